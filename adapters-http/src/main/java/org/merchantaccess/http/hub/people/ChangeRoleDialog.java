package org.merchantaccess.http.hub.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.people.ChangeRole;
import org.merchantaccess.application.people.ListPeople.Member;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;

/** Asks which role somebody of a merchant shall have. Operators have no other. */
final class ChangeRoleDialog implements HubDialog<Place> {

    private final Listing listing;
    private final ChangeRole change;
    private final Pages pages;

    ChangeRoleDialog(Listing listing, ChangeRole change, Pages pages) {
        this.listing = listing;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Place at) {
        return listing.member(at).flatMap(member -> ask(at, member, Option.none()));
    }

    private Either<Trouble, Answer> ask(Place at, Member member, Option<String> fault) {
        return listing.view(at)
                .map(page -> new RoleView(
                        page,
                        DialogView.of(at.visit(), "Change role", at.path(), "Change role"),
                        member.email().text(),
                        member.id().equals(at.self().id()),
                        RoleChoice.at(at, member.role().word()),
                        fault))
                .map(view -> pages.show("people/role", view));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Place at) {
        return at.merchant()
                .toEither(Trouble.NOT_FOUND)
                .flatMap(merchant -> listing.member(at).flatMap(member -> act(at, merchant, member)))
                .map(CompletableFuture::completedFuture);
    }

    private Either<Trouble, Answer> act(Place at, MerchantId merchant, Member member) {
        return at.role(at.visit().form().text(RoleChoice.FIELD))
                .map(role -> change(at, merchant, member, role))
                .getOrElse(() -> ask(at, member, Option.some("Please choose a role.")));
    }

    private Either<Trouble, Answer> change(Place at, MerchantId merchant, Member member, Role role) {
        return change.handle(new ChangeRole.Command(merchant, member.id(), role, at.authority()))
                .fold(
                        failure -> PeopleFaults.whyNot(failure).flatMap(fault -> ask(at, member, Option.some(fault))),
                        changed -> Either.right(Redirect.to(next(at, merchant, changed))));
    }

    /** Whoever took their own right to see this page is not led back to it. */
    private static String next(Place at, MerchantId merchant, Person changed) {
        boolean isOut = changed.id().equals(at.self().id()) && !changed.mayIn(merchant, Permission.SEE_PEOPLE);
        return isOut ? "/" : Notice.ROLE_CHANGED.on(at.path());
    }
}
