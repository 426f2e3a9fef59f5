package org.merchantaccess.http.api.credential.detail;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.detail.ReadAppIdHistory;
import org.merchantaccess.http.api.gate.ListResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.api.gate.ReadProblems;
import org.merchantaccess.http.audit.AuditJson;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/merchants/{merchant_id}/app-ids/{app_id}/history}: lists the audit entries of one App ID, newest first. */
final class AppIdHistoryEndpoint implements ManagementEndpoint {

    private final ReadAppIdHistory history;

    AppIdHistoryEndpoint(ReadAppIdHistory history) {
        this.history = history;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.page())
                .yield((merchant, appId, page) ->
                        ReadAppIdHistory.Query.of(merchant, appId, page.limit(), page.offset()))
                .flatMap(query -> history.handle(query).mapLeft(ReadProblems::of))
                .flatMap(found -> found.toEither(Problem::notFound))
                .map(entries -> ListResponse.of(entries, AuditJson::entry))
                .map(CompletableFuture::completedFuture);
    }
}
