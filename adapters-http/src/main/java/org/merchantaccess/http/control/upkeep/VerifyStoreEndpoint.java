package org.merchantaccess.http.control.upkeep;

import io.vavr.control.Either;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.port.verification.StoreReport;
import org.merchantaccess.application.upkeep.VerifyStore;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** What is damaged is an answer, not a refusal: the question was whether anything is. */
final class VerifyStoreEndpoint implements ManagementEndpoint {

    private final VerifyStore verify;

    VerifyStoreEndpoint(VerifyStore verify) {
        this.verify = verify;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return request.parameters(List.of())
                .flatMap(none -> verify.handle(new VerifyStore.Query()).mapLeft(VerificationProblems::of))
                .map(VerifyStoreEndpoint::verified)
                .map(CompletableFuture::completedFuture);
    }

    private static Answer verified(StoreReport report) {
        JsonObject body = JsonObject.empty()
                .number("app_keys", report.appKeys())
                .number("signing_keys", report.signingKeys())
                .number("audit_entries", report.auditEntries())
                .list(
                        "damages",
                        report.damages().stream()
                                .map(VerifyStoreEndpoint::damage)
                                .toList());
        return JsonAnswer.of(200, body);
    }

    private static JsonObject damage(StoreReport.Damage damage) {
        return JsonObject.empty()
                .text("part", damage.part().name().toLowerCase(Locale.ROOT))
                .text("where", damage.where())
                .text("what", damage.what());
    }
}
