package org.merchantaccess.http.management.kernel;

import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.http.problem.Problem;

/** What somebody is told whose question was not answered. */
public final class ReadProblems implements ReadFailure.Cases<Problem> {

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
