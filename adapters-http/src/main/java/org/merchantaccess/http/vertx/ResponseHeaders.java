package org.merchantaccess.http.vertx;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Response;

/** Adds headers to responses: those of the response itself, and the defaults of the listener for headers it does not set. */
final class ResponseHeaders {

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");

    private static final List<DefaultHeader> DEFAULTS = Response.DEFAULT_HEADERS.stream()
            .map(header -> new DefaultHeader(header.name(), header.value()))
            .toList();

    /** One year without plain HTTP, for this host and its subdomains (RFC 6797). Only sent over TLS, as the RFC requires. */
    private static final DefaultHeader OVER_TLS =
            new DefaultHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    private final List<DefaultHeader> defaults;

    private ResponseHeaders(List<DefaultHeader> defaults) {
        this.defaults = defaults;
    }

    /** Returns the headers of a listener with or without TLS. */
    static ResponseHeaders of(boolean isTls) {
        return new ResponseHeaders(
                isTls ? Stream.concat(DEFAULTS.stream(), Stream.of(OVER_TLS)).toList() : DEFAULTS);
    }

    void put(MultiMap headers, Response answer, String requestId, String date) {
        for (Response.Header header : answer.headers()) {
            headers.add(header.name(), header.value());
        }
        for (DefaultHeader each : defaults) {
            if (!headers.contains(each.name())) {
                headers.add(each.name(), each.value());
            }
        }
        headers.add(HttpHeaders.DATE, date);
        headers.add(REQUEST_ID, requestId);
    }

    /** A default header, encoded once since most responses have it. */
    private record DefaultHeader(CharSequence name, CharSequence value) {

        DefaultHeader(String name, String value) {
            this(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
        }
    }
}
