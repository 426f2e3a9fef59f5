package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.message.SessionMessages;

/** Maps failures of account use cases to error pages and messages. */
final class AccountProblems {

    private AccountProblems() {}

    /** Returns the message to show in the dialog, or the error page if the store is unavailable. */
    static Either<HubProblem, String> toFault(SessionFailure failure) {
        return failure instanceof SessionFailure.StoreUnavailable
                ? Either.left(HubProblem.UNAVAILABLE)
                : Either.right(SessionMessages.ofPerson(failure));
    }

    /** Returns the error page. If the session has ended meanwhile, the next request leads to the sign-in page. */
    static HubProblem problem(SessionFailure failure) {
        return toFault(failure).fold(problem -> problem, message -> HubProblem.UNAVAILABLE);
    }
}
