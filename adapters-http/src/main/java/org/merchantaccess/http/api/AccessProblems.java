package org.merchantaccess.http.api;

import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.http.problem.Problem;

/** What somebody who was not let in is told. The cause of a refusal is not part of it (R11). */
final class AccessProblems implements AccessFailure.Cases<Problem> {

    static Problem of(AccessFailure failure) {
        return failure.match(new AccessProblems());
    }

    @Override
    public Problem refused(AccessFailure.Refused failure) {
        return Problem.unauthorized();
    }

    @Override
    public Problem tooManyFailures(AccessFailure.TooManyFailures failure) {
        return Problem.tooManyRequests(failure.retryAfter());
    }

    @Override
    public Problem stale(AccessFailure.Stale failure) {
        return Problem.unavailable();
    }
}
