package org.merchantaccess.bootstrap.embedded;

import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import org.merchantaccess.persistence.restore.JournalFlaw;
import org.merchantaccess.persistence.store.StoreFailure;

/** What to do about a store that is not opened. */
public final class StoreMends implements StoreFailure.Cases<String> {

    /** More than that say the same again. */
    private static final int FINDINGS = 10;

    private final String acceptance;

    private StoreMends(String acceptance) {
        this.acceptance = acceptance;
    }

    /** For who types commands. */
    public static StoreMends ofCommands() {
        return new StoreMends("start with serve --accept-restore");
    }

    /** For who writes the program that opens the store. */
    static StoreMends ofPrograms() {
        return new StoreMends("open it once with acceptingRestore()");
    }

    @Override
    public String unusable(StoreFailure.Unusable failure) {
        return HostFaultRemedies.of(failure.fault());
    }

    @Override
    public String damaged(StoreFailure.Damaged failure) {
        return failure.file() + " is damaged:\n"
                + failure.findings().stream()
                        .limit(FINDINGS)
                        .map(finding -> "  " + finding + "\n")
                        .collect(Collectors.joining())
                + "Nothing was changed. Keep a copy of the file and look at the disk it is on. Then put back a backup, and "
                + acceptance + ": every token from before is dead then.";
    }

    @Override
    public String exposed(StoreFailure.Exposed failure) {
        return failure.file() + " can be read by others (" + PosixFilePermissions.toString(failure.permissions())
                + "). No key can be read from it, but who is whose: chmod 600 " + failure.file();
    }

    @Override
    public String symbolicLink(StoreFailure.SymbolicLink failure) {
        return failure.file()
                + " is a symbolic link, so another process may have what is behind it. Put the file itself"
                + " there, with mode 600, or name the folder it is in.";
    }

    @Override
    public String keysAmongData(StoreFailure.KeysAmongData failure) {
        return "The keys (" + failure.keys() + ") and the data (" + failure.data()
                + ") are not in separate folders, so a copy of the data would hold the keys. Name a folder for each, neither"
                + " inside the other, and move the files of the keys (.keys, .witness, -management.key) into theirs.";
    }

    @Override
    public String logOfAnother(StoreFailure.LogOfAnother failure) {
        return failure.log()
                + " belongs to the database that was there before, and would damage the one that was put in"
                + " its place. Move it away, with the -shm beside it, and start again.";
    }

    @Override
    public String newer(StoreFailure.Newer failure) {
        return failure.file() + " was written by a newer version (its tables are those of version " + failure.version()
                + "). Start that one, or put back a backup from before.";
    }

    @Override
    public String otherEnvironment(StoreFailure.OtherEnvironment failure) {
        return failure.file() + " is not the database of " + failure.wanted().word()
                + " but of the other environment. Put each back in its place.";
    }

    @Override
    public String noKeys(StoreFailure.NoKeys failure) {
        return failure.failure().match(new KeyFileMends());
    }

    @Override
    public String noSigningKey(StoreFailure.NoSigningKey failure) {
        return "The key that signs tokens is gone from " + failure.file()
                + ", or was altered. Put back a backup, or " + acceptance + ", which draws a new one:"
                + " everybody must log in again then.";
    }

    @Override
    public String restored(StoreFailure.Restored failure) {
        return failure.file() + " is older than what was promised since: it was put back from a backup, or is not the"
                + " right file. If that is meant, " + acceptance + ": every token from before is dead then."
                + revived(failure);
    }

    @Override
    public String untrustedJournal(StoreFailure.UntrustedJournal failure) {
        return failure.journal() + " " + flaw(failure.flaw())
                + " Without its own restore journal, a database put back from an older copy is not noticed. Put the journal"
                + " of this store back, as it was left. If it is lost, or the database comes from a backup, "
                + acceptance
                + ": every token from before is dead then, and what had ended since the backup and is good again cannot be"
                + " listed.";
    }

    private static String flaw(JournalFlaw flaw) {
        return switch (flaw) {
            case MISSING -> "is missing, though the store was started before.";
            case INCOMPLETE -> "is damaged or cut short.";
            case OF_ANOTHER_STORE -> "is the restore journal of another store, or of the other environment.";
            case OLDER_THAN_THE_STORE -> "is older than the store.";
        };
    }

    private static String revived(StoreFailure.Restored failure) {
        return failure.revived().isEmpty()
                ? ""
                : failure.revived().stream()
                        .map(RevivedWords::line)
                        .collect(Collectors.joining("\n", "\nGood again would be:\n", ""));
    }
}
