package org.merchantaccess.http.api.credential;

import static io.vavr.API.For;

import io.vavr.control.Either;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.http.api.creation.CreatingEndpoint;
import org.merchantaccess.http.api.creation.Creation;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/merchants/{merchant_id}/app-ids}: creates an App ID. */
final class CreateAppIdEndpoint implements CreatingEndpoint {

    private static final BodySchema FORM = BodySchema.of(BodyMember.required(AppIdJson.APP_NAME));

    private final CreateAppCredential create;

    CreateAppIdEndpoint(CreateAppCredential create) {
        this.create = create;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return For(request.merchant(), request.body(FORM), request.expected())
                .yield((merchant, body, expected) -> CreateAppCredential.Command.of(
                                merchant, body.text(AppIdJson.APP_NAME), request.actor())
                        .withExpected(expected))
                .flatMap(command -> create.handle(command).mapLeft(CredentialProblems::of))
                .map(committed -> Creation.of(request, committed.map(AppIdJson::created)));
    }
}
