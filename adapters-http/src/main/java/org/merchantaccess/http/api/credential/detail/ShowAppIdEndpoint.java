package org.merchantaccess.http.api.credential.detail;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.detail.ShowAppCredential;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.gate.EntityTag;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.api.gate.ReadProblems;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonResponse;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/merchants/{merchant_id}/app-ids/{app_id}}: shows one App ID with its keys. */
final class ShowAppIdEndpoint implements ManagementEndpoint {

    private final ShowAppCredential show;

    ShowAppIdEndpoint(ShowAppCredential show) {
        this.show = show;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.appId())
                .yield(ShowAppCredential.Query::of)
                .flatMap(query -> show.handle(query).mapLeft(ReadProblems::of))
                .flatMap(found -> found.toEither(Problem::notFound))
                .map(shown -> EntityTag.on(
                        JsonResponse.of(200, AppIdJson.detailed(shown)),
                        shown.profile().version()))
                .map(CompletableFuture::completedFuture);
    }
}
