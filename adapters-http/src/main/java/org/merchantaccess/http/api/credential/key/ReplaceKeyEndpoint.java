package org.merchantaccess.http.api.credential.key;

import static io.vavr.API.For;

import io.vavr.control.Either;
import org.merchantaccess.application.key.ReplaceAppKey;
import org.merchantaccess.http.api.creation.CreatingEndpoint;
import org.merchantaccess.http.api.creation.Creation;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.credential.CredentialProblems;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/merchants/{merchant_id}/app-ids/{app_id}/keys}: makes a new key. The response does not contain it. */
final class ReplaceKeyEndpoint implements CreatingEndpoint {

    private static final BodySchema FORM = BodySchema.of(
            BodyMember.optional(AppIdJson.GRACE),
            BodyMember.optional(KeyBodies.GRACE_FROM),
            BodyMember.optional(AppIdJson.EXPIRES_AT));

    private final ReplaceAppKey replace;

    ReplaceKeyEndpoint(ReplaceAppKey replace) {
        this.replace = replace;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.body(FORM), request.expected())
                .yield((merchant, appId, body, expected) -> For(KeyBodies.grace(body), KeyBodies.expiresAt(body))
                        .yield((grace, expiresAt) -> ReplaceAppKey.Command.of(merchant, appId, grace, request.actor())
                                .withExpiresAt(expiresAt)
                                .withExpected(expected)))
                .flatMap(command -> command)
                .flatMap(command -> replace.handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(committed -> committed.map(replaced -> AppIdJson.withNewKey(replaced, command.appId()))))
                .map(committed -> Creation.of(request, committed));
    }
}
