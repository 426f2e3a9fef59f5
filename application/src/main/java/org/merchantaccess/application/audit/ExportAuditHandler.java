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

    private Either<ReadFailure, Export> withTheRest(Query query, Page<AuditEntry> first) {
        Either<ReadFailure, Told> told = Either.right(new Told(first.items(), first.total(), first.total()));
        for (int offset = PAGE_LENGTH; wantsMore(told, offset); offset += PAGE_LENGTH) {
            int from = offset;
            told = told.flatMap(so -> page(query, from).map(next -> so.and(next, from)));
        }
        return told.map(Told::export);
    }

    private static boolean wantsMore(Either<ReadFailure, Told> told, int offset) {
        return told.exists(so -> offset < so.total() && so.entries().size() < MAX_ENTRIES);
    }

    private Either<ReadFailure, Page<AuditEntry>> page(Query query, int offset) {
        PageRequest request = new PageRequest(PAGE_LENGTH, offset, query.filter());
        return transactions.inTransaction(
                ReadFailure.StoreUnavailable::new,
                () -> profiles.find(query.merchant())
                        .<ReadFailure>toEither(() -> new ReadFailure.UnknownMerchant(query.merchant()))
                        .map(profile -> auditTrail.of(profile.id(), request)));
    }

    /**
     * What was told so far.
     *
     * @param totalAtFirst how many entries there were when the first page was read
     * @param total how many there are now: meanwhile the trail may grow at its other end, which moves all entries down
     */
    private record Told(List<AuditEntry> entries, long totalAtFirst, long total) {

        /** What was told already is not told again. */
        Told and(Page<AuditEntry> next, int offset) {
            long begin = offset - (next.total() - totalAtFirst);
            List<AuditEntry> more = new ArrayList<>(entries);
            next.items().stream().skip(Math.max(0, entries.size() - begin)).forEach(more::add);
            return new Told(more, totalAtFirst, next.total());
        }

        Export export() {
            return new Export(entries.stream().limit(MAX_ENTRIES).toList(), totalAtFirst);
        }
    }
}
