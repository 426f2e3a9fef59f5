package org.merchantaccess.command.terminal;

import org.merchantaccess.command.channel.ChannelFailure;

/** Describes for operators why an environment cannot be reached and what to do. */
final class ChannelRemedies implements ChannelFailure.Cases<String> {

    @Override
    public String folderRefused(ChannelFailure.FolderRefused failure) {
        return failure.remedy();
    }

    @Override
    public String folderHeld(ChannelFailure.FolderHeld failure) {
        return "No server can be reached there: it is starting or stopping, or another command is running. Try again.\n"
                + failure.remedy();
    }

    @Override
    public String storeRefused(ChannelFailure.StoreRefused failure) {
        return failure.remedy();
    }

    @Override
    public String notServed(ChannelFailure.NotServed failure) {
        return "The server of this data folder does not serve "
                + failure.environment().word() + ". Stop it, or let it serve both environments.";
    }

    @Override
    public String noStore(ChannelFailure.NoStore failure) {
        return "There is no store of " + failure.environment().word()
                + " in the data folder. If there should be one, name the data-folder of the server.";
    }

    @Override
    public String noResponse(ChannelFailure.NoResponse failure) {
        return "The server gave no answer (" + failure.reason()
                + "). It may have carried out the call: check before you repeat it.";
    }
}
