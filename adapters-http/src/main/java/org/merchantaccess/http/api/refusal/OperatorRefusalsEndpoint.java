package org.merchantaccess.http.api.refusal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.http.api.gate.ListResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.api.gate.ReadProblems;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/refusals}: lists refused requests without a known App ID. Only the operator may read them. */
final class OperatorRefusalsEndpoint implements ManagementEndpoint {

    private final ReadRefusals read;

    OperatorRefusalsEndpoint(ReadRefusals read) {
        this.read = read;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return request.page(CriteriaParameters.ALL)
                .map(wanted ->
                        ReadRefusals.Query.of(Option.none(), wanted.page()).withCriteria(CriteriaParameters.of(wanted)))
                .flatMap(query -> read.handle(query).mapLeft(ReadProblems::of))
                .map(refusals -> ListResponse.of(refusals, RefusalJson::refusal))
                .map(CompletableFuture::completedFuture);
    }
}
