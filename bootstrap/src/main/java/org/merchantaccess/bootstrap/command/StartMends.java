package org.merchantaccess.bootstrap.command;

import java.nio.file.attribute.PosixFilePermissions;
import org.merchantaccess.bootstrap.server.StartFailure;
import org.merchantaccess.persistence.key.KeyFileFailure;

/** What to do about a server that does not start. */
final class StartMends implements StartFailure.Cases<String>, KeyFileFailure.Cases<String> {

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
