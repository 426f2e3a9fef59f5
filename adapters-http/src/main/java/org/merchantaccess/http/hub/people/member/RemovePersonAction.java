package org.merchantaccess.http.hub.people.member;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.people.member.ListPeople.Member;
import org.merchantaccess.application.people.member.RemovePerson;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.http.hub.dialog.ConfirmationView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.people.list.PeopleScope;
import org.merchantaccess.http.hub.submission.FormResult;

/** Removes a member, or lets users leave. */
public final class RemovePersonAction implements MemberAction {

    private static final String HOME = "/";

    private final RemovePerson remove;

    public RemovePersonAction(RemovePerson remove) {
        this.remove = remove;
    }

    @Override
    public ConfirmationView question(PeopleScope scope, Member member, Option<String> fault) {
        boolean isYou = member.id().equals(scope.user().id());
        DialogView dialog = isYou
                ? DialogView.of(scope.request(), "Leave " + scope.name(), scope.path(), "Leave")
                : DialogView.of(scope.request(), "Remove from " + scope.name(), scope.path(), "Remove");
        return new ConfirmationView(dialog.dangerous(), member.email().text(), paragraphs(scope, isYou), fault);
    }

    private static List<String> paragraphs(PeopleScope scope, boolean isYou) {
        return isYou
                ? List.of(
                        "This is your own account. You are signed out immediately. Only others can invite you again to "
                                + scope.name() + ".")
                : List.of("They are signed out immediately and lose access to " + scope.name()
                        + ". Their entries stay in Activity. Links they created stop working.");
    }

    @Override
    public Either<PeopleFailure, FormResult> carryOut(PeopleScope scope, Member member) {
        boolean isYou = member.id().equals(scope.user().id());
        return remove.handle(RemovePerson.Command.of(member.id(), scope.merchant(), scope.authority()))
                .map(removed -> Redirect.to(isYou ? HOME : Notice.PERSON_REMOVED.addTo(scope.path())))
                .map(FormResult::done);
    }
}
