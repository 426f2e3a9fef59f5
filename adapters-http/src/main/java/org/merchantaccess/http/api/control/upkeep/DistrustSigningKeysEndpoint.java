package org.merchantaccess.http.api.control.upkeep;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.upkeep.DistrustSigningKeys;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/upkeep/distrust-signing-keys}: distrusts all signing keys. Responds when no node accepts earlier tokens any more. */
final class DistrustSigningKeysEndpoint implements ManagementEndpoint {

    private final DistrustSigningKeys distrust;

    DistrustSigningKeysEndpoint(DistrustSigningKeys distrust) {
        this.distrust = distrust;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return request.noBody()
                .map(nothing -> DistrustSigningKeys.Command.of(request.actor()))
                .flatMap(command -> distrust.handle(command).mapLeft(unavailable -> Problem.unavailable()))
                .map(distrusted ->
                        JsonResponse.of(200, JsonObject.empty().number("signing_keys_distrusted", distrusted.keys())))
                .map(CompletableFuture::completedFuture);
    }
}
