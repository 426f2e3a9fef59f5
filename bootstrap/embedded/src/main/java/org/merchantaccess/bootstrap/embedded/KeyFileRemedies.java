package org.merchantaccess.bootstrap.embedded;

import java.nio.file.attribute.PosixFilePermissions;
import org.merchantaccess.persistence.key.file.KeyFileFailure;

/** Describes for operators why a key file cannot be used and what to do. */
public final class KeyFileRemedies implements KeyFileFailure.Cases<String> {

    private static final String OR_OF_ROOT =
            ", or chmod 440 if root owns it and this process reads it as a member of its group";

    @Override
    public String openToOthers(KeyFileFailure.OpenToOthers failure) {
        return failure.file() + " can be read by others (" + PosixFilePermissions.toString(failure.permissions())
                + "), so its key must be considered leaked. Delete the file to create a new key; if you are sure"
                + " that no one has read it, run: chmod 600 " + failure.file() + OR_OF_ROOT;
    }

    @Override
    public String noKey(KeyFileFailure.NoKey failure) {
        return failure.file() + " contains no management key of that environment. Name another file, or delete it to"
                + " create a new key.";
    }

    @Override
    public String symbolicLink(KeyFileFailure.SymbolicLink failure) {
        return failure.file()
                + " is a symbolic link, and a renewal would leave the former keys in its target. Put the"
                + " file itself there, with mode 600, or name its folder as the key folder.";
    }

    @Override
    public String unusable(KeyFileFailure.Unusable failure) {
        return HostFaultRemedies.of(failure.fault()) + " Or name a file in another folder that this user may write to.";
    }

    @Override
    public String missing(KeyFileFailure.Missing failure) {
        return failure.file() + " is missing, and the stored data were sealed with its keys. Put back your copy of it;"
                + " without it no app key can be shown and no client can log in.";
    }

    @Override
    public String exposed(KeyFileFailure.Exposed failure) {
        return failure.file() + " can be read by others (" + PosixFilePermissions.toString(failure.permissions())
                + "). Do not delete it: the stored data cannot be read without it. Run: chmod 600 " + failure.file()
                + OR_OF_ROOT
                + ", and rotate the keys if others may have read it.";
    }

    @Override
    public String folderOpenToOthers(KeyFileFailure.FolderOpenToOthers failure) {
        return failure.folder() + " is open to others (" + PosixFilePermissions.toString(failure.permissions())
                + "), so others may have read or replaced the keys in it. Check that they are yours, then run: chmod 700 "
                + failure.folder();
    }

    @Override
    public String otherEnvironment(KeyFileFailure.OtherEnvironment failure) {
        return failure.file() + " contains the keys of another environment than "
                + failure.wanted().word() + ". Name the key file of "
                + failure.wanted().word() + ".";
    }

    @Override
    public String malformedLine(KeyFileFailure.MalformedLine failure) {
        return failure.file() + " is malformed in line " + failure.line() + ". Put back your unchanged copy of it.";
    }

    @Override
    public String incomplete(KeyFileFailure.Incomplete failure) {
        return failure.file() + " lacks " + failure.entry() + ". Put back your unchanged copy of it.";
    }

    @Override
    public String wrongLength(KeyFileFailure.WrongLength failure) {
        return failure.entry() + " in " + failure.file() + " has " + failure.bytes()
                + " bytes instead of 32. Put back your copy of it, as it was made.";
    }

    @Override
    public String sampleSecret(KeyFileFailure.SampleSecret failure) {
        return failure.entry() + " in " + failure.file()
                + " is not a random key, so it can be guessed. Put back your unchanged copy of"
                + " the file; if nothing is stored yet, delete it to create a new one.";
    }

    @Override
    public String keysOfAnotherStore(KeyFileFailure.KeysOfAnotherStore failure) {
        return failure.file() + " is not the key file that the stored data were sealed with. Name that one, or put back"
                + " your newest copy of it.";
    }
}
