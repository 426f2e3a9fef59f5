package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.session.EndOtherSessions;
import org.merchantaccess.application.people.session.RevokeSession;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.http.hub.gate.HubAction;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.submission.FormResult;

/** Actions that end sessions of the user. */
final class EndSessionActions {

    private EndSessionActions() {}

    /** Returns the action that ends the session in the path. */
    static HubAction<HubRequest> one(RevokeSession revoke) {
        return request -> request.pathParameter("session_id", SessionId::parse)
                .flatMap(id -> done(
                        Notice.SESSION_ENDED,
                        revoke.handle(RevokeSession.Command.of(
                                request.visitor().token(), id, request.visitor().from()))));
    }

    /** Returns the action that ends all sessions but the one of the request. */
    static HubAction<HubRequest> others(EndOtherSessions endOthers) {
        return request -> done(
                Notice.OTHER_SESSIONS_ENDED,
                endOthers.handle(EndOtherSessions.Command.of(
                        request.visitor().token(), request.visitor().from())));
    }

    private static Either<HubProblem, FormResult> done(Notice notice, Either<SessionFailure, ?> outcome) {
        return outcome.mapLeft(EndSessionActions::problem)
                .map(ended -> FormResult.done(Redirect.to(notice.addTo(AccountPage.PATH))));
    }

    private static HubProblem problem(SessionFailure failure) {
        return failure instanceof SessionFailure.StoreUnavailable ? HubProblem.UNAVAILABLE : HubProblem.NOT_FOUND;
    }
}
