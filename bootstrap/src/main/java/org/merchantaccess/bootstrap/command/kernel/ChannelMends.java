package org.merchantaccess.bootstrap.command.kernel;

import org.merchantaccess.bootstrap.control.ChannelFailure;
import org.merchantaccess.bootstrap.embedded.FolderMends;
import org.merchantaccess.bootstrap.embedded.StoreMends;
import org.merchantaccess.persistence.folder.FolderFailure;

/** What to do about an environment that is not reached. */
final class ChannelMends implements ChannelFailure.Cases<String> {

    @Override
    public String folderRefused(ChannelFailure.FolderRefused failure) {
        String mend = failure.failure().match(new FolderMends());
        return failure.failure() instanceof FolderFailure.HeldBy
                ? "No server can be reached there: it is just starting or stopping, or another command is at work. Try again.\n"
                        + mend
                : mend;
    }

    @Override
    public String notOpened(ChannelFailure.NotOpened failure) {
        return failure.failure().match(StoreMends.ofCommands());
    }

    @Override
    public String notServed(ChannelFailure.NotServed failure) {
        return "The server that has the data folder does not serve "
                + failure.environment().word() + ". Stop it, or let it serve both environments.";
    }

    @Override
    public String noStore(ChannelFailure.NoStore failure) {
        return "There is no store of " + failure.environment().word()
                + " in the data folder. If there should be, name the data-folder that the server has.";
    }

    @Override
    public String noAnswer(ChannelFailure.NoAnswer failure) {
        return "The server gave no answer (" + failure.reason()
                + "). It may have done what it was asked: look before you ask again.";
    }
}
