package org.merchantaccess.http.api;

import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;

/** {@code GET /v1/whoami}: tells software who it is to us, and which address we see it from. */
final class WhoAmIEndpoint implements Endpoint.Immediate {

    private final Callers callers;

    WhoAmIEndpoint(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Answer answer(RoutedRequest routed) {
        return callers.callerOf(routed)
                .fold(problem -> problem.answer(routed.request().path()), WhoAmIEndpoint::introduced);
    }

    private static Answer introduced(CheckCall.Caller caller) {
        return JsonAnswer.of(
                200,
                JsonObject.empty()
                        .text("merchant_id", caller.merchant().text())
                        .text("app_id", caller.appId().text())
                        .text("environment", caller.environment().word())
                        .text("address", caller.address().toString())
                        .time("expires_at", caller.expiresAt()));
    }
}
