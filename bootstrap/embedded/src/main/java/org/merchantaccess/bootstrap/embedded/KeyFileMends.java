package org.merchantaccess.bootstrap.embedded;

import java.nio.file.attribute.PosixFilePermissions;
import org.merchantaccess.persistence.key.KeyFileFailure;

/** What to do about a key file that cannot be used. */
public final class KeyFileMends implements KeyFileFailure.Cases<String> {

    private static final String OR_OF_ROOT =
            ", or chmod 440 if root owns it and this process reads it as a member of its group";

    @Override
    public String openToOthers(KeyFileFailure.OpenToOthers failure) {
        return failure.file() + " can be read by others (" + PosixFilePermissions.toString(failure.permissions())
                + "), so its key must be held to be known. Delete the file to have a new key made; if you are sure"
                + " nobody read it: chmod 600 " + failure.file() + OR_OF_ROOT;
    }

    @Override
    public String noKey(KeyFileFailure.NoKey failure) {
        return failure.file() + " holds no management key of that environment. Name another file, or delete it to"
                + " have a new key made.";
    }

    @Override
    public String symbolicLink(KeyFileFailure.SymbolicLink failure) {
        return failure.file()
                + " is a symbolic link, and keys that are replaced would be left behind where it leads. Put the"
                + " file itself there, with mode 600, or name its folder as the key-folder.";
    }

    @Override
    public String unusable(KeyFileFailure.Unusable failure) {
        return HostFaultRemedies.of(failure.fault()) + " Or name a file in another folder that this user may write to.";
    }

    @Override
    public String missing(KeyFileFailure.Missing failure) {
        return failure.file() + " is not there, and what is stored was sealed with its keys. Put back your copy of it;"
                + " without it no app key can be shown and nobody logs in.";
    }

    @Override
    public String exposed(KeyFileFailure.Exposed failure) {
        return failure.file() + " can be read by others (" + PosixFilePermissions.toString(failure.permissions())
                + "). Do not delete it: what is stored cannot be read without it. chmod 600 " + failure.file()
                + OR_OF_ROOT
                + ", and have its keys renewed if anybody may have read it.";
    }

    @Override
    public String folderOpenToOthers(KeyFileFailure.FolderOpenToOthers failure) {
        return failure.folder() + " is open to others (" + PosixFilePermissions.toString(failure.permissions())
                + "), so the keys in it need not be yours alone. Make sure that they are, then: chmod 700 "
                + failure.folder();
    }

    @Override
    public String otherEnvironment(KeyFileFailure.OtherEnvironment failure) {
        return failure.file() + " holds the keys of another environment than "
                + failure.wanted().word() + ". Name the key file of "
                + failure.wanted().word() + ".";
    }

    @Override
    public String malformedLine(KeyFileFailure.MalformedLine failure) {
        return failure.file() + " cannot be understood in line " + failure.line()
                + ". Put back your copy of it, as it was made.";
    }

    @Override
    public String incomplete(KeyFileFailure.Incomplete failure) {
        return failure.file() + " lacks " + failure.entry() + ". Put back your copy of it, as it was made.";
    }

    @Override
    public String wrongLength(KeyFileFailure.WrongLength failure) {
        return failure.entry() + " in " + failure.file() + " has " + failure.bytes()
                + " bytes instead of 32. Put back your copy of it, as it was made.";
    }

    @Override
    public String sampleSecret(KeyFileFailure.SampleSecret failure) {
        return failure.entry() + " in " + failure.file()
                + " is no random key, so it can be guessed. Put back your copy of"
                + " the file, as it was made; if nothing is stored yet, delete it to have a new one made.";
    }

    @Override
    public String keysOfAnotherStore(KeyFileFailure.KeysOfAnotherStore failure) {
        return failure.file() + " is not the key file that what is stored was sealed with. Name that one, or put back"
                + " your newest copy of it.";
    }
}
