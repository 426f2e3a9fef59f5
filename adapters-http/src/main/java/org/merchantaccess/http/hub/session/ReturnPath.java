package org.merchantaccess.http.hub.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.merchantaccess.http.form.Form;

/**
 * The page to show after sign-in. Only paths of this Hub are accepted, so that links cannot redirect to other sites.
 *
 * @param target a path with an optional query
 */
record ReturnPath(String target) {

    static final String FIELD = "then";

    /** Each character matches in one way only, so that the time is linear in the length: guests choose the text. */
    private static final Pattern OURS =
            Pattern.compile("/(?:[A-Za-z0-9_-]++/)*+[A-Za-z0-9_-]*+(?:\\?[A-Za-z0-9._~%=&+*-]*+)?");

    /** Longer than any path with the input of a dialog, which is limited by the length of its URL. */
    private static final int MAX_LENGTH = 6_000;

    static ReturnPath of(Form form) {
        String wanted = form.text(FIELD);
        return new ReturnPath(
                wanted.length() <= MAX_LENGTH && OURS.matcher(wanted).matches() ? wanted : "/");
    }

    /** Returns that path with this target as a parameter. */
    String after(String path) {
        return target.equals("/") ? path : path + "?" + FIELD + "=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
    }
}
