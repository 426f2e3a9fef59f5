package org.merchantaccess.http.v1;

import org.merchantaccess.application.key.leak.FoundKeyFailure;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of reports of found keys to problem responses. */
final class FoundKeyProblems implements FoundKeyFailure.Cases<Problem> {

    @Override
    public Problem tooManyReports(FoundKeyFailure.TooManyReports failure) {
        return Problem.tooManyRequests(failure.retryAfter());
    }

    @Override
    public Problem storeUnavailable(FoundKeyFailure.StoreUnavailable failure) {
        return failure.reason() == UnavailableReason.OUTCOME_UNKNOWN ? Problem.outcomeUnknown() : Problem.unavailable();
    }
}
