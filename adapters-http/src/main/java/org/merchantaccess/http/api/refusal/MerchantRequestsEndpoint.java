package org.merchantaccess.http.api.refusal;

import static io.vavr.API.For;

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

/** {@code GET /api/merchants/{merchant_id}/refused-requests}: lists the last refused requests of a merchant one by one. */
final class MerchantRequestsEndpoint implements ManagementEndpoint {

    private final ReadRefusedRequests read;

    MerchantRequestsEndpoint(ReadRefusedRequests read) {
        this.read = read;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.page(CriteriaParameters.ALL))
                .yield((merchant, wanted) -> ReadRefusedRequests.Query.of(Option.some(merchant), wanted.page())
                        .withCriteria(CriteriaParameters.of(wanted)))
                .flatMap(query -> read.handle(query).mapLeft(ReadProblems::of))
                .map(requests -> ListResponse.of(requests, RefusalJson::request))
                .map(CompletableFuture::completedFuture);
    }
}
