package org.merchantaccess.http.api.credential.switching;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.switching.CancelSwitch;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code DELETE /api/merchants/{merchant_id}/scheduled-switch}: cancels the scheduled switch. */
final class CancelSwitchEndpoint implements ManagementEndpoint {

    private final CancelSwitch cancel;

    CancelSwitchEndpoint(CancelSwitch cancel) {
        this.cancel = cancel;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.noBody(), request.expected())
                .yield((merchant, nothing, expected) ->
                        CancelSwitch.Command.of(merchant, request.actor()).withExpected(expected))
                .flatMap(command -> cancel.handle(command)
                        .mapLeft(SwitchProblems::of)
                        .map(committed -> committed.map(profile -> ChangeResponse.gone(profile.version()))))
                .map(committed -> ChangeResponse.whenEffective(request, committed));
    }
}
