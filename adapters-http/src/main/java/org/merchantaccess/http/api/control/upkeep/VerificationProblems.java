package org.merchantaccess.http.api.control.upkeep;

import org.merchantaccess.application.storage.VerificationFailure;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of a store verification to problem responses. */
final class VerificationProblems implements VerificationFailure.Cases<Problem> {

    static Problem of(VerificationFailure failure) {
        return failure.match(new VerificationProblems());
    }

    @Override
    public Problem storeUnreadable(VerificationFailure.StoreUnreadable failure) {
        return Problem.conflict(
                "store",
                "The store cannot be read (" + failure.reason()
                        + "). Nothing says that it is damaged: please look at the disk, permissions and limits of the"
                        + " machine, and try again.");
    }

    @Override
    public Problem nothingStored(VerificationFailure.NothingStored failure) {
        return Problem.conflict("store", "Everything is kept in memory, so there is nothing to verify.");
    }

    @Override
    public Problem storeUnavailable(VerificationFailure.StoreUnavailable failure) {
        return Problem.unavailable();
    }
}
