package org.merchantaccess.command.terminal;

import org.merchantaccess.http.address.Loopback;
import org.merchantaccess.http.address.WebOrigin;

/** Tells whether users can sign in to a Hub at an address, for output on the command line. */
public final class HubLinks {

    /** The message for a Hub whose public URL is of another machine and uses http. */
    public static final String NEED_HTTPS =
            "The Hub needs https: browsers keep no sign-in over http. Set a certificate of the Hub, or hub-url to the https"
                    + " address of your proxy.";

    /** The message for a Hub that other machines reach over http. */
    public static final String HTTPS_FROM_ELSEWHERE =
            "From other machines the Hub needs https: browsers keep no sign-in over"
                    + " http. Set a certificate of the Hub, or hub-url to the https address of your proxy.";

    private HubLinks() {}

    /** Returns true if links to this Hub open on this machine only. */
    public static boolean areOfThisMachine(String hubUrl) {
        return WebOrigin.parse(hubUrl).exists(Loopback::isHostOf);
    }

    /** Returns true if signing in is impossible there: browsers keep the session cookie over https, and over http on this machine only. */
    public static boolean needHttps(String hubUrl) {
        return hubUrl.startsWith("http:") && !areOfThisMachine(hubUrl);
    }
}
