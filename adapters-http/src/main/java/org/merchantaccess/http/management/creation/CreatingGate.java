package org.merchantaccess.http.management.creation;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.merchantaccess.application.CreatingUseCases;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.CallResult;
import org.merchantaccess.application.kernel.IdempotentCall;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.management.kernel.ManagementGate;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/**
 * The gate in front of endpoints that create something. A request with an {@code Idempotency-Key} is done at most once for each
 * management key and path; a repeat gets the answer of the first.
 */
public final class CreatingGate {

    private static final String POST = "POST";

    private final ManagementGate gate;
    private final MerchantAccess access;

    /** A gate that admits the callers the other one admits. */
    public CreatingGate(ManagementGate gate, MerchantAccess access) {
        this.gate = gate;
        this.access = access;
    }

    /**
     * The route to an endpoint behind this gate.
     *
     * @param endpoint makes the endpoint of use cases, which may all be part of one transaction
     */
    public Route route(String template, Function<CreatingUseCases, CreatingEndpoint> endpoint) {
        CreatingEndpoint withoutKey = endpoint.apply(access.creating());
        return gate.route(
                POST,
                template,
                request -> IdempotencyKey.of(request.request())
                        .flatMap(sent -> sent.map(key -> once(key, request, endpoint))
                                .getOrElse(() -> withoutKey.create(request).map(Creation::answer))));
    }

    private Either<Problem, CompletionStage<Answer>> once(
            String key, ManagementRequest request, Function<CreatingUseCases, CreatingEndpoint> endpoint) {
        return access.once(
                        call(key, request),
                        useCases -> endpoint.apply(useCases).create(request),
                        creation -> creation.replay().map(KeptAnswer::write))
                .mapLeft(IdempotencyProblems::of)
                .map(result -> result.match(Creation::answer, CreatingGate::again));
    }

    private static IdempotentCall call(String key, ManagementRequest request) {
        return new IdempotentCall(
                request.caller(),
                POST + " " + request.request().path(),
                key,
                new String(request.request().body(), StandardCharsets.ISO_8859_1));
    }

    private static CompletionStage<Answer> again(CallResult.Repeated<Creation> repeated) {
        return repeated.inForce().thenApply(nothing -> KeptAnswer.read(repeated.answer()));
    }
}
