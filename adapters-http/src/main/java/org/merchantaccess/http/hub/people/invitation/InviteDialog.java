package org.merchantaccess.http.hub.people.invitation;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.people.member.InvitePerson;
import org.merchantaccess.domain.kernel.TypedText;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.people.list.PeopleList;
import org.merchantaccess.http.hub.people.list.PeopleProblems;
import org.merchantaccess.http.hub.people.list.PeopleScope;
import org.merchantaccess.http.hub.people.role.RoleChoice;
import org.merchantaccess.http.hub.submission.FormResult;

/** Dialog that invites a person. Only the response to its form shows the one-time link. */
public final class InviteDialog implements HubDialog<PeopleScope> {

    private static final String EMAIL = "email";

    private final PeopleList listing;
    private final InvitePerson invite;
    private final Pages pages;

    public InviteDialog(PeopleList listing, InvitePerson invite, Pages pages) {
        this.listing = listing;
        this.invite = invite;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(PeopleScope scope) {
        return showDialog(scope, Option.none(), Option.none());
    }

    private Either<HubProblem, Response> showDialog(PeopleScope scope, Option<String> fault, Option<String> roleFault) {
        String title = scope.isOfOperators() ? "Invite an operator" : "Invite to " + scope.name();
        return listing.view(scope)
                .map(page -> new InviteView(
                        page,
                        DialogView.of(scope.request(), title, scope.path(), "Create invitation link"),
                        new Field(scope.request().fieldValue(EMAIL), fault),
                        RoleChoice.choicesIn(scope, scope.request().fieldValue(RoleChoice.FIELD)),
                        roleFault))
                .map(view -> pages.show("people/invite", view));
    }

    @Override
    public List<String> keptFields() {
        return List.of(EMAIL, RoleChoice.FIELD);
    }

    @Override
    public Either<HubProblem, FormResult> act(PeopleScope scope) {
        return chosen(scope)
                .map(role -> invite(scope, role))
                .getOrElse(() -> showDialog(scope, Option.none(), Option.some("Choose a role."))
                        .map(FormResult::unchanged));
    }

    /** Returns the chosen role. Operators have only one, which is not asked for. */
    private static Option<Role> chosen(PeopleScope scope) {
        return scope.isOfOperators()
                ? Option.some(Role.OPERATOR)
                : scope.role(scope.request().form().text(RoleChoice.FIELD));
    }

    private Either<HubProblem, FormResult> invite(PeopleScope scope, Role role) {
        String email = scope.request().form().text(EMAIL);
        return invite.handle(InvitePerson.Command.of(email, scope.membership(role), scope.authority()))
                .fold(
                        failure -> PeopleProblems.toFault(failure)
                                .flatMap(fault -> showDialog(scope, Option.some(fault), Option.none()))
                                .map(FormResult::unchanged),
                        issued -> Either.right(new FormResult.Secret(
                                pages.show(
                                        "people/issued",
                                        IssuedLinkView.ofInvitation(
                                                scope, TypedText.trimmedOfInvisible(email), issued)),
                                Option.some(Redirect.to(Notice.SHOWN_BEFORE.addTo(scope.path()))))));
    }
}
