package org.merchantaccess.http.control.key;

import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.http.problem.Problem;
import org.merchantaccess.http.words.ManagementKeyWords;

/** What somebody is told who asked for a management key that is not there. */
final class ManagementKeyProblems implements ManagementFailure.Cases<Problem> {

    static Problem of(ManagementFailure failure) {
        return failure.match(new ManagementKeyProblems());
    }

    @Override
    public Problem unknownKey(ManagementFailure.UnknownKey failure) {
        return Problem.notFound();
    }

    @Override
    public Problem tooMany(ManagementFailure.TooMany failure) {
        return Problem.conflict(ManagementKeyJson.NAME, ManagementKeyWords.of(failure));
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
