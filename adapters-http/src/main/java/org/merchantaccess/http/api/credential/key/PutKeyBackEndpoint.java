package org.merchantaccess.http.api.credential.key;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.key.PutAppKeyBack;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.credential.CredentialProblems;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/merchants/{merchant_id}/app-ids/{app_id}/keys/put-back}: makes the retiring key the current one again. */
final class PutKeyBackEndpoint implements ManagementEndpoint {

    private final PutAppKeyBack putBack;

    PutKeyBackEndpoint(PutAppKeyBack putBack) {
        this.putBack = putBack;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.noBody(), request.expected())
                .yield((merchant, appId, nothing, expected) -> PutAppKeyBack.Command.of(
                                merchant, appId, request.actor())
                        .withExpected(expected))
                .flatMap(command -> putBack.handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(committed ->
                                committed.map(profile -> AppIdJson.changedInDetail(profile, command.appId()))))
                .map(committed -> ChangeResponse.whenEffective(request, committed));
    }
}
