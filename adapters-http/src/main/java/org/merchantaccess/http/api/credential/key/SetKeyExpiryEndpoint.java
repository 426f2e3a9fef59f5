package org.merchantaccess.http.api.credential.key;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.key.SetAppKeyExpiry;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.credential.CredentialProblems;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code PUT /api/merchants/{merchant_id}/app-ids/{app_id}/keys/{key}/expiry}: sets or, with an empty text, removes the end date of a key. */
final class SetKeyExpiryEndpoint implements ManagementEndpoint {

    private static final BodySchema FORM = BodySchema.of(BodyMember.required(AppIdJson.EXPIRES_AT));

    private final SetAppKeyExpiry setExpiry;

    SetKeyExpiryEndpoint(SetAppKeyExpiry setExpiry) {
        this.setExpiry = setExpiry;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(
                        request.merchant(),
                        request.appId(),
                        KeyBodies.number(request),
                        request.body(FORM).flatMap(KeyBodies::expiresAt),
                        request.expected())
                .yield((merchant, appId, number, expiresAt, expected) -> SetAppKeyExpiry.Command.of(
                                merchant, appId, number, request.actor())
                        .withExpiresAt(expiresAt)
                        .withExpected(expected))
                .flatMap(command -> setExpiry
                        .handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(committed ->
                                committed.map(profile -> AppIdJson.changedInDetail(profile, command.appId()))))
                .map(committed -> ChangeResponse.whenEffective(request, committed));
    }
}
