package org.merchantaccess.http.management.audit;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.audit.ReadAudit;
import org.merchantaccess.http.audit.AuditJson;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ListAnswer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.management.kernel.ReadProblems;
import org.merchantaccess.http.problem.Problem;

final class ReadAuditEndpoint implements ManagementEndpoint {

    private final ReadAudit read;

    ReadAuditEndpoint(ReadAudit read) {
        this.read = read;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return For(request.merchant(), request.page())
                .yield(ReadAudit.Query::new)
                .flatMap(query -> read.handle(query).mapLeft(ReadProblems::of))
                .map(entries -> ListAnswer.of(entries, AuditJson::entry))
                .map(CompletableFuture::completedFuture);
    }
}
