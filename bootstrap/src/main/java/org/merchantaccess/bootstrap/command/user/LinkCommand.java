package org.merchantaccess.bootstrap.command.user;

import org.merchantaccess.bootstrap.command.kernel.OrderCommand;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.http.json.JsonTree;

/** A command that shows a one-time link, at the address of the Hub it was made in: no mail is sent. */
abstract class LinkCommand extends OrderCommand {

    private static final String OF_THIS_MACHINE = "https?://(127\\.[0-9.]+|\\[::1])(:[0-9]+)?";

    LinkCommand(ChannelFinder channels) {
        super(channels);
    }

    @Override
    protected final String words(JsonTree answer, String hubUrl) {
        return hubUrl + answer.text("link") + "\nGood once, until " + answer.text("expires_at") + ". Hand it to "
                + answer.text("email") + " and to nobody else." + remark(hubUrl);
    }

    private static String remark(String hubUrl) {
        return hubUrl.matches(OF_THIS_MACHINE)
                ? "\nThe link opens on this machine only. Set hub-url to where people reach the Hub from elsewhere."
                : "";
    }
}
