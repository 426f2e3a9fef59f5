package org.merchantaccess.http.v1;

import java.util.function.BooleanSupplier;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonResponse;

/**
 * {@code GET /v1/health}: 200 if the instance is ready to receive calls, else 503. Only the status is public: this listener serves
 * unauthenticated clients. Reasons are available at {@code /ready} on the operations listener (S98).
 */
final class HealthEndpoint implements Endpoint.Immediate {

    private static final Response READY = JsonResponse.empty(200);
    private static final Response NOT_READY = JsonResponse.empty(503).with("Retry-After", "1");

    private final BooleanSupplier isReady;

    HealthEndpoint(BooleanSupplier isReady) {
        this.isReady = isReady;
    }

    @Override
    public Response answer(RoutedRequest request) {
        return isReady.getAsBoolean() ? READY : NOT_READY;
    }
}
