package org.merchantaccess.command.channel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.http.json.JsonObject;

/**
 * A call of the management API, over HTTP or within the process.
 *
 * @param path percent-encoded, as it is sent
 * @param query percent-encoded, as it is sent; empty for none
 * @param body JSON; empty for none
 */
public record ManagementCall(String method, String path, String query, String body) {
    public ManagementCall {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(query, "query");
        requireNonNull(body, "body");
    }

    /** Reads the resource under those segments of {@code /api}. */
    public static ManagementCall get(String... segments) {
        return of("GET", segments);
    }

    /** Creates something or starts an action. */
    public static ManagementCall post(String... segments) {
        return of("POST", segments);
    }

    /** Changes something. */
    public static ManagementCall patch(String... segments) {
        return of("PATCH", segments);
    }

    /** Sets something to the given state. */
    public static ManagementCall put(String... segments) {
        return of("PUT", segments);
    }

    /** Removes something. */
    public static ManagementCall delete(String... segments) {
        return of("DELETE", segments);
    }

    /** Segments may hold any character: each stays one segment. */
    private static ManagementCall of(String method, String... segments) {
        String path = Stream.of(segments).map(ManagementCall::encoded).collect(Collectors.joining("/", "/api/", ""));
        return new ManagementCall(method, path, "", "");
    }

    /** Returns the call with one more query parameter. */
    public ManagementCall where(String name, String value) {
        String parameter = encoded(name) + "=" + encoded(value);
        return new ManagementCall(method, path, query.isEmpty() ? parameter : query + "&" + parameter, body);
    }

    /** Returns the call with that body. */
    public ManagementCall with(JsonObject json) {
        return new ManagementCall(method, path, query, json.toString());
    }

    /** Returns path and query. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
