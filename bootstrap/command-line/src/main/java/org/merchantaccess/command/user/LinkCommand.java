package org.merchantaccess.command.user;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.HubLinks;
import org.merchantaccess.http.json.JsonTree;

/** A command that shows a one-time link with the public URL of the Hub; no mail is sent. */
abstract class LinkCommand extends ApiCommand {

    LinkCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected final String text(JsonTree answer, String hubUrl) {
        return hubUrl + answer.text("link") + "\nOne-time link, valid until " + answer.text("expires_at")
                + ". Give it only to " + answer.text("email") + "." + remark(hubUrl);
    }

    private static String remark(String hubUrl) {
        if (HubLinks.areOfThisMachine(hubUrl)) {
            return "\nThe link opens on this machine only. Set hub-url to where people reach the Hub from elsewhere.";
        }
        return HubLinks.needHttps(hubUrl) ? "\n" + HubLinks.NEED_HTTPS : "";
    }
}
