package org.merchantaccess.bootstrap.embedded;

import java.nio.file.attribute.PosixFilePermissions;
import java.time.temporal.ChronoUnit;
import org.merchantaccess.persistence.folder.FolderFailure;
import org.merchantaccess.persistence.folder.LockHolder;

/** Describes for operators why a data folder cannot be used and what to do. */
public final class FolderRemedies implements FolderFailure.Cases<String> {

    @Override
    public String heldBy(FolderFailure.HeldBy failure) {
        return failure.folder() + " is in use"
                + failure.holder().map(FolderRemedies::words).getOrElse(". Stop the process that holds it")
                + ", or choose another data folder.";
    }

    private static String words(LockHolder holder) {
        String since = ", since " + holder.since().truncatedTo(ChronoUnit.SECONDS);
        return holder.pid() == ProcessHandle.current().pid()
                ? " by this very process" + since + ". Close the instance that holds it"
                : " by process " + holder.pid() + since + ". Stop that process";
    }

    @Override
    public String openToOthers(FolderFailure.OpenToOthers failure) {
        return failure.folder() + " is open to others (" + PosixFilePermissions.toString(failure.permissions())
                + "). Check that its content is yours, then run: chmod 700 " + failure.folder();
    }

    @Override
    public String symbolicLink(FolderFailure.SymbolicLink failure) {
        return failure.file() + " is a symbolic link, so another file would be locked and overwritten. Delete the link;"
                + " the lock file is created again.";
    }

    @Override
    public String unusable(FolderFailure.Unusable failure) {
        return HostFaultRemedies.of(failure.fault()) + " Or name another data folder that this user may write to.";
    }
}
