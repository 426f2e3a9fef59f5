package org.merchantaccess.http.api.control.audit;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.audit.VerifyAudit;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.api.gate.ReadProblems;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/merchants/{merchant_id}/audit/chain}: recomputes an audit trail. A damaged entry is part of a successful response. */
final class VerifyAuditEndpoint implements ManagementEndpoint {

    private final VerifyAudit verify;

    VerifyAuditEndpoint(VerifyAudit verify) {
        this.verify = verify;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), KnownChainEnd.of(request))
                .yield((merchant, noted) -> VerifyAudit.Query.of(merchant).withNoted(noted))
                .flatMap(query -> verify.handle(query)
                        .mapLeft(ReadProblems::of)
                        .map(report -> verified(query.merchant(), report)))
                .map(CompletableFuture::completedFuture);
    }

    private static Response verified(MerchantId merchant, ChainReport report) {
        JsonObject body = JsonObject.empty()
                .text("merchant_id", merchant.text())
                .number(KnownChainEnd.LENGTH, report.end().length())
                .text(KnownChainEnd.SEAL, report.end().seal());
        return JsonResponse.of(200, body.numberOrNull("first_bad", report.firstBad()));
    }
}
