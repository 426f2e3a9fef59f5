package org.merchantaccess.http.api.control.key;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.management.ManagementKeyMetadata;
import org.merchantaccess.http.api.gate.ListResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/management-keys}: lists management keys. */
final class ListManagementKeysEndpoint implements ManagementEndpoint {

    private final ListManagementKeys list;

    ListManagementKeysEndpoint(ListManagementKeys list) {
        this.list = list;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return request.page()
                .flatMap(this::listed)
                .map(page -> ListResponse.of(page, ManagementKeyJson::listed))
                .map(CompletableFuture::completedFuture);
    }

    private Either<Problem, Page<ManagementKeyMetadata>> listed(PageRequest wanted) {
        return list.handle(ListManagementKeys.Query.of())
                .mapLeft(unavailable -> Problem.unavailable())
                .map(all -> Page.of(all, ManagementKeyMetadata::name, wanted));
    }
}
