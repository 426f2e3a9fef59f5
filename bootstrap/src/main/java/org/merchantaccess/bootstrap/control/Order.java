package org.merchantaccess.bootstrap.control;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.http.json.JsonObject;

/**
 * What the command line asks of an environment: a request, whichever way it goes.
 *
 * @param path percent-encoded, as it is sent
 * @param query percent-encoded, as it is sent; empty for none
 * @param body JSON; empty for none
 */
public record Order(String method, String path, String query, String body) {
    public Order {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(query, "query");
        requireNonNull(body, "body");
    }

    /** Asks for what stands under those segments of {@code /api}. */
    public static Order get(String... segments) {
        return of("GET", segments);
    }

    /** Has something made or done. */
    public static Order post(String... segments) {
        return of("POST", segments);
    }

    /** Has something changed. */
    public static Order patch(String... segments) {
        return of("PATCH", segments);
    }

    /** Has something taken away. */
    public static Order delete(String... segments) {
        return of("DELETE", segments);
    }

    /** Segments are typed by people: whatever they are, each stays one segment. */
    private static Order of(String method, String... segments) {
        String path = Stream.of(segments).map(Order::encoded).collect(Collectors.joining("/", "/api/", ""));
        return new Order(method, path, "", "");
    }

    /** The same, with a parameter of the query. */
    public Order where(String name, String value) {
        String parameter = encoded(name) + "=" + encoded(value);
        return new Order(method, path, query.isEmpty() ? parameter : query + "&" + parameter, body);
    }

    /** The same, with that body. */
    public Order with(JsonObject json) {
        return new Order(method, path, query, json.toString());
    }

    /** Path and query. */
    String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
