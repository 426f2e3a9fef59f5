package org.merchantaccess.http.management.merchant;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.merchant.ListMerchants;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ListAnswer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.management.kernel.ReadProblems;
import org.merchantaccess.http.problem.Problem;

final class ListMerchantsEndpoint implements ManagementEndpoint {

    private final ListMerchants list;

    ListMerchantsEndpoint(ListMerchants list) {
        this.list = list;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return request.page()
                .map(ListMerchants.Query::new)
                .flatMap(query -> list.handle(query).mapLeft(ReadProblems::of))
                .map(merchants -> ListAnswer.of(merchants, MerchantJson::listed))
                .map(CompletableFuture::completedFuture);
    }
}
