package org.merchantaccess.http.api.control.upkeep;

import org.merchantaccess.application.upkeep.UpkeepFailure;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of a key rotation to problem responses. */
final class UpkeepProblems implements UpkeepFailure.Cases<Problem> {

    static Problem of(UpkeepFailure failure) {
        return failure.match(new UpkeepProblems());
    }

    @Override
    public Problem storeUnavailable(UpkeepFailure.StoreUnavailable failure) {
        return Problem.unavailable();
    }

    @Override
    public Problem keysNotSaved(UpkeepFailure.KeysNotSaved failure) {
        return Problem.conflict(
                "key_file",
                "The new keys could not be written (" + failure.reason()
                        + "). Nothing is lost: please make the key file writable for the user of the server, and try"
                        + " again.");
    }
}
