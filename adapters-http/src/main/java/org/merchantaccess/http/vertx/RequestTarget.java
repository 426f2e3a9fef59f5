package org.merchantaccess.http.vertx;

import io.vavr.control.Option;

/**
 * What a request is for (RFC 9112, section 3.2), as it was sent, neither decoded nor normalised.
 *
 * @param query empty where there is none
 */
record RequestTarget(String path, String query) {

    private static final String SCHEME = "http://";

    /** None for a form that names no path of this host. */
    static Option<RequestTarget> parse(String text, Option<String> host) {
        if (text.startsWith("/")) {
            return Option.some(originForm(text));
        }
        return host.map(name -> SCHEME + name)
                .filter(authority -> text.startsWith(authority + "/"))
                .map(authority -> originForm(text.substring(authority.length())));
    }

    private static RequestTarget originForm(String text) {
        int mark = text.indexOf('?');
        return mark < 0
                ? new RequestTarget(text, "")
                : new RequestTarget(text.substring(0, mark), text.substring(mark + 1));
    }
}
