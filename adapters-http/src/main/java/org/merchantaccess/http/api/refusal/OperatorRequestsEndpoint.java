package org.merchantaccess.http.api.refusal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.refusal.ReadRefusedRequests;
import org.merchantaccess.http.api.gate.ListResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.api.gate.ReadProblems;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/refused-requests}: lists the last refused requests without a known App ID one by one. Only the operator may read them. */
final class OperatorRequestsEndpoint implements ManagementEndpoint {

    private final ReadRefusedRequests read;

    OperatorRequestsEndpoint(ReadRefusedRequests read) {
        this.read = read;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return request.page(CriteriaParameters.ALL)
                .map(wanted -> ReadRefusedRequests.Query.of(Option.none(), wanted.page())
                        .withCriteria(CriteriaParameters.of(wanted)))
                .flatMap(query -> read.handle(query).mapLeft(ReadProblems::of))
                .map(requests -> ListResponse.of(requests, RefusalJson::request))
                .map(CompletableFuture::completedFuture);
    }
}
