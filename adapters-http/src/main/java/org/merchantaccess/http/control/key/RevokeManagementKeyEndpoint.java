package org.merchantaccess.http.control.key;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.management.RevokeManagementKey;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** Answers with the key as it is from now on: it stays listed, so that what it did can be told. */
final class RevokeManagementKeyEndpoint implements ManagementEndpoint {

    private final RevokeManagementKey revoke;

    RevokeManagementKeyEndpoint(RevokeManagementKey revoke) {
        this.revoke = revoke;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return request.noBody()
                .map(nothing -> new RevokeManagementKey.Command(
                        request.pathParameter(ManagementKeyJson.KEY_ID), request.actor()))
                .flatMap(command -> revoke.handle(command).mapLeft(ManagementKeyProblems::of))
                .map(ManagementKeyJson::revoked)
                .map(CompletableFuture::completedFuture);
    }
}
