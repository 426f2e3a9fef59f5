package org.merchantaccess.http.api.control.upkeep;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.upkeep.RotateSealingKeys;
import org.merchantaccess.application.upkeep.RotateSigningKey;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;
import org.merchantaccess.http.problem.Problem;

/**
 * {@code POST /api/upkeep/rotate-keys}: replaces all keys of the store. Sealing keys come first, so that the next signing key is sealed
 * with the new ones.
 */
final class RotateKeysEndpoint implements ManagementEndpoint {

    private final RotateSealingKeys sealing;
    private final RotateSigningKey signing;

    RotateKeysEndpoint(RotateSealingKeys sealing, RotateSigningKey signing) {
        this.sealing = sealing;
        this.signing = signing;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return request.noBody()
                .flatMap(nothing -> resealed())
                .flatMap(resealed -> announced().map(announced -> rotated(resealed, announced)))
                .map(CompletableFuture::completedFuture);
    }

    private Either<Problem, RotateSealingKeys.Rotated> resealed() {
        return sealing.handle(RotateSealingKeys.Command.of()).mapLeft(UpkeepProblems::of);
    }

    private Either<Problem, RotateSigningKey.Rotated> announced() {
        return signing.handle(RotateSigningKey.Command.of(true)).mapLeft(unavailable -> Problem.unavailable());
    }

    private static Response rotated(RotateSealingKeys.Rotated resealed, RotateSigningKey.Rotated announced) {
        JsonObject body = JsonObject.empty()
                .number("sealing_keys_version", resealed.version())
                .number("app_keys_sealed", resealed.kept())
                .number("app_keys_unreadable", resealed.unreadable())
                .timeOrNull("next_signing_key_from", announced.nextSignsFrom());
        return JsonResponse.of(200, body);
    }
}
