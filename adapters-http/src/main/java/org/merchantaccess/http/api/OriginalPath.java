package org.merchantaccess.http.api;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Request;

/** Which path a proxy is asked for when it asks us, for the body of the 401 it passes on. Decides nothing. */
final class OriginalPath {

    private static final int MAX_LENGTH = 2048;
    private static final Predicate<String> IS_PATH =
            Pattern.compile("/[\\x21-\\x7E]*").asMatchPredicate();

    private OriginalPath() {}

    /** As nginx or as Traefik and Caddy tell it, without the query; else the path of the request itself. */
    static String of(Request request) {
        return Stream.of("X-Original-URI", "X-Forwarded-Uri")
                .map(request::headers)
                .filter(values -> values.size() == 1)
                .flatMap(List::stream)
                .map(OriginalPath::withoutQuery)
                .filter(path -> path.length() <= MAX_LENGTH && IS_PATH.test(path))
                .findFirst()
                .orElse(request.path());
    }

    private static String withoutQuery(String uri) {
        return uri.split("[?#]", 2)[0];
    }
}
