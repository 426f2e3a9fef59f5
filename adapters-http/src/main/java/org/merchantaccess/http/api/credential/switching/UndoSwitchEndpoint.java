package org.merchantaccess.http.api.credential.switching;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.switching.UndoSwitch;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.credential.CredentialProblems;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/merchants/{merchant_id}/undo-switch}: undoes the last switch or deactivation within an hour. */
final class UndoSwitchEndpoint implements ManagementEndpoint {

    private final UndoSwitch undo;

    UndoSwitchEndpoint(UndoSwitch undo) {
        this.undo = undo;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.noBody(), request.expected())
                .yield((merchant, nothing, expected) ->
                        UndoSwitch.Command.of(merchant, request.actor()).withExpected(expected))
                .flatMap(command -> undo.handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(committed -> committed.map(UndoSwitchEndpoint::response)))
                .map(committed -> ChangeResponse.whenEffective(request, committed));
    }

    private static ChangeResponse response(MerchantProfile profile) {
        return profile.credentials()
                .active()
                .map(active -> AppIdJson.changed(profile, active.appId()))
                .getOrElseThrow(() -> new IllegalStateException("an undone switch leaves an active App ID"));
    }
}
