package org.merchantaccess.http.api;

import io.vavr.control.Either;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.address.UntrustedProxyWarning;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.problem.Problem;

/**
 * {@code GET /v1/check}: a proxy in front of an API asks, before it passes a call on, who is calling.
 *
 * <p>A proxy we were not told of would make every caller seem to come from its own address. It gives itself away by an address
 * header, and is refused.
 */
final class CheckEndpoint implements Endpoint.Immediate {

    private final Callers callers;
    private final TrustedProxies proxies;
    private final UntrustedProxyWarning warning;

    CheckEndpoint(Callers callers, TrustedProxies proxies, UntrustedProxyWarning warning) {
        this.callers = callers;
        this.proxies = proxies;
        this.warning = warning;
    }

    @Override
    public Answer answer(RoutedRequest routed) {
        Request request = routed.request();
        return callerOf(request).fold(problem -> problem.answer(OriginalPath.of(request)), CheckEndpoint::passed);
    }

    private Either<Problem, CheckCall.Caller> callerOf(Request request) {
        if (proxies.isVouchedForByAStranger(request)) {
            warning.about(request);
            return Either.left(Problem.unauthorized());
        }
        return callers.callerOf(request);
    }

    private static Answer passed(CheckCall.Caller caller) {
        return JsonAnswer.empty(200)
                .with("X-Merchant-Id", caller.merchant().text())
                .with("X-App-Id", caller.appId().text())
                .with("X-Environment", caller.environment().word());
    }
}
