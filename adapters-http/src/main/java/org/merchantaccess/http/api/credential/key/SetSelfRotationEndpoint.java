package org.merchantaccess.http.api.credential.key;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.key.SetSelfRotation;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.http.api.gate.ChangeProblems;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.body.ParsedBody;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.problem.Problem;

/** {@code PUT /api/merchants/{merchant_id}/self-rotation}: sets whether software may make a new key for itself. */
final class SetSelfRotationEndpoint implements ManagementEndpoint {

    private static final String SELF_ROTATION = "self_rotation";
    private static final BodySchema FORM = BodySchema.of(BodyMember.required(SELF_ROTATION));

    private final SetSelfRotation setSelfRotation;

    SetSelfRotationEndpoint(SetSelfRotation setSelfRotation) {
        this.setSelfRotation = setSelfRotation;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.body(FORM).flatMap(SetSelfRotationEndpoint::wanted), request.expected())
                .yield((merchant, wanted, expected) -> SetSelfRotation.Command.of(merchant, wanted, request.actor())
                        .withExpected(expected))
                .flatMap(command -> setSelfRotation.handle(command).mapLeft(ChangeProblems::of))
                .map(committed ->
                        ChangeResponse.whenEffective(request, committed.map(SetSelfRotationEndpoint::response)));
    }

    private static Either<Problem, SelfRotation> wanted(ParsedBody body) {
        return switch (body.text(SELF_ROTATION)) {
            case "allowed" -> Either.right(SelfRotation.ALLOWED);
            case "forbidden" -> Either.right(SelfRotation.FORBIDDEN);
            default ->
                Either.left(
                        Problem.validation(SELF_ROTATION, "The " + SELF_ROTATION + " must be allowed or forbidden."));
        };
    }

    private static ChangeResponse response(MerchantProfile profile) {
        return ChangeResponse.of(
                200,
                profile.version(),
                JsonObject.empty()
                        .text("merchant_id", profile.id().text())
                        .text(SELF_ROTATION, profile.selfRotation().name().toLowerCase(Locale.ROOT)));
    }
}
