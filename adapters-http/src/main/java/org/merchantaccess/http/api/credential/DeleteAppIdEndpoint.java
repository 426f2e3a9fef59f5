package org.merchantaccess.http.api.credential;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code DELETE /api/merchants/{merchant_id}/app-ids/{app_id}}: deletes an App ID. */
final class DeleteAppIdEndpoint implements ManagementEndpoint {

    private static final BodySchema FORM = BodySchema.of(BodyMember.required(AppIdJson.CONFIRM));

    private final DeleteAppCredential delete;

    DeleteAppIdEndpoint(DeleteAppCredential delete) {
        this.delete = delete;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.body(FORM), request.expected())
                .yield((merchant, appId, body, expected) -> DeleteAppCredential.Command.of(
                                merchant, appId, body.text(AppIdJson.CONFIRM), request.actor())
                        .withExpected(expected))
                .flatMap(command -> delete.handle(command).mapLeft(CredentialProblems::of))
                .map(committed -> ChangeResponse.whenEffective(
                        request, committed.map(profile -> ChangeResponse.gone(profile.version()))));
    }
}
