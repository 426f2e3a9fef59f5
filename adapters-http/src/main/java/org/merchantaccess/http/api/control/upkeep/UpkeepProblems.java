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

    @Override
    public Problem keysNotOnAllNodes(UpkeepFailure.KeysNotOnAllNodes failure) {
        return Problem.conflict(
                "key_file",
                "The newest version of the sealing keys is missing on other nodes (" + failure.nodes()
                        + "). Nothing has changed: copy the key file to every node, wait a minute, then run rotate-keys"
                        + " again.");
    }

    @Override
    public Problem noNewKeys(UpkeepFailure.NoNewKeys failure) {
        return Problem.conflict(
                "key_file",
                "The key file has no new version. Nothing has changed: run keys add, copy the key file to every"
                        + " node, wait a minute, then run rotate-keys again.");
    }
}
