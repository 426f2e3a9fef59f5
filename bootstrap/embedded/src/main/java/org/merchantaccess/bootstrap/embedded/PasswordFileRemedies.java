package org.merchantaccess.bootstrap.embedded;

import java.nio.file.attribute.PosixFilePermissions;
import org.merchantaccess.persistence.key.file.PasswordFileFailure;

/** Describes for operators why the file with the password of a database user cannot be used and what to do. */
final class PasswordFileRemedies implements PasswordFileFailure.Cases<String> {

    @Override
    public String openToOthers(PasswordFileFailure.OpenToOthers failure) {
        return failure.file() + " can be read by others (" + PosixFilePermissions.toString(failure.permissions())
                + "). Change the password of the database user, and run: chmod 600 " + failure.file()
                + ", or chmod 440 if root owns it and this process reads it as a member of its group";
    }

    @Override
    public String unreadable(PasswordFileFailure.Unreadable failure) {
        return HostFaultRemedies.of(failure.fault()) + " It contains the password of the database user.";
    }

    @Override
    public String empty(PasswordFileFailure.Empty failure) {
        return failure.file() + " is empty. Write the password of the database user into it.";
    }
}
