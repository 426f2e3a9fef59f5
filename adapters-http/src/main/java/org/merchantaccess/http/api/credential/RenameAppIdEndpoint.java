package org.merchantaccess.http.api.credential;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.RenameAppCredential;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code PATCH /api/merchants/{merchant_id}/app-ids/{app_id}}: renames an App ID. */
final class RenameAppIdEndpoint implements ManagementEndpoint {

    private static final BodySchema FORM = BodySchema.of(BodyMember.required(AppIdJson.APP_NAME));

    private final RenameAppCredential rename;

    RenameAppIdEndpoint(RenameAppCredential rename) {
        this.rename = rename;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.body(FORM), request.expected())
                .yield((merchant, appId, body, expected) -> RenameAppCredential.Command.of(
                                merchant, appId, body.text(AppIdJson.APP_NAME), request.actor())
                        .withExpected(expected))
                .flatMap(command -> rename.handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(committed -> committed.map(profile -> AppIdJson.changed(profile, command.appId()))))
                .map(committed -> ChangeResponse.whenEffective(request, committed));
    }
}
