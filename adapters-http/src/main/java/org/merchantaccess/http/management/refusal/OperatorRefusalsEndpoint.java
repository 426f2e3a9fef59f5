package org.merchantaccess.http.management.refusal;

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

/** What named no App ID of ours, which only the operator may see whole. */
final class OperatorRefusalsEndpoint implements ManagementEndpoint {

    private final ReadRefusals read;

    OperatorRefusalsEndpoint(ReadRefusals read) {
        this.read = read;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return request.page(CauseParameter.CAUSE)
                .map(wanted -> new ReadRefusals.Query(Option.none(), wanted.kind(), wanted.page()))
                .flatMap(query -> read.handle(query).mapLeft(ReadProblems::of))
                .map(refusals -> ListAnswer.of(refusals, RefusalJson::refusal))
                .map(CompletableFuture::completedFuture);
    }
}
