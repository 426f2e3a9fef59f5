package org.merchantaccess.application.handler.refusal;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.refusal.ExportRefusedRequests;
import org.merchantaccess.domain.refusal.RefusedRequest;

final class ExportRefusedRequestsHandler implements ExportRefusedRequests {

    private final RefusalReads reads;
    private final Refusals refusals;

    ExportRefusedRequestsHandler(RefusalReads reads, Refusals refusals) {
        this.reads = reads;
        this.refusals = refusals;
    }

    @Override
    public Either<ReadFailure, List<RefusedRequest>> handle(Query query) {
        return reads.readAll(
                query.merchant(),
                query.filter(),
                2 * Refusals.MAX_REQUESTS_PER_READER,
                request -> request,
                page -> refusals.requestsOf(query.merchant(), query.criteria(), page));
    }
}
