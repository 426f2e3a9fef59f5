package org.merchantaccess.http.vertx;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import org.merchantaccess.http.exchange.Answer;

/** The headers of an answer: its own, and those every answer has unless its own say otherwise. */
final class AnswerHeaders {

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");

    /** For callers that are no browsers: should one look nevertheless, it may keep, run, show and share nothing. */
    private static final List<Standing> STANDING = List.of(
            new Standing("Cache-Control", "no-store"),
            new Standing("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new Standing("Cross-Origin-Resource-Policy", "same-origin"),
            new Standing("Referrer-Policy", "no-referrer"),
            new Standing("X-Content-Type-Options", "nosniff"));

    private AnswerHeaders() {}

    static void put(MultiMap headers, Answer answer, String requestId, String date) {
        for (Answer.Header own : answer.headers()) {
            headers.add(own.name(), own.value());
        }
        for (Standing standing : STANDING) {
            if (!headers.contains(standing.name())) {
                headers.add(standing.name(), standing.value());
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
