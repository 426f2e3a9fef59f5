package org.merchantaccess.http.hub.page;

import org.merchantaccess.http.exchange.Response;

/** Redirects with status 303, so that the browser continues with GET (RFC 9110, section 15.4.4). */
public final class Redirect {

    private static final int SEE_OTHER = 303;

    private Redirect() {}

    /** Redirects to a path of this Hub. */
    public static Response to(String path) {
        return Response.empty(SEE_OTHER).with("Location", path);
    }
}
