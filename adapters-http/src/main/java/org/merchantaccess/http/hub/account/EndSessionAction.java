package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.session.RevokeSession;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.http.hub.gate.HubAction;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.submission.FormResult;

/** Ends another session of the user. */
final class EndSessionAction implements HubAction<HubRequest> {

    private final RevokeSession revoke;

    EndSessionAction(RevokeSession revoke) {
        this.revoke = revoke;
    }

    @Override
    public Either<HubProblem, FormResult> act(HubRequest request) {
        return request.pathParameter("session_id", SessionId::parse)
                .flatMap(id -> end(request, id))
                .map(path -> FormResult.done(Redirect.to(path)));
    }

    private Either<HubProblem, String> end(HubRequest request, SessionId id) {
        String done = Notice.SESSION_ENDED.addTo(AccountPage.PATH);
        return revoke.handle(RevokeSession.Command.of(
                        request.visitor().token(), id, request.visitor().from()))
                .fold(EndSessionAction::outcome, ended -> Either.right(done));
    }

    private static Either<HubProblem, String> outcome(SessionFailure failure) {
        return failure instanceof SessionFailure.StoreUnavailable
                ? Either.left(HubProblem.UNAVAILABLE)
                : Either.left(HubProblem.NOT_FOUND);
    }
}
