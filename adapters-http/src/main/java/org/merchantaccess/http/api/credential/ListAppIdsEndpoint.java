package org.merchantaccess.http.api.credential;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.ListAppCredentials;
import org.merchantaccess.http.api.gate.EntityTag;
import org.merchantaccess.http.api.gate.ListResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.api.gate.ReadProblems;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/merchants/{merchant_id}/app-ids}: lists App IDs. */
final class ListAppIdsEndpoint implements ManagementEndpoint {

    private final ListAppCredentials list;

    ListAppIdsEndpoint(ListAppCredentials list) {
        this.list = list;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.page())
                .yield(ListAppCredentials.Query::of)
                .flatMap(query -> list.handle(query).mapLeft(ReadProblems::of))
                .map(listing -> EntityTag.on(ListResponse.of(listing.page(), AppIdJson::listed), listing.version()))
                .map(CompletableFuture::completedFuture);
    }
}
