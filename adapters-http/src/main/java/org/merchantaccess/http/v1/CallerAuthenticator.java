package org.merchantaccess.http.v1;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.token.RequestedOperation;
import org.merchantaccess.http.address.AddressFailure;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.bearer.BearerCredentials;
import org.merchantaccess.http.caller.UnknownAddresses;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.problem.Problem;

/**
 * Authenticates the caller of a request by its access token and client address. Embedders can use it in their own servers. Never blocks.
 */
public final class CallerAuthenticator {

    private final CheckCall checkCall;
    private final ClientAddresses addresses;
    private final UnknownAddresses unknownAddresses;

    CallerAuthenticator(TokenUseCases tokens, ClientAddresses addresses) {
        this.checkCall = tokens.checkCall();
        this.addresses = addresses;
        this.unknownAddresses = new UnknownAddresses(tokens.refuseUnknownAddress());
    }

    /** Creates an authenticator for a server behind these proxies. */
    public static CallerAuthenticator of(TokenUseCases tokens, TrustedProxies proxies) {
        requireNonNull(tokens, "tokens");
        requireNonNull(proxies, "proxies");
        return new CallerAuthenticator(tokens, new ClientAddresses(proxies));
    }

    /** Returns the caller of a request, or the problem response to send instead. */
    public Either<Problem, CheckCall.Caller> callerOf(Request request) {
        return callerOf(request, "a call");
    }

    /** Returns the caller of a request with a known route. */
    Either<Problem, CheckCall.Caller> callerOf(RoutedRequest routed) {
        return callerOf(routed.request(), routed.template());
    }

    private Either<Problem, CheckCall.Caller> callerOf(Request request, String what) {
        return callerOf(request, what, addresses::ignoringUntrustedProxies, CallerAuthenticator::operationOf);
    }

    /** Returns the caller of a request with a known route. Fails if the request comes from an untrusted proxy. */
    Either<Problem, CheckCall.Caller> callerThroughTrustedProxy(RoutedRequest routed) {
        return callerOf(routed.request(), routed.template(), addresses::of, OriginalPath::operationOf);
    }

    private Either<Problem, CheckCall.Caller> callerOf(
            Request request,
            String what,
            BiFunction<Request, String, Either<AddressFailure, ClientAddress>> address,
            Function<Request, Option<RequestedOperation>> operation) {
        return BearerCredentials.of(request)
                .flatMap(token -> address.apply(request, what)
                        .<AccessFailure>mapLeft(unknown -> unknownAddresses.refuse(Option.none(), request))
                        .flatMap(from -> checkCall
                                .handle(CheckCall.Query.of(token, from)
                                        .withRequestId(request.id())
                                        .withOperation(() -> operation.apply(request)))
                                .peekLeft(refused -> addresses.reportUntrustedProxy(request, what)))
                        .mapLeft(AccessProblems::ofCall));
    }

    private static Option<RequestedOperation> operationOf(Request request) {
        return RequestedOperation.parse(request.method(), request.path());
    }
}
