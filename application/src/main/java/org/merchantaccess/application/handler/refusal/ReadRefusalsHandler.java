package org.merchantaccess.application.handler.refusal;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.domain.refusal.RecordedRefusal;

final class ReadRefusalsHandler implements ReadRefusals {

    private final RefusalReads reads;
    private final Refusals refusals;

    ReadRefusalsHandler(RefusalReads reads, Refusals refusals) {
        this.reads = reads;
        this.refusals = refusals;
    }

    @Override
    public Either<ReadFailure, Page<RecordedRefusal>> handle(Query query) {
        return reads.read(query.merchant(), () -> refusals.of(query.merchant(), query.criteria(), query.page()));
    }
}
