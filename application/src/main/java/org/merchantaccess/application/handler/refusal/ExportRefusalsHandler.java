package org.merchantaccess.application.handler.refusal;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.refusal.ExportRefusals;
import org.merchantaccess.domain.refusal.RecordedRefusal;

final class ExportRefusalsHandler implements ExportRefusals {

    private final RefusalReads reads;
    private final Refusals refusals;

    ExportRefusalsHandler(RefusalReads reads, Refusals refusals) {
        this.reads = reads;
        this.refusals = refusals;
    }

    @Override
    public Either<ReadFailure, List<RecordedRefusal>> handle(Query query) {
        return reads.readAll(
                query.merchant(),
                query.filter(),
                2 * Refusals.MAX_PER_READER,
                refusal -> List.of(refusal.appId(), refusal.cause(), refusal.source()),
                page -> refusals.of(query.merchant(), query.criteria(), page));
    }
}
