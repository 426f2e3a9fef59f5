package org.merchantaccess.http.management.kernel;

import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.http.problem.Problem;

/** What somebody is told whose management key is of no use. */
final class ManagementProblems implements ManagementFailure.Cases<Problem> {

    static Problem of(ManagementFailure failure) {
        return failure.match(new ManagementProblems());
    }

    @Override
    public Problem unknownKey(ManagementFailure.UnknownKey failure) {
        return Problem.invalidToken();
    }

    /** Not to be had where a key is only checked. */
    @Override
    public Problem tooMany(ManagementFailure.TooMany failure) {
        return Problem.forbidden();
    }

    @Override
    public Problem notSignedIn(ManagementFailure.NotSignedIn failure) {
        return Problem.forbidden();
    }

    @Override
    public Problem notAllowed(ManagementFailure.NotAllowed failure) {
        return Problem.forbidden();
    }

    @Override
    public Problem notFresh(ManagementFailure.NotFresh failure) {
        return Problem.forbidden();
    }

    @Override
    public Problem storeUnavailable(ManagementFailure.StoreUnavailable failure) {
        return Problem.unavailable();
    }
}
