package org.merchantaccess.http.api;

import java.util.function.BooleanSupplier;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonAnswer;

/**
 * {@code GET /v1/health}: 200 while the instance may be sent calls, else 503. The status is the whole answer: this listener faces
 * strangers, and {@code /ready} on the operations listener alone gives reasons (S98).
 */
final class HealthEndpoint implements Endpoint.Immediate {

    private static final Answer READY = JsonAnswer.empty(200);
    private static final Answer NOT_READY = JsonAnswer.empty(503).with("Retry-After", "1");

    private final BooleanSupplier isReady;

    HealthEndpoint(BooleanSupplier isReady) {
        this.isReady = isReady;
    }

    @Override
    public Answer answer(RoutedRequest request) {
        return isReady.getAsBoolean() ? READY : NOT_READY;
    }
}
