package org.merchantaccess.application.handler.refusal;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.domain.refusal.RecordedRefusal;

final class ReadRefusalsHandler implements ReadRefusals {

    private final Transactions transactions;
    private final ProfileReads profiles;
    private final Refusals refusals;
    private final RefusalQueue queue;

    ReadRefusalsHandler(Transactions transactions, ProfileReads profiles, Refusals refusals, RefusalQueue queue) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.refusals = refusals;
        this.queue = queue;
    }

    @Override
    public Either<ReadFailure, Page<RecordedRefusal>> handle(Query query) {
        // A refusal that occurred a moment ago must be part of the list.
        queue.flush();
        return query.merchant()
                .map(merchant -> profiles.read(merchant, profile -> page(query)))
                .getOrElse(() -> transactions.inReadOnlyTransaction(
                        ReadFailure.StoreUnavailable::new, () -> Either.right(page(query))));
    }

    private Page<RecordedRefusal> page(Query query) {
        return refusals.of(query.merchant(), query.cause(), query.page());
    }
}
