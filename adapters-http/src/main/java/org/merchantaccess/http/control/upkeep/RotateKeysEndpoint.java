package org.merchantaccess.http.control.upkeep;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.upkeep.RotateSealingKeys;
import org.merchantaccess.application.upkeep.RotateSigningKey;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** Replaces all keys of the store, first those that seal, so that the next signing key is kept under the new ones. */
final class RotateKeysEndpoint implements ManagementEndpoint {

    private final RotateSealingKeys sealing;
    private final RotateSigningKey signing;

    RotateKeysEndpoint(RotateSealingKeys sealing, RotateSigningKey signing) {
        this.sealing = sealing;
        this.signing = signing;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return request.noBody()
                .flatMap(nothing -> resealed())
                .flatMap(resealed -> announced().map(announced -> rotated(resealed, announced)))
                .map(CompletableFuture::completedFuture);
    }

    private Either<Problem, RotateSealingKeys.Rotated> resealed() {
        return sealing.handle(new RotateSealingKeys.Command()).mapLeft(UpkeepProblems::of);
    }

    private Either<Problem, RotateSigningKey.Rotated> announced() {
        return signing.handle(new RotateSigningKey.Command(true)).mapLeft(UpkeepProblems::of);
    }

    private static Answer rotated(RotateSealingKeys.Rotated resealed, RotateSigningKey.Rotated announced) {
        JsonObject body = JsonObject.empty()
                .number("sealing_keys_version", resealed.version())
                .number("app_keys_sealed", resealed.kept())
                .number("app_keys_unreadable", resealed.unreadable())
                .timeOrNull("next_signing_key_from", announced.nextSignsFrom());
        return JsonAnswer.of(200, body);
    }
}
