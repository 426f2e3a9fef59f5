package org.merchantaccess.http.api.gate;

import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of the check of a management key to problem responses. */
final class ManagementProblems implements ManagementFailure.Cases<Problem> {

    static Problem of(ManagementFailure failure) {
        return failure.match(new ManagementProblems());
    }

    @Override
    public Problem unknownKey(ManagementFailure.UnknownKey failure) {
        return Problem.invalidToken();
    }

    /** Cannot occur in the check of a key. */
    @Override
    public Problem tooMany(ManagementFailure.TooMany failure) {
        return Problem.forbidden();
    }

    @Override
    public Problem storeUnavailable(ManagementFailure.StoreUnavailable failure) {
        return Problem.unavailable();
    }
}
