package org.merchantaccess.application.audit;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;

/** Reads page by page, each in a transaction of its own, so that nobody waits for the whole of it. */
final class ExportAuditHandler implements ExportAudit {

    private static final int PAGE_LENGTH = PageRequest.MAX_LIMIT;

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final AuditTrail auditTrail;

    ExportAuditHandler(Transactions transactions, MerchantProfiles profiles, AuditTrail auditTrail) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.auditTrail = auditTrail;
    }

    @Override
    public Either<ReadFailure, Export> handle(Query query) {
        return page(query, 0).flatMap(first -> withTheRest(query, first));
    }

    /** Meanwhile the trail may grow at its other end, which moves all entries down: what was told already is not told again. */
    private Either<ReadFailure, Export> withTheRest(Query query, Page<AuditEntry> first) {
        List<AuditEntry> told = new ArrayList<>(first.items());
        long total = first.total();
        for (int offset = PAGE_LENGTH; offset < total && told.size() < MAX_ENTRIES; offset += PAGE_LENGTH) {
            Either<ReadFailure, Page<AuditEntry>> next = page(query, offset);
            if (next.isLeft()) {
                return Either.left(next.getLeft());
            }
            total = next.get().total();
            long begin = offset - (total - first.total());
            next.get().items().stream().skip(Math.max(0, told.size() - begin)).forEach(told::add);
        }
        return Either.right(new Export(told.stream().limit(MAX_ENTRIES).toList(), first.total()));
    }

    private Either<ReadFailure, Page<AuditEntry>> page(Query query, int offset) {
        PageRequest request = new PageRequest(PAGE_LENGTH, offset, query.filter());
        return transactions.inTransaction(
                ReadFailure.StoreUnavailable::new,
                () -> profiles.find(query.merchant())
                        .<ReadFailure>toEither(() -> new ReadFailure.UnknownMerchant(query.merchant()))
                        .map(profile -> auditTrail.of(profile.id(), request)));
    }
}
