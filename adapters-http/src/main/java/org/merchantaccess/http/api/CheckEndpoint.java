package org.merchantaccess.http.api;

import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonAnswer;

/**
 * {@code GET /v1/check}: a proxy in front of an API asks, before it passes a call on, who is calling.
 *
 * <p>A proxy we were not told of would make every caller seem to come from its own address. It gives itself away by an address
 * header, and is refused.
 */
final class CheckEndpoint implements Endpoint.Immediate {

    static final String PATH = "/v1/check";

    private final Callers callers;

    CheckEndpoint(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Answer answer(RoutedRequest routed) {
        return callers.callerThroughTrustedProxy(routed)
                .fold(problem -> problem.answer(OriginalPath.of(routed.request())), CheckEndpoint::passed);
    }

    private static Answer passed(CheckCall.Caller caller) {
        return JsonAnswer.empty(200)
                .with("X-Merchant-Id", caller.merchant().text())
                .with("X-App-Id", caller.appId().text())
                .with("X-Environment", caller.environment().word());
    }
}
