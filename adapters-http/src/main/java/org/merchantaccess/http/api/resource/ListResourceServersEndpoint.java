package org.merchantaccess.http.api.resource;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.resource.ListResourceServers;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.http.api.gate.ListResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/resource-servers}: lists resource servers. */
final class ListResourceServersEndpoint implements ManagementEndpoint {

    private final ListResourceServers list;

    ListResourceServersEndpoint(ListResourceServers list) {
        this.list = list;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return request.page()
                .flatMap(this::listed)
                .map(page -> ListResponse.of(page, ResourceServerJson::listed))
                .map(CompletableFuture::completedFuture);
    }

    private Either<Problem, Page<ResourceServer>> listed(PageRequest wanted) {
        return list.handle(ListResourceServers.Query.of())
                .mapLeft(unavailable -> Problem.unavailable())
                .map(all -> Page.of(all, ResourceServer::name, wanted));
    }
}
