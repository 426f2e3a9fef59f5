package org.merchantaccess.http.api.credential;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/merchants/{merchant_id}/app-ids/{app_id}/activate}: activates an App ID. */
final class ActivateAppIdEndpoint implements ManagementEndpoint {

    private final ActivateAppCredential activate;

    ActivateAppIdEndpoint(ActivateAppCredential activate) {
        this.activate = activate;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.noBody(), request.expected())
                .yield((merchant, appId, nothing, expected) -> ActivateAppCredential.Command.of(
                                merchant, appId, request.actor())
                        .withExpected(expected))
                .flatMap(command -> activate.handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(committed -> committed.map(profile -> AppIdJson.changed(profile, command.appId()))))
                .map(committed -> ChangeResponse.whenEffective(request, committed));
    }
}
