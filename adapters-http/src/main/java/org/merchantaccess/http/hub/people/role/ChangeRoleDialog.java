package org.merchantaccess.http.hub.people.role;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.people.member.ChangeRole;
import org.merchantaccess.application.people.member.ListPeople.Member;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.people.list.PeopleList;
import org.merchantaccess.http.hub.people.list.PeopleProblems;
import org.merchantaccess.http.hub.people.list.PeopleScope;
import org.merchantaccess.http.hub.submission.FormResult;

/** Dialog that changes the role of a member of a merchant. Operators have only one role. */
public final class ChangeRoleDialog implements HubDialog<PeopleScope> {

    private final PeopleList listing;
    private final ChangeRole change;
    private final Pages pages;

    public ChangeRoleDialog(PeopleList listing, ChangeRole change, Pages pages) {
        this.listing = listing;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(PeopleScope scope) {
        return listing.member(scope).flatMap(member -> showDialog(scope, member, Option.none()));
    }

    private Either<HubProblem, Response> showDialog(PeopleScope scope, Member member, Option<String> fault) {
        return listing.view(scope)
                .map(page -> new RoleView(
                        page,
                        DialogView.of(scope.request(), "Change role", scope.path(), "Change role"),
                        member.email().text(),
                        member.id().equals(scope.user().id()),
                        RoleChoice.choicesIn(scope, chosen(scope, member)),
                        fault))
                .map(view -> pages.show("people/role", view));
    }

    private static String chosen(PeopleScope scope, Member member) {
        String typed = scope.request().fieldValue(RoleChoice.FIELD);
        return typed.isEmpty() ? member.role().word() : typed;
    }

    @Override
    public List<String> keptFields() {
        return List.of(RoleChoice.FIELD);
    }

    @Override
    public Either<HubProblem, FormResult> act(PeopleScope scope) {
        return scope.merchant()
                .toEither(HubProblem.NOT_FOUND)
                .flatMap(merchant -> listing.member(scope).flatMap(member -> act(scope, merchant, member)));
    }

    private Either<HubProblem, FormResult> act(PeopleScope scope, MerchantId merchant, Member member) {
        return scope.role(scope.request().form().text(RoleChoice.FIELD))
                .map(role -> change(scope, merchant, member, role))
                .getOrElse(() ->
                        showDialog(scope, member, Option.some("Choose a role.")).map(FormResult::unchanged));
    }

    private Either<HubProblem, FormResult> change(PeopleScope scope, MerchantId merchant, Member member, Role role) {
        return change.handle(ChangeRole.Command.of(merchant, member.id(), role, scope.authority()))
                .fold(
                        failure -> PeopleProblems.toFault(failure)
                                .flatMap(fault -> showDialog(scope, member, Option.some(fault)))
                                .map(FormResult::unchanged),
                        changed -> Either.right(FormResult.done(Redirect.to(next(scope, merchant, changed)))));
    }

    /** Returns the path to continue at. Users who gave up their own access to this page are sent to the home page. */
    private static String next(PeopleScope scope, MerchantId merchant, Person changed) {
        boolean isOut = changed.id().equals(scope.user().id()) && !changed.mayIn(merchant, Permission.SEE_PEOPLE);
        return isOut ? "/" : Notice.ROLE_CHANGED.addTo(scope.path());
    }
}
