package org.merchantaccess.bootstrap.embedded;

import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import org.merchantaccess.persistence.restore.JournalFlaw;
import org.merchantaccess.persistence.sqlite.SqliteFailure;

/** Describes for operators why a store in a data folder was not opened and what to do. */
final class SqliteRemedies implements SqliteFailure.Cases<String> {

    /** The maximum number of findings shown. */
    private static final int FINDINGS = 10;

    private final String acceptance;

    /**
     * Creates remedies.
     *
     * @param acceptance how a restored backup is accepted
     */
    SqliteRemedies(String acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public String unusable(SqliteFailure.Unusable failure) {
        return HostFaultRemedies.of(failure.fault());
    }

    @Override
    public String damaged(SqliteFailure.Damaged failure) {
        return failure.file() + " is damaged:\n"
                + failure.findings().stream()
                        .limit(FINDINGS)
                        .map(finding -> "  " + finding + "\n")
                        .collect(Collectors.joining())
                + "Nothing was changed. Keep a copy of the file and check its disk. Then put back a backup, and "
                + acceptance + ". All earlier tokens are then invalid.";
    }

    @Override
    public String exposed(SqliteFailure.Exposed failure) {
        return failure.file() + " can be read by others (" + PosixFilePermissions.toString(failure.permissions())
                + "). It reveals no keys, but your merchants and their addresses. Run: chmod 600 " + failure.file();
    }

    @Override
    public String symbolicLink(SqliteFailure.SymbolicLink failure) {
        return failure.file()
                + " is a symbolic link, so another process may use its target. Put the file itself"
                + " there, with mode 600, or name the folder it is in.";
    }

    @Override
    public String keysAmongData(SqliteFailure.KeysAmongData failure) {
        return "The keys (" + failure.keys() + ") and the data (" + failure.data()
                + ") are not in separate folders, so a copy of the data would hold the keys. Name a folder for each, neither"
                + " inside the other, and move the key files (.keys, .journal, -management.key) into the key folder.";
    }

    @Override
    public String foreignLog(SqliteFailure.ForeignLog failure) {
        return failure.log()
                + " belongs to an earlier database at this path and would damage the present one."
                + " Move it away, together with the -shm file beside it, and start again.";
    }

    @Override
    public String newer(SqliteFailure.Newer failure) {
        return failure.file() + " was written by a newer version (its tables are those of version " + failure.version()
                + "). Start that version, or put back a backup of this version.";
    }

    @Override
    public String otherEnvironment(SqliteFailure.OtherEnvironment failure) {
        return failure.file() + " is not the database of " + failure.wanted().word()
                + " but of the other environment. Put each file in its place.";
    }

    @Override
    public String noKeys(SqliteFailure.NoKeys failure) {
        return failure.failure().match(new KeyFileRemedies());
    }

    @Override
    public String noSigningKey(SqliteFailure.NoSigningKey failure) {
        return "The signing key in " + failure.file() + " is missing or was altered. Put back a backup, or "
                + acceptance + ", which creates a new key. All clients must then log in again.";
    }

    @Override
    public String restored(SqliteFailure.Restored failure) {
        return failure.file() + " was put back from a backup, or is an older copy of the database."
                + " If this is intended, " + acceptance + ". All earlier tokens are then invalid."
                + revived(failure);
    }

    @Override
    public String untrustedJournal(SqliteFailure.UntrustedJournal failure) {
        return failure.journal() + " " + flaw(failure.flaw())
                + " Without its own restore journal, a database restored from an older copy cannot be detected. Put the"
                + " unchanged journal of this store back. If it is lost, or the database comes from a backup, "
                + acceptance
                + ". All earlier tokens are then invalid, and revoked rights that are valid again cannot be listed.";
    }

    @Override
    public String twoJournals(SqliteFailure.TwoJournals failure) {
        return "There are two restore journals, " + failure.journal() + " and, under the name of earlier versions, "
                + failure.former() + ". Nothing was changed. Keep the one with the higher number in its last line, as "
                + failure.journal() + ", and move the other out of this folder. Then start again.";
    }

    private static String flaw(JournalFlaw flaw) {
        return switch (flaw) {
            case MISSING -> "is missing, though the store was started before.";
            case INCOMPLETE -> "is damaged or cut short.";
            case OF_ANOTHER_STORE -> "is the restore journal of another store, or of the other environment.";
            case OLDER_THAN_THE_STORE -> "is older than the store.";
        };
    }

    private static String revived(SqliteFailure.Restored failure) {
        return failure.revived().isEmpty()
                ? ""
                : failure.revived().stream()
                        .map(RestoredRightsMessages::line)
                        .collect(Collectors.joining("\n", "\nThese would be valid again:\n", ""));
    }
}
