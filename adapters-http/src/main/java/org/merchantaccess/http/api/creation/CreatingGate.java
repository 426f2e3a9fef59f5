package org.merchantaccess.http.api.creation;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.TransactionalUseCases;
import org.merchantaccess.application.idempotency.CallResult;
import org.merchantaccess.application.idempotency.IdempotentCall;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.problem.Problem;

/**
 * Protects endpoints that create something, and adds idempotency. A request with an {@code Idempotency-Key} is executed at most once for
 * each management key and path; a repeated request gets the response of the first.
 */
public final class CreatingGate {

    private static final String POST = "POST";

    private final ManagementGate gate;
    private final MerchantAccess access;

    /** Creates a gate that admits the same callers as the given one. */
    public CreatingGate(ManagementGate gate, MerchantAccess access) {
        this.gate = gate;
        this.access = access;
    }

    /**
     * Returns the route to an endpoint behind this gate.
     *
     * @param endpoint creates the endpoint from use cases, which may all be part of one transaction
     */
    public Route route(String template, Function<TransactionalUseCases, CreatingEndpoint> endpoint) {
        CreatingEndpoint withoutKey = endpoint.apply(access.changing());
        return gate.route(
                POST,
                template,
                request -> IdempotencyKey.of(request.request())
                        .flatMap(sent -> sent.map(key -> once(key, request, endpoint))
                                .getOrElse(() -> withoutKey.create(request).map(Creation::answer))));
    }

    private Either<Problem, CompletionStage<Response>> once(
            String key, ManagementRequest request, Function<TransactionalUseCases, CreatingEndpoint> endpoint) {
        return access.once(
                        call(key, request),
                        useCases -> endpoint.apply(useCases).create(request),
                        creation -> creation.replay().map(StoredResponse::write))
                .mapLeft(IdempotencyProblems::of)
                .map(result -> result.match(Creation::answer, repeated -> again(request, repeated)));
    }

    private static IdempotentCall call(String key, ManagementRequest request) {
        return new IdempotentCall(
                request.caller(),
                POST + " " + request.request().path(),
                key,
                new String(request.request().body(), StandardCharsets.ISO_8859_1));
    }

    private static CompletionStage<Response> again(ManagementRequest request, CallResult.Repeated<Creation> repeated) {
        ChangeResponse recorded = ChangeResponse.recorded(StoredResponse.read(repeated.answer()));
        return ChangeResponse.whenEffective(request, new Committed<>(recorded, repeated.effective()));
    }
}
