package org.merchantaccess.http.hub.people.list;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.message.PeopleMessages;

/** Maps failures of people use cases to error pages and messages. */
public final class PeopleProblems {

    private PeopleProblems() {}

    /** Returns the message to show in the dialog, or the error page if trying again is of no use. */
    public static Either<HubProblem, String> toFault(PeopleFailure failure) {
        if (failure instanceof PeopleFailure.StoreUnavailable unavailable) {
            return Either.left(HubProblem.of(unavailable.reason()));
        }
        boolean isGone =
                failure instanceof PeopleFailure.UnknownPerson || failure instanceof PeopleFailure.UnknownMerchant;
        return isGone ? Either.left(HubProblem.NOT_FOUND) : Either.right(PeopleMessages.of(failure));
    }

    /** Returns the error page for a failed read. */
    public static HubProblem problem(PeopleFailure failure) {
        if (failure instanceof PeopleFailure.StoreUnavailable) {
            return HubProblem.UNAVAILABLE;
        }
        return toFault(failure).fold(problem -> problem, message -> HubProblem.NOT_ALLOWED);
    }
}
