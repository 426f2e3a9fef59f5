package org.merchantaccess.http.api.allowlist;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.allowlist.ListAllowlist;
import org.merchantaccess.http.api.gate.EntityTag;
import org.merchantaccess.http.api.gate.ListResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.api.gate.ReadProblems;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/merchants/{merchant_id}/allowlist}: lists allowlist entries. */
final class ListAllowlistEndpoint implements ManagementEndpoint {

    private final ListAllowlist list;

    ListAllowlistEndpoint(ListAllowlist list) {
        this.list = list;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.page())
                .yield(ListAllowlist.Query::of)
                .flatMap(query -> list.handle(query).mapLeft(ReadProblems::of))
                .map(listing -> EntityTag.on(ListResponse.of(listing.page(), EntryJson::listed), listing.version()))
                .map(CompletableFuture::completedFuture);
    }
}
