package org.merchantaccess.http.api.credential.key;

import static io.vavr.API.For;

import io.vavr.control.Either;
import org.merchantaccess.application.key.RegisterPublicKey;
import org.merchantaccess.http.api.creation.CreatingEndpoint;
import org.merchantaccess.http.api.creation.Creation;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.credential.CredentialProblems;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.message.credential.PublicKeys;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/merchants/{merchant_id}/app-ids/{app_id}/public-keys}: registers a public key as the new key. */
final class RegisterPublicKeyEndpoint implements CreatingEndpoint {

    private static final BodySchema FORM = BodySchema.of(
            BodyMember.required(KeyBodies.PUBLIC_KEY),
            BodyMember.optional(AppIdJson.GRACE),
            BodyMember.optional(KeyBodies.GRACE_FROM),
            BodyMember.optional(AppIdJson.EXPIRES_AT));

    private final RegisterPublicKey register;
    private final PublicKeys publicKeys;

    RegisterPublicKeyEndpoint(RegisterPublicKey register, PublicKeys publicKeys) {
        this.register = register;
        this.publicKeys = publicKeys;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.body(FORM), request.expected())
                .yield((merchant, appId, body, expected) -> For(
                                KeyBodies.publicKey(body, publicKeys), KeyBodies.grace(body), KeyBodies.expiresAt(body))
                        .yield((key, grace, expiresAt) -> RegisterPublicKey.Command.of(
                                        merchant, appId, key, grace, request.actor())
                                .withExpiresAt(expiresAt)
                                .withExpected(expected)))
                .flatMap(command -> command)
                .flatMap(command -> register.handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(committed ->
                                committed.map(registered -> AppIdJson.withNewKey(registered, command.appId()))))
                .map(committed -> Creation.of(request, committed));
    }
}
