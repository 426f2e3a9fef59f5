package org.merchantaccess.application.memory;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.token.RefusalCause;

final class MemoryRefusals implements Refusals {

    private static final Duration KEPT = Duration.ofDays(DAYS_KEPT);

    private final MemoryTable<RefusalList, Map<RefusalKey, Numbered>> lists;
    private final Clock clock;
    private long lastNumber;

    MemoryRefusals(MemoryTransactions transactions, Clock clock) {
        this.lists = new MemoryTable<>(transactions);
        this.clock = clock;
    }

    @Override
    public void keep(List<ReportedRefusal> batch) {
        for (ReportedRefusal refusal : batch) {
            RefusalList list = new RefusalList(refusal.reader(), refusal.fromOwnAddress());
            // Ordered by time of last occurrence: the first is the oldest.
            Map<RefusalKey, Numbered> kept =
                    new LinkedHashMap<>(lists.find(list).getOrElse(Map.of()));
            RefusalKey key = new RefusalKey(refusal.appId(), refusal.cause(), refusal.source());
            Option<RecordedRefusal> before =
                    Option.of(kept.remove(key)).map(Numbered::refusal).filter(this::isStillKept);
            kept.put(
                    key,
                    new Numbered(
                            ++lastNumber,
                            before.map(known -> merged(known, refusal)).getOrElse(() -> first(refusal))));
            if (kept.size() > MAX_PER_READER) {
                kept.remove(kept.keySet().iterator().next());
            }
            lists.put(list, kept);
        }
    }

    @Override
    public Page<RecordedRefusal> of(Option<MerchantId> reader, Option<RefusalCause> cause, PageRequest request) {
        requireNonNull(cause, "cause");
        List<RecordedRefusal> newestFirst = Stream.of(new RefusalList(reader, true), new RefusalList(reader, false))
                .flatMap(list -> lists.find(list).getOrElse(Map.of()).values().stream())
                .sorted(Comparator.comparing(
                                (Numbered numbered) -> numbered.refusal().lastAt())
                        .thenComparingLong(Numbered::number)
                        .reversed())
                .map(Numbered::refusal)
                .filter(this::isStillKept)
                .filter(refusal -> cause.forAll(refusal.cause()::equals))
                .toList();
        return Page.of(newestFirst, MemoryRefusals::searchText, request);
    }

    private boolean isStillKept(RecordedRefusal refusal) {
        return refusal.lastAt().isAfter(clock.instant().minus(KEPT));
    }

    private static RecordedRefusal first(ReportedRefusal refusal) {
        return new RecordedRefusal(
                refusal.appId(), refusal.cause(), refusal.source(), 1, refusal.at(), refusal.at(), refusal.requestId());
    }

    /** Several nodes report, and a node that could not reach the store reports late. */
    private static RecordedRefusal merged(RecordedRefusal known, ReportedRefusal refusal) {
        boolean late = refusal.at().isBefore(known.lastAt());
        return new RecordedRefusal(
                known.appId(),
                known.cause(),
                known.source(),
                known.count() + 1,
                refusal.at().isBefore(known.firstAt()) ? refusal.at() : known.firstAt(),
                late ? known.lastAt() : refusal.at(),
                late ? known.requestId() : refusal.requestId());
    }

    private static String searchText(RecordedRefusal refusal) {
        return String.join(
                " ", refusal.appId(), refusal.cause().word(), refusal.source().toString());
    }

    /** Identifies a list of refusals: those of one reader, either from its own addresses or from strangers. */
    private record RefusalList(Option<MerchantId> reader, boolean fromOwnAddress) {
        private RefusalList {
            requireNonNull(reader, "reader");
        }
    }

    /** A refusal with the number of its last report. */
    private record Numbered(long number, RecordedRefusal refusal) {}

    private record RefusalKey(String appId, RefusalCause cause, AddressRange source) {}
}
