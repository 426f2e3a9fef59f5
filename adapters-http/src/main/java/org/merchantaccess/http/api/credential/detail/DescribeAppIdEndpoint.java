package org.merchantaccess.http.api.credential.detail;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.detail.DescribeAppCredential;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.credential.CredentialProblems;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code PUT /api/merchants/{merchant_id}/app-ids/{app_id}/description}: sets the description and the owner of an App ID. */
final class DescribeAppIdEndpoint implements ManagementEndpoint {

    private static final BodySchema FORM =
            BodySchema.of(BodyMember.required(AppIdJson.DESCRIPTION), BodyMember.required(AppIdJson.OWNER));

    private final DescribeAppCredential describe;

    DescribeAppIdEndpoint(DescribeAppCredential describe) {
        this.describe = describe;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.body(FORM), request.expected())
                .yield((merchant, appId, body, expected) -> DescribeAppCredential.Command.of(
                                merchant,
                                appId,
                                body.text(AppIdJson.DESCRIPTION),
                                body.text(AppIdJson.OWNER),
                                request.actor())
                        .withExpected(expected))
                .flatMap(command -> describe.handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(committed ->
                                committed.map(profile -> AppIdJson.changedInDetail(profile, command.appId()))))
                .map(committed -> ChangeResponse.whenEffective(request, committed));
    }
}
