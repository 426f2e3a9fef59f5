package org.merchantaccess.http.v1;

import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/** {@code GET /v1/whoami}: returns the identity and the client address of the caller, as seen by the server. */
final class WhoAmIEndpoint implements Endpoint.Immediate {

    private final CallerAuthenticator callers;

    WhoAmIEndpoint(CallerAuthenticator callers) {
        this.callers = callers;
    }

    @Override
    public Response answer(RoutedRequest routed) {
        return callers.callerOf(routed)
                .fold(problem -> problem.answer(routed.request().path()), WhoAmIEndpoint::identity);
    }

    private static Response identity(CheckCall.Caller caller) {
        return JsonResponse.of(
                200,
                JsonObject.empty()
                        .text("merchant_id", caller.merchant().text())
                        .text("app_id", caller.appId().text())
                        .text("environment", caller.environment().word())
                        .text("address", caller.address().toString())
                        .time("expires_at", caller.expiresAt()));
    }
}
