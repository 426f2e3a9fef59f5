package org.merchantaccess.http.v1;

import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.http.problem.Problem;

/**
 * Maps access failures to problem responses. The cause of a refusal is not part of them (R11).
 *
 * @param refused the response to every refusal
 */
record AccessProblems(Problem refused) implements AccessFailure.Cases<Problem> {

    /** Maps the failure of a login, which presents no token. */
    static Problem ofLogin(AccessFailure failure) {
        return failure.match(new AccessProblems(Problem.unauthorized()));
    }

    /** Maps the failure of a call that presented a token. */
    static Problem ofCall(AccessFailure failure) {
        return failure.match(new AccessProblems(Problem.invalidToken()));
    }

    @Override
    public Problem refused(AccessFailure.Refused failure) {
        return refused;
    }

    @Override
    public Problem tooManyFailures(AccessFailure.TooManyFailures failure) {
        return Problem.tooManyRequests(failure.retryAfter());
    }

    @Override
    public Problem stale(AccessFailure.Stale failure) {
        return Problem.unavailable();
    }

    @Override
    public Problem unavailable(AccessFailure.Unavailable failure) {
        return Problem.unavailable();
    }
}
