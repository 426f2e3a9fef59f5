package org.merchantaccess.http.api.merchant;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.merchant.ListMerchants;
import org.merchantaccess.http.api.gate.ListResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/merchants}: lists merchants. */
final class ListMerchantsEndpoint implements ManagementEndpoint {

    private final ListMerchants list;

    ListMerchantsEndpoint(ListMerchants list) {
        this.list = list;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return request.page()
                .map(ListMerchants.Query::of)
                .flatMap(query -> list.handle(query).mapLeft(unavailable -> Problem.unavailable()))
                .map(merchants -> ListResponse.of(merchants, MerchantJson::listed))
                .map(CompletableFuture::completedFuture);
    }
}
