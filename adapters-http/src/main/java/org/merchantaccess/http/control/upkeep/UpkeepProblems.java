package org.merchantaccess.http.control.upkeep;

import org.merchantaccess.application.upkeep.UpkeepFailure;
import org.merchantaccess.http.problem.Problem;

/** What somebody is told whose keys were not replaced. */
final class UpkeepProblems implements UpkeepFailure.Cases<Problem> {

    static Problem of(UpkeepFailure failure) {
        return failure.match(new UpkeepProblems());
    }

    @Override
    public Problem storeUnavailable(UpkeepFailure.StoreUnavailable failure) {
        return Problem.unavailable();
    }

    @Override
    public Problem keysUnkept(UpkeepFailure.KeysUnkept failure) {
        return Problem.conflict(
                "key_file",
                "The new keys could not be written down (" + failure.reason()
                        + "). Nothing is lost: please make the key file writable for the user of the server, and begin"
                        + " again.");
    }
}
