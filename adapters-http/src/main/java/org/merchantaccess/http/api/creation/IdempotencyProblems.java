package org.merchantaccess.http.api.creation;

import org.merchantaccess.application.idempotency.IdempotencyFailure;
import org.merchantaccess.http.api.gate.ChangeProblems;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of a call with an idempotency key to problem responses. */
final class IdempotencyProblems implements IdempotencyFailure.Cases<Problem, Problem> {

    static Problem of(IdempotencyFailure<Problem> failure) {
        return failure.match(new IdempotencyProblems());
    }

    @Override
    public Problem refused(IdempotencyFailure.Refused<Problem> failure) {
        return failure.reason();
    }

    @Override
    public Problem stillRunning(IdempotencyFailure.StillRunning<Problem> failure) {
        return conflict("A request with this key is still running. Please repeat this one in a moment.");
    }

    @Override
    public Problem keyReused(IdempotencyFailure.KeyReused<Problem> failure) {
        return conflict(
                "This key was used for a request with another body. Please send a new key with each new request.");
    }

    @Override
    public Problem responseNotRecorded(IdempotencyFailure.ResponseNotRecorded<Problem> failure) {
        return conflict("The request with this key was done. Its answer holds a secret or a link and is not kept."
                + " Please send a new key if you need another one.");
    }

    @Override
    public Problem storeUnavailable(IdempotencyFailure.StoreUnavailable<Problem> failure) {
        return ChangeProblems.unavailable(failure.reason());
    }

    private static Problem conflict(String reason) {
        return Problem.conflict(IdempotencyKey.HEADER, reason);
    }
}
