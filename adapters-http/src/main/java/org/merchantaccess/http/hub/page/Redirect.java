package org.merchantaccess.http.hub.page;

import org.merchantaccess.http.exchange.Answer;

/** Sends a browser on, to be asked for with GET (RFC 9110, section 15.4.4). */
public final class Redirect {

    private static final int SEE_OTHER = 303;

    private Redirect() {}

    /** To a path of this Hub. */
    public static Answer to(String path) {
        return Answer.empty(SEE_OTHER).with("Location", path);
    }
}
