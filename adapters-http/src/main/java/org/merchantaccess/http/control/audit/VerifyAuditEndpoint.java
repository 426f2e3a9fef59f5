package org.merchantaccess.http.control.audit;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.audit.VerifyAudit;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.management.kernel.ReadProblems;
import org.merchantaccess.http.problem.Problem;

/** A bad entry is an answer, not a refusal: the question was whether there is one. */
final class VerifyAuditEndpoint implements ManagementEndpoint {

    private final VerifyAudit verify;

    VerifyAuditEndpoint(VerifyAudit verify) {
        this.verify = verify;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return For(request.merchant(), NotedEnd.of(request))
                .yield(VerifyAudit.Query::new)
                .flatMap(query -> verify.handle(query)
                        .mapLeft(ReadProblems::of)
                        .map(report -> verified(query.merchant(), report)))
                .map(CompletableFuture::completedFuture);
    }

    private static Answer verified(MerchantId merchant, AuditTrail.ChainReport report) {
        JsonObject body = JsonObject.empty()
                .text("merchant_id", merchant.text())
                .number(NotedEnd.LENGTH, report.end().length())
                .text(NotedEnd.SEAL, report.end().seal());
        return JsonAnswer.of(200, body.numberOrNull("first_bad", report.firstBad()));
    }
}
