package org.merchantaccess.http.api.control.upkeep;

import io.vavr.control.Either;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.upkeep.VerifyStore;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/upkeep/verify-store}: verifies the store. Damage is part of a successful response. */
final class VerifyStoreEndpoint implements ManagementEndpoint {

    private final VerifyStore verify;

    VerifyStoreEndpoint(VerifyStore verify) {
        this.verify = verify;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return request.parameters(List.of())
                .flatMap(none -> verify.handle(VerifyStore.Query.of()).mapLeft(VerificationProblems::of))
                .map(VerifyStoreEndpoint::verified)
                .map(CompletableFuture::completedFuture);
    }

    private static Response verified(StoreReport report) {
        JsonObject body = JsonObject.empty()
                .number("app_keys", report.appKeys())
                .number("signing_keys", report.signingKeys())
                .number("audit_entries", report.auditEntries())
                .list(
                        "damages",
                        report.damages().stream()
                                .map(VerifyStoreEndpoint::damage)
                                .toList());
        return JsonResponse.of(200, body);
    }

    private static JsonObject damage(StoreReport.Damage damage) {
        return JsonObject.empty()
                .text("part", damage.part().name().toLowerCase(Locale.ROOT))
                .text("where", damage.where())
                .text("what", damage.what());
    }
}
