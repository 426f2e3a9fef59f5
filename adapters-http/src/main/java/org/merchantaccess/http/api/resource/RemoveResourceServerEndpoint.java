package org.merchantaccess.http.api.resource;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.resource.RemoveResourceServer;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code DELETE /api/resource-servers/{client_id}}: removes a resource server. */
final class RemoveResourceServerEndpoint implements ManagementEndpoint {

    private final RemoveResourceServer remove;

    RemoveResourceServerEndpoint(RemoveResourceServer remove) {
        this.remove = remove;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return request.noBody()
                .map(nothing -> RemoveResourceServer.Command.of(
                        request.pathParameter(ResourceServerJson.CLIENT_ID), request.actor()))
                .flatMap(command -> remove.handle(command).mapLeft(ResourceServerProblems::of))
                .map(committed ->
                        ChangeResponse.whenEffective(request, committed.map(removed -> ChangeResponse.gone())));
    }
}
