package org.merchantaccess.http.hub.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.merchantaccess.http.form.Form;

/**
 * Where somebody wanted to go before they were asked to sign in: a path of this Hub and nothing else, whatever a link says.
 *
 * @param path without a query
 */
record Destination(String path) {

    static final String FIELD = "then";

    private static final Pattern OURS = Pattern.compile("/(?:[A-Za-z0-9_-]+/?)*");
    private static final int LONGEST = 300;

    static Destination of(Form form) {
        String wanted = form.text(FIELD);
        return new Destination(
                wanted.length() <= LONGEST && OURS.matcher(wanted).matches() ? wanted : "/");
    }

    /** That path, with this destination after it. */
    String after(String path) {
        return path().equals("/") ? path : path + "?" + FIELD + "=" + URLEncoder.encode(path(), StandardCharsets.UTF_8);
    }
}
