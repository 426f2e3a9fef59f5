package org.merchantaccess.http.vertx;

import io.vavr.control.Option;

/**
 * The target of a request (RFC 9112, section 3.2), as sent, neither decoded nor normalized.
 *
 * @param query empty if absent
 */
record RequestTarget(String path, String query) {

    private static final String SCHEME = "http://";

    /** Parses a target; returns none if it names no path of this host. */
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
