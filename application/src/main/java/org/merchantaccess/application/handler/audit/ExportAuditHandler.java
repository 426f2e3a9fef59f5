package org.merchantaccess.application.handler.audit;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.audit.ExportAudit;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.audit.AuditEntry;

/** Reads page by page, each in its own transaction, so that no other transaction waits for the whole export. */
final class ExportAuditHandler implements ExportAudit {

    private static final int PAGE_LENGTH = PageRequest.MAX_LIMIT;

    private final ProfileReads profiles;
    private final AuditTrail auditTrail;

    ExportAuditHandler(ProfileReads profiles, AuditTrail auditTrail) {
        this.profiles = profiles;
        this.auditTrail = auditTrail;
    }

    @Override
    public Either<ReadFailure, Export> handle(Query query) {
        return page(query, 0).flatMap(first -> withTheRest(query, first));
    }

    private Either<ReadFailure, Export> withTheRest(Query query, Page<AuditEntry> first) {
        Either<ReadFailure, Collected> collected =
                Either.right(new Collected(first.items(), first.total(), first.total()));
        for (int offset = PAGE_LENGTH; needsMore(collected, offset); offset += PAGE_LENGTH) {
            int from = offset;
            collected = collected.flatMap(soFar -> page(query, from).map(next -> soFar.append(next, from)));
        }
        return collected.map(Collected::export);
    }

    private static boolean needsMore(Either<ReadFailure, Collected> collected, int offset) {
        return collected.exists(
                soFar -> offset < soFar.total() && soFar.entries().size() < MAX_ENTRIES);
    }

    private Either<ReadFailure, Page<AuditEntry>> page(Query query, int offset) {
        PageRequest request = new PageRequest(PAGE_LENGTH, offset, query.filter());
        return profiles.read(query.merchant(), profile -> auditTrail.of(profile.id(), query.criteria(), request));
    }

    /**
     * Entries collected so far.
     *
     * @param totalAtFirst the number of entries when the first page was read
     * @param total the current number of entries; the trail may grow at its newest end meanwhile, which shifts all offsets
     */
    private record Collected(List<AuditEntry> entries, long totalAtFirst, long total) {

        /** Skips entries that were already collected before the offsets shifted. */
        Collected append(Page<AuditEntry> next, int offset) {
            long begin = offset - (next.total() - totalAtFirst);
            List<AuditEntry> more = new ArrayList<>(entries);
            next.items().stream().skip(Math.max(0, entries.size() - begin)).forEach(more::add);
            return new Collected(more, totalAtFirst, next.total());
        }

        Export export() {
            return new Export(entries.stream().limit(MAX_ENTRIES).toList(), totalAtFirst);
        }
    }
}
