package org.merchantaccess.bootstrap.command.kernel;

import java.nio.file.attribute.PosixFilePermissions;
import java.time.temporal.ChronoUnit;
import org.merchantaccess.bootstrap.environment.OpenFailure;
import org.merchantaccess.bootstrap.server.StartFailure;
import org.merchantaccess.persistence.folder.FolderFailure;
import org.merchantaccess.persistence.folder.Holder;
import org.merchantaccess.persistence.key.KeyFileFailure;

/** What to do about a server that does not start, and about folders and files that cannot be used. */
final class StartMends
        implements StartFailure.Cases<String>,
                OpenFailure.Cases<String>,
                FolderFailure.Cases<String>,
                KeyFileFailure.Cases<String> {

    @Override
    public String cannotListen(StartFailure.CannotListen failure) {
        return "Cannot listen on " + failure.address() + ": " + failure.reason()
                + ". Stop what listens there, or choose another port.";
    }

    @Override
    public String noManagementKey(StartFailure.NoManagementKey failure) {
        return failure.failure().match(this);
    }

    @Override
    public String folderRefused(StartFailure.FolderRefused failure) {
        return failure.failure().match(this);
    }

    @Override
    public String notOpened(StartFailure.NotOpened failure) {
        return failure.failure().match(this);
    }

    @Override
    public String noControlFile(StartFailure.NoControlFile failure) {
        return failure.file() + " cannot be written (" + failure.reason()
                + "), so the command line would not reach the server. Make room, or let this user write there.";
    }

    @Override
    public String noKeys(OpenFailure.NoKeys failure) {
        return failure.failure().match(this);
    }

    @Override
    public String heldBy(FolderFailure.HeldBy failure) {
        return failure.folder() + " is in use"
                + failure.holder().map(StartMends::words).getOrElse("")
                + ". Stop that process, or choose another data-folder.";
    }

    private static String words(Holder holder) {
        return " by process " + holder.pid() + ", since " + holder.since().truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public String openToOthers(FolderFailure.OpenToOthers failure) {
        return failure.folder() + " is open to others (" + PosixFilePermissions.toString(failure.permissions())
                + "). Make sure that what is in it is yours, then: chmod 700 " + failure.folder();
    }

    @Override
    public String unusable(FolderFailure.Unusable failure) {
        return failure.folder() + " can be neither made nor used (" + failure.reason()
                + "). Name a data-folder that this user may write to.";
    }

    @Override
    public String openToOthers(KeyFileFailure.OpenToOthers failure) {
        return failure.file() + " can be read by others (" + PosixFilePermissions.toString(failure.permissions())
                + "), so its key must be held to be known. Delete the file to have a new key made; if you are sure"
                + " nobody read it: chmod 600 " + failure.file();
    }

    @Override
    public String noKey(KeyFileFailure.NoKey failure) {
        return failure.file() + " holds no management key of that environment. Name another file, or delete it to"
                + " have a new key made.";
    }

    @Override
    public String unusable(KeyFileFailure.Unusable failure) {
        return failure.file() + " can be neither read nor made (" + failure.reason()
                + "). Name a file in a folder this user may write to.";
    }
}
