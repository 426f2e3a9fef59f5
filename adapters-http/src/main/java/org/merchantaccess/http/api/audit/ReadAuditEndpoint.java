package org.merchantaccess.http.api.audit;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.audit.ReadAudit;
import org.merchantaccess.http.api.gate.ListResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.api.gate.ReadProblems;
import org.merchantaccess.http.audit.AuditJson;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/merchants/{merchant_id}/audit}: lists audit entries. */
final class ReadAuditEndpoint implements ManagementEndpoint {

    private final ReadAudit read;

    ReadAuditEndpoint(ReadAudit read) {
        this.read = read;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.page())
                .yield(ReadAudit.Query::of)
                .flatMap(query -> read.handle(query).mapLeft(ReadProblems::of))
                .map(entries -> ListResponse.of(entries, AuditJson::entry))
                .map(CompletableFuture::completedFuture);
    }
}
