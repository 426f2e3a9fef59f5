package org.merchantaccess.http.api.control.upkeep;

import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of a backup to problem responses. */
final class BackupProblems implements BackupFailure.Cases<Problem> {

    static final String FILE = "file";

    static Problem of(BackupFailure failure) {
        return failure.match(new BackupProblems());
    }

    @Override
    public Problem fileExists(BackupFailure.FileExists failure) {
        return Problem.conflict(
                FILE, failure.file() + " is there already. Please name another place, or move it away.");
    }

    @Override
    public Problem inKeyFolder(BackupFailure.InKeyFolder failure) {
        return Problem.conflict(
                FILE,
                failure.file() + " lies in the folder of the keys, " + failure.keyFolder()
                        + ". Please name another place: a copy of the data must not hold the keys.");
    }

    @Override
    public Problem storeDamaged(BackupFailure.StoreDamaged failure) {
        return Problem.conflict(
                FILE,
                "The store itself is damaged (" + failure.reason()
                        + "), so no backup was made. Please keep the backups you have, and see what is damaged with"
                        + " verify-store.");
    }

    @Override
    public Problem unwritable(BackupFailure.Unwritable failure) {
        return Problem.conflict(
                FILE,
                failure.file() + " cannot be written (" + failure.reason()
                        + "). Please name a place with enough free space, where the user of the server may write.");
    }

    @Override
    public Problem nothingStored(BackupFailure.NothingStored failure) {
        return Problem.conflict(FILE, "Everything is kept in memory, so there is nothing to back up.");
    }

    @Override
    public Problem madeByDatabaseServer(BackupFailure.MadeByDatabaseServer failure) {
        return Problem.conflict(
                FILE,
                "The store is in a database server, which makes its own backups. Please use " + failure.tool() + ".");
    }

    @Override
    public Problem storeUnavailable(BackupFailure.StoreUnavailable failure) {
        return Problem.unavailable();
    }
}
