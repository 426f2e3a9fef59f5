package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.session.EndOtherSessions;
import org.merchantaccess.http.hub.gate.HubAction;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.submission.FormResult;

/** Ends all other sessions of the user. */
final class EndOtherSessionsAction implements HubAction<HubRequest> {

    private final EndOtherSessions endOthers;

    EndOtherSessionsAction(EndOtherSessions endOthers) {
        this.endOthers = endOthers;
    }

    @Override
    public Either<HubProblem, FormResult> act(HubRequest request) {
        return endOthers
                .handle(EndOtherSessions.Command.of(
                        request.visitor().token(), request.visitor().from()))
                .map(ended -> FormResult.done(Redirect.to(Notice.OTHER_SESSIONS_ENDED.addTo(AccountPage.PATH))))
                .mapLeft(failure -> failure instanceof SessionFailure.StoreUnavailable
                        ? HubProblem.UNAVAILABLE
                        : HubProblem.NOT_FOUND);
    }
}
