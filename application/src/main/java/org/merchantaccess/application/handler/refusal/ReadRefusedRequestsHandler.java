package org.merchantaccess.application.handler.refusal;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.refusal.ReadRefusedRequests;
import org.merchantaccess.domain.refusal.RefusedRequest;

final class ReadRefusedRequestsHandler implements ReadRefusedRequests {

    private final RefusalReads reads;
    private final Refusals refusals;

    ReadRefusedRequestsHandler(RefusalReads reads, Refusals refusals) {
        this.reads = reads;
        this.refusals = refusals;
    }

    @Override
    public Either<ReadFailure, Page<RefusedRequest>> handle(Query query) {
        return reads.read(
                query.merchant(), () -> refusals.requestsOf(query.merchant(), query.criteria(), query.page()));
    }
}
