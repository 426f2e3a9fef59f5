package org.merchantaccess.http.api.credential.switching;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.http.api.gate.EntityTag;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.api.gate.ReadProblems;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonResponse;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/merchants/{merchant_id}/scheduled-switch}: shows the scheduled switch, if there is one. */
final class ShowScheduledSwitchEndpoint implements ManagementEndpoint {

    private final ReadMerchant read;

    ShowScheduledSwitchEndpoint(ReadMerchant read) {
        this.read = read;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return request.merchant()
                .flatMap(
                        merchant -> read.handle(ReadMerchant.Query.of(merchant)).mapLeft(ReadProblems::of))
                .flatMap(profile -> profile.scheduledSwitch()
                        .map(scheduled -> EntityTag.on(
                                JsonResponse.of(200, SwitchJson.of(scheduled, profile.credentials())),
                                profile.version()))
                        .toEither(SwitchProblems::nothingScheduled))
                .map(CompletableFuture::completedFuture);
    }
}
