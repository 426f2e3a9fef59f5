package org.merchantaccess.http.api;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.address.AddressFailure;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.bearer.BearerCredentials;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.problem.Problem;

/** Who calls, by the token a request bears and the address it comes from: for a server of one's own as well. Never blocks. */
public final class Callers {

    private final CheckCall checkCall;
    private final ClientAddresses addresses;
    private final UnknownAddresses unknownAddresses;

    Callers(TokenUseCases tokens, ClientAddresses addresses) {
        this.checkCall = tokens.checkCall();
        this.addresses = addresses;
        this.unknownAddresses = new UnknownAddresses(tokens.refuseUnknownAddress());
    }

    /** Those of a server that stands behind these proxies, or behind none. */
    public static Callers of(TokenUseCases tokens, TrustedProxies proxies) {
        requireNonNull(tokens, "tokens");
        requireNonNull(proxies, "proxies");
        return new Callers(tokens, new ClientAddresses(proxies));
    }

    /** Who sends that request; else what to answer in place of what was asked for. */
    public Either<Problem, CheckCall.Caller> callerOf(Request request) {
        return callerOf(request, "a call");
    }

    /** Who sends a request that found its route. */
    Either<Problem, CheckCall.Caller> callerOf(RoutedRequest routed) {
        return callerOf(routed.request(), routed.template());
    }

    private Either<Problem, CheckCall.Caller> callerOf(Request request, String what) {
        return callerOf(request, what, addresses::ignoringUntrustedProxies);
    }

    /** Who sends a request that found its route, which must not come through a proxy that is not trusted. */
    Either<Problem, CheckCall.Caller> callerThroughTrustedProxy(RoutedRequest routed) {
        return callerOf(routed.request(), routed.template(), addresses::of);
    }

    private Either<Problem, CheckCall.Caller> callerOf(
            Request request, String what, BiFunction<Request, String, Either<AddressFailure, ClientAddress>> address) {
        return BearerCredentials.of(request)
                .flatMap(token -> address.apply(request, what)
                        .<AccessFailure>mapLeft(unknown -> unknownAddresses.refuse(Option.none(), request))
                        .flatMap(from -> checkCall
                                .handle(new CheckCall.Query(token, from, request.id()))
                                .peekLeft(refused -> addresses.reportUntrustedProxy(request, what)))
                        .mapLeft(AccessProblems::ofCall));
    }
}
