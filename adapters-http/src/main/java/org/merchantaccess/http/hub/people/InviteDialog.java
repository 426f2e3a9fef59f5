package org.merchantaccess.http.hub.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.people.InvitePerson;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;

/** Invites somebody. The answer is the one page that shows the link. */
final class InviteDialog implements HubDialog<Place> {

    private static final String EMAIL = "email";

    private final Listing listing;
    private final InvitePerson invite;
    private final Pages pages;

    InviteDialog(Listing listing, InvitePerson invite, Pages pages) {
        this.listing = listing;
        this.invite = invite;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Place at) {
        return ask(at, Option.none(), Option.none());
    }

    private Either<Trouble, Answer> ask(Place at, Option<String> fault, Option<String> roleFault) {
        Form form = at.visit().form();
        String title = at.isOfOperators() ? "Invite an operator" : "Invite to " + at.name();
        return listing.view(at)
                .map(page -> new InviteView(
                        page,
                        DialogView.of(at.visit(), title, at.path(), "Make the link"),
                        new Field(form.text(EMAIL), fault),
                        RoleChoice.at(at, form.text(RoleChoice.FIELD)),
                        roleFault))
                .map(view -> pages.show("people/invite", view));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Place at) {
        return chosen(at)
                .map(role -> invite(at, role))
                .getOrElse(() -> ask(at, Option.none(), Option.some("Please choose a role.")))
                .map(CompletableFuture::completedFuture);
    }

    /** Where there is one role only, nobody is asked for it. */
    private static Option<Role> chosen(Place at) {
        return at.isOfOperators()
                ? Option.some(Role.OPERATOR)
                : at.role(at.visit().form().text(RoleChoice.FIELD));
    }

    private Either<Trouble, Answer> invite(Place at, Role role) {
        String email = at.visit().form().text(EMAIL);
        return invite.handle(new InvitePerson.Command(email, at.membership(role), at.authority()))
                .fold(
                        failure -> PeopleFaults.whyNot(failure)
                                .flatMap(fault -> ask(at, Option.some(fault), Option.none())),
                        issued -> Either.right(
                                pages.show("people/issued", IssuedView.ofInvitation(at, email.strip(), issued))));
    }
}
