package org.merchantaccess.http.api.control.key;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.management.RevokeManagementKey;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/**
 * {@code DELETE /api/management-keys/{key_id}}: revokes a management key. Returns the revoked key, which stays listed so that its use
 * remains traceable.
 */
final class RevokeManagementKeyEndpoint implements ManagementEndpoint {

    private final RevokeManagementKey revoke;

    RevokeManagementKeyEndpoint(RevokeManagementKey revoke) {
        this.revoke = revoke;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return request.noBody()
                .map(nothing -> RevokeManagementKey.Command.of(
                        request.pathParameter(ManagementKeyJson.KEY_ID), request.actor()))
                .flatMap(command -> revoke.handle(command).mapLeft(ManagementKeyProblems::of))
                .map(ManagementKeyJson::revoked)
                .map(CompletableFuture::completedFuture);
    }
}
