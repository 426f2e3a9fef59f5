package org.merchantaccess.http.api.credential.switching;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.switching.ScheduleSwitch;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.body.ParsedBody;
import org.merchantaccess.http.body.Times;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.problem.Problem;

/** {@code PUT /api/merchants/{merchant_id}/scheduled-switch}: schedules a switch, in the place of one that was scheduled before. */
final class ScheduleSwitchEndpoint implements ManagementEndpoint {

    private static final BodySchema FORM =
            BodySchema.of(BodyMember.required(AppIdJson.APP_ID, AppId.LENGTH), BodyMember.required(SwitchJson.AT));

    private final ScheduleSwitch schedule;

    ScheduleSwitchEndpoint(ScheduleSwitch schedule) {
        this.schedule = schedule;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.body(FORM), request.expected())
                .yield((merchant, body, expected) -> For(
                                appId(body), Times.read(SwitchJson.AT, body.text(SwitchJson.AT)))
                        .yield((appId, at) -> ScheduleSwitch.Command.of(merchant, appId, at, request.actor())
                                .withExpected(expected)))
                .flatMap(command -> command)
                .flatMap(command -> schedule.handle(command).mapLeft(SwitchProblems::of))
                .map(committed ->
                        ChangeResponse.whenEffective(request, committed.map(ScheduleSwitchEndpoint::response)));
    }

    private static Either<Problem, AppId> appId(ParsedBody body) {
        return AppId.parse(body.text(AppIdJson.APP_ID))
                .toEither(() -> Problem.validation(AppIdJson.APP_ID, "The app_id must have 8 digits."));
    }

    private static ChangeResponse response(MerchantProfile profile) {
        return ChangeResponse.of(
                200,
                profile.version(),
                profile.scheduledSwitch()
                        .map(scheduled -> SwitchJson.of(scheduled, profile.credentials()))
                        .getOrElse(JsonObject.empty()));
    }
}
