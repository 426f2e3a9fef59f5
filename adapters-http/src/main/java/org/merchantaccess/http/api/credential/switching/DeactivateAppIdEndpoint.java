package org.merchantaccess.http.api.credential.switching;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.switching.DeactivateAppCredential;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.credential.CredentialProblems;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/merchants/{merchant_id}/app-ids/{app_id}/deactivate}: deactivates the active App ID. */
final class DeactivateAppIdEndpoint implements ManagementEndpoint {

    private static final BodySchema FORM = BodySchema.of(BodyMember.required(AppIdJson.CONFIRM));

    private final DeactivateAppCredential deactivate;

    DeactivateAppIdEndpoint(DeactivateAppCredential deactivate) {
        this.deactivate = deactivate;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.body(FORM), request.expected())
                .yield((merchant, appId, body, expected) -> DeactivateAppCredential.Command.of(
                                merchant, appId, body.text(AppIdJson.CONFIRM), request.actor())
                        .withExpected(expected))
                .flatMap(command -> deactivate
                        .handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(committed -> committed.map(profile -> AppIdJson.changed(profile, command.appId()))))
                .map(committed -> ChangeResponse.whenEffective(request, committed));
    }
}
