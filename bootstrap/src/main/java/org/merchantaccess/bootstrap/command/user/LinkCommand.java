package org.merchantaccess.bootstrap.command.user;

import org.merchantaccess.bootstrap.command.kernel.OrderCommand;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.http.json.JsonTree;

/** A command that shows a one-time link, at the address of the Hub that is set: no mail is sent. */
abstract class LinkCommand extends OrderCommand {

    LinkCommand(ChannelFinder channels) {
        super(channels);
    }

    @Override
    protected final String words(JsonTree answer, InstanceSettings there) {
        return there.hubUrl() + answer.text("link") + "\nGood once, until " + answer.text("expires_at")
                + ". Hand it to " + answer.text("email") + " and to nobody else.";
    }
}
