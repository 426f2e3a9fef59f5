package org.merchantaccess.http.v1;

import org.merchantaccess.application.key.rotation.RotationFailure;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of software that asks for a new key to problem responses. */
final class RotationProblems implements RotationFailure.Cases<Problem> {

    @Override
    public Problem notAuthenticated(RotationFailure.NotAuthenticated failure) {
        return AccessProblems.ofCall(failure.reason());
    }

    @Override
    public Problem notAllowed(RotationFailure.NotAllowed failure) {
        return Problem.forbidden(
                "self_rotation", "Your merchant does not allow software to replace its app_key. Allow it in the Hub.");
    }

    @Override
    public Problem conflict(RotationFailure.Conflict failure) {
        return Problem.conflict(
                "app_key",
                "A former app_key is still retiring, the App ID was changed at the same time, or the servers are being"
                        + " upgraded. Try again later.");
    }

    @Override
    public Problem storeUnavailable(RotationFailure.StoreUnavailable failure) {
        return failure.reason() == UnavailableReason.OUTCOME_UNKNOWN ? Problem.outcomeUnknown() : Problem.unavailable();
    }
}
