package org.merchantaccess.http.body;

import java.util.List;
import java.util.regex.Pattern;
import org.merchantaccess.http.exchange.Request;

/** Whether a body is sent as what it must be: JSON in UTF-8, as it is. */
final class MediaType {

    private static final Pattern JSON =
            Pattern.compile("application/json(?:[ \t]*;[ \t]*charset=(?:utf-8|\"utf-8\"))?", Pattern.CASE_INSENSITIVE);

    private MediaType() {}

    /** No body needs no type; but one that names another type was meant for somebody else. */
    static boolean fits(Request request) {
        List<String> types = request.headers("Content-Type");
        boolean isJson = types.isEmpty()
                ? request.body().length == 0
                : types.size() == 1 && JSON.matcher(types.get(0)).matches();
        return isJson && request.headers("Content-Encoding").isEmpty();
    }
}
