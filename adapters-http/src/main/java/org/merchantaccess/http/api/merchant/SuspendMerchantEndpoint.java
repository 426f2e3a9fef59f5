package org.merchantaccess.http.api.merchant;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.http.api.gate.ChangeProblems;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/merchants/{merchant_id}/suspend}: suspends a merchant. */
final class SuspendMerchantEndpoint implements ManagementEndpoint {

    private final SuspendMerchant suspend;

    SuspendMerchantEndpoint(SuspendMerchant suspend) {
        this.suspend = suspend;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.noBody(), request.expected())
                .yield((merchant, nothing, expected) ->
                        SuspendMerchant.Command.of(merchant, request.actor()).withExpected(expected))
                .flatMap(command -> suspend.handle(command).mapLeft(ChangeProblems::of))
                .map(committed -> ChangeResponse.whenEffective(request, committed.map(MerchantJson::changed)));
    }
}
