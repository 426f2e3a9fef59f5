package org.merchantaccess.http.api.gate;

import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of a query to problem responses. */
public final class ReadProblems implements ReadFailure.Cases<Problem> {

    /** Returns the problem response for a failure. */
    public static Problem of(ReadFailure failure) {
        return failure.match(new ReadProblems());
    }

    @Override
    public Problem unknownMerchant(ReadFailure.UnknownMerchant failure) {
        return Problem.notFound();
    }

    @Override
    public Problem storeUnavailable(ReadFailure.StoreUnavailable failure) {
        return Problem.unavailable();
    }
}
