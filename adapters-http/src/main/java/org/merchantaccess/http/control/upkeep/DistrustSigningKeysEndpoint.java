package org.merchantaccess.http.control.upkeep;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.upkeep.DistrustSigningKeys;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** Answers when no node takes a token from before. */
final class DistrustSigningKeysEndpoint implements ManagementEndpoint {

    private final DistrustSigningKeys distrust;

    DistrustSigningKeysEndpoint(DistrustSigningKeys distrust) {
        this.distrust = distrust;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return request.noBody()
                .map(nothing -> new DistrustSigningKeys.Command(request.actor()))
                .flatMap(command -> distrust.handle(command).mapLeft(UpkeepProblems::of))
                .map(distrusted ->
                        JsonAnswer.of(200, JsonObject.empty().number("signing_keys_distrusted", distrusted.keys())))
                .map(CompletableFuture::completedFuture);
    }
}
