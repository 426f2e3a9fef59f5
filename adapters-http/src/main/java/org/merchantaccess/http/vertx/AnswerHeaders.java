package org.merchantaccess.http.vertx;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Answer;

/** The headers of an answer: its own, and those every answer of a listener has unless its own say otherwise. */
final class AnswerHeaders {

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");

    /** For callers that are no browsers: should one look nevertheless, it may keep, run, show and share nothing. */
    private static final List<Standing> STANDING = List.of(
            new Standing("Cache-Control", "no-store"),
            new Standing("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new Standing("Cross-Origin-Resource-Policy", "same-origin"),
            new Standing("Referrer-Policy", "no-referrer"),
            new Standing("X-Content-Type-Options", "nosniff"));

    /** A year without plain HTTP, for this host and all below it (RFC 6797): said over TLS alone, where it counts. */
    private static final Standing OVER_TLS =
            new Standing("Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    private final List<Standing> standing;

    private AnswerHeaders(List<Standing> standing) {
        this.standing = standing;
    }

    /** Those of a listener that speaks TLS or does not. */
    static AnswerHeaders of(boolean isTls) {
        return new AnswerHeaders(
                isTls ? Stream.concat(STANDING.stream(), Stream.of(OVER_TLS)).toList() : STANDING);
    }

    void put(MultiMap headers, Answer answer, String requestId, String date) {
        for (Answer.Header own : answer.headers()) {
            headers.add(own.name(), own.value());
        }
        for (Standing each : standing) {
            if (!headers.contains(each.name())) {
                headers.add(each.name(), each.value());
            }
        }
        headers.add(HttpHeaders.DATE, date);
        headers.add(REQUEST_ID, requestId);
    }

    /** Encoded once: most answers have the same ones. */
    private record Standing(CharSequence name, CharSequence value) {

        Standing(String name, String value) {
            this(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
        }
    }
}
