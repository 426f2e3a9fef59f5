package org.merchantaccess.http.api.credential.key;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.key.EndAppKey;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.credential.CredentialProblems;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/**
 * {@code POST /api/merchants/{merchant_id}/app-ids/{app_id}/keys/{key}/end}: ends a key at once. If {@code confirm} is sent, an end that
 * leaves no accepted current key requires that it is the App Name.
 */
final class EndKeyEndpoint implements ManagementEndpoint {

    private static final BodySchema FORM = BodySchema.of(BodyMember.optional(AppIdJson.CONFIRM));

    private final EndAppKey end;

    EndKeyEndpoint(EndAppKey end) {
        this.end = end;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(
                        request.merchant(),
                        request.appId(),
                        KeyBodies.number(request),
                        request.body(FORM),
                        request.expected())
                .yield((merchant, appId, number, body, expected) -> EndAppKey.Command.of(
                                merchant, appId, number, request.actor())
                        .withTypedName(body.find(AppIdJson.CONFIRM))
                        .withExpected(expected))
                .flatMap(command -> end.handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(committed ->
                                committed.map(profile -> AppIdJson.changedInDetail(profile, command.appId()))))
                .map(committed -> ChangeResponse.whenEffective(request, committed));
    }
}
