package org.merchantaccess.http.api;

import io.vavr.control.Either;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.address.UntrustedProxyWarning;
import org.merchantaccess.http.bearer.BearerCredentials;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.problem.Problem;

/** Who calls, by the token a request bears and the address it comes from: for a server of one's own as well. Never blocks. */
public final class Callers {

    private final CheckCall checkCall;
    private final TrustedProxies proxies;
    private final UntrustedProxyWarning warning;

    Callers(CheckCall checkCall, TrustedProxies proxies, UntrustedProxyWarning warning) {
        this.checkCall = checkCall;
        this.proxies = proxies;
        this.warning = warning;
    }

    /** Those of a server that stands behind these proxies, or behind none. */
    public static Callers of(TokenUseCases tokens, TrustedProxies proxies) {
        return new Callers(tokens.checkCall(), proxies, new UntrustedProxyWarning(proxies));
    }

    /** Who sends that request; else what to answer in place of what was asked for. */
    public Either<Problem, CheckCall.Caller> callerOf(Request request) {
        return BearerCredentials.of(request)
                .flatMap(token -> proxies.callerOf(request)
                        .mapLeft(nowhere -> Problem.unauthorized())
                        .flatMap(address -> checkCall
                                .handle(new CheckCall.Query(token, address, request.id()))
                                .peekLeft(refused -> warning.about(request))
                                .mapLeft(AccessProblems::of)));
    }
}
