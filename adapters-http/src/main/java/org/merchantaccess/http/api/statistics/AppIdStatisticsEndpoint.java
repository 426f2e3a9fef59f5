package org.merchantaccess.http.api.statistics;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.statistics.ReadAppIdStatistics;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.api.gate.ReadProblems;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonResponse;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/merchants/{merchant_id}/app-ids/{app_id}/statistics}: the logins, calls and refusals of one App ID over time. */
final class AppIdStatisticsEndpoint implements ManagementEndpoint {

    private final ReadAppIdStatistics read;

    AppIdStatisticsEndpoint(ReadAppIdStatistics read) {
        this.read = read;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.appId(), StatisticsPeriod.of(request))
                .yield((merchant, appId, period) ->
                        ReadAppIdStatistics.Query.of(merchant, appId, period.resolution(), period.points()))
                .flatMap(query -> read.handle(query).mapLeft(ReadProblems::of))
                .flatMap(found -> found.toEither(Problem::notFound))
                .map(statistics -> JsonResponse.of(200, StatisticsJson.statistics(statistics)))
                .map(CompletableFuture::completedFuture);
    }
}
