package org.merchantaccess.http.v1;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.domain.token.RequestedOperation;
import org.merchantaccess.http.exchange.Request;

/**
 * Reads the original path of a proxied request, for the body of the 401 that the proxy forwards and the list of refused requests. It
 * has no influence on decisions.
 */
final class OriginalPath {

    private static final int MAX_LENGTH = 2048;
    private static final Predicate<String> IS_PATH =
            Pattern.compile("/[\\x21-\\x7E]*").asMatchPredicate();

    private OriginalPath() {}

    /** Returns the path in the header of nginx, or of Traefik and Caddy, without the query; otherwise the path of the request itself. */
    static String of(Request request) {
        return single(request, "X-Original-URI", "X-Forwarded-Uri")
                .map(OriginalPath::withoutQuery)
                .filter(path -> path.length() <= MAX_LENGTH && IS_PATH.test(path))
                .findFirst()
                .orElse(request.path());
    }

    /** Returns the original method and path; none without a header with the path. */
    static Option<RequestedOperation> operationOf(Request request) {
        String method = single(request, "X-Original-Method", "X-Forwarded-Method")
                .findFirst()
                .orElse("");
        return Option.ofOptional(
                        single(request, "X-Original-URI", "X-Forwarded-Uri").findFirst())
                .flatMap(uri -> RequestedOperation.parse(method, uri));
    }

    private static Stream<String> single(Request request, String... names) {
        return Stream.of(names)
                .map(request::headers)
                .filter(values -> values.size() == 1)
                .flatMap(List::stream);
    }

    private static String withoutQuery(String uri) {
        return uri.split("[?#]", 2)[0];
    }
}
