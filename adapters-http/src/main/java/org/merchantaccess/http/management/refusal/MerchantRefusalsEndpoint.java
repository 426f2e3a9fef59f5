package org.merchantaccess.http.management.refusal;

import static io.vavr.API.For;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ListAnswer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.management.kernel.ReadProblems;
import org.merchantaccess.http.problem.Problem;

/** What a merchant may know of its refused logins and calls. */
final class MerchantRefusalsEndpoint implements ManagementEndpoint {

    private final ReadRefusals read;

    MerchantRefusalsEndpoint(ReadRefusals read) {
        this.read = read;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return For(request.merchant(), request.page(CauseParameter.CAUSE))
                .yield((merchant, wanted) ->
                        new ReadRefusals.Query(Option.some(merchant), wanted.kind(), wanted.page()))
                .flatMap(query -> read.handle(query).mapLeft(ReadProblems::of))
                .map(refusals -> ListAnswer.of(refusals, RefusalJson::refusal))
                .map(CompletableFuture::completedFuture);
    }
}
