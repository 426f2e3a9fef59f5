package org.merchantaccess.http.v1;

import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonResponse;

/**
 * {@code GET /v1/check}: authenticates a call for a proxy in front of an API, before the proxy forwards it.
 *
 * <p>A request from an untrusted proxy is recognized by its address header and refused: behind such a proxy, all callers seem to have its
 * address.
 */
final class CheckEndpoint implements Endpoint.Immediate {

    static final String PATH = "/v1/check";

    private final CallerAuthenticator callers;

    CheckEndpoint(CallerAuthenticator callers) {
        this.callers = callers;
    }

    @Override
    public Response answer(RoutedRequest routed) {
        return callers.callerThroughTrustedProxy(routed)
                .fold(problem -> problem.answer(OriginalPath.of(routed.request())), CheckEndpoint::passed);
    }

    private static Response passed(CheckCall.Caller caller) {
        return JsonResponse.empty(200)
                .with("X-Merchant-Id", caller.merchant().text())
                .with("X-App-Id", caller.appId().text())
                .with("X-Environment", caller.environment().word());
    }
}
