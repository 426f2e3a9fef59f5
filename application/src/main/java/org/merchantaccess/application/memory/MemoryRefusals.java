package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.KeptRefusal;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.port.ReportedRefusal;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.RefusalCause;

final class MemoryRefusals implements Refusals {

    private static final Duration KEPT = Duration.ofDays(DAYS_KEPT);

    private final MemoryTable<Shelf, Map<Kind, KeptRefusal>> shelves;
    private final Clock clock;

    MemoryRefusals(MemoryTransactions transactions, Clock clock) {
        this.shelves = new MemoryTable<>(transactions);
        this.clock = clock;
    }

    @Override
    public void keep(List<ReportedRefusal> batch) {
        for (ReportedRefusal refusal : batch) {
            Shelf shelf = new Shelf(refusal.reader(), refusal.fromOwnAddress());
            // Kept in the order of their last time: the first is the one seen longest ago.
            Map<Kind, KeptRefusal> kept =
                    new LinkedHashMap<>(shelves.find(shelf).getOrElse(Map.of()));
            Kind kind = new Kind(refusal.appId(), refusal.cause(), refusal.source());
            Option<KeptRefusal> before = Option.of(kept.remove(kind)).filter(this::isStillKept);
            kept.put(kind, before.map(known -> again(known, refusal)).getOrElse(() -> first(refusal)));
            if (kept.size() > MAX_PER_READER) {
                kept.remove(kept.keySet().iterator().next());
            }
            shelves.put(shelf, kept);
        }
    }

    @Override
    public Page<KeptRefusal> of(Option<MerchantId> reader, Option<RefusalCause> cause, PageRequest request) {
        List<KeptRefusal> newestFirst = Stream.of(new Shelf(reader, true), new Shelf(reader, false))
                .flatMap(shelf -> shelves.find(shelf).getOrElse(Map.of()).values().stream())
                .filter(this::isStillKept)
                .filter(refusal -> cause.forAll(refusal.cause()::equals))
                .sorted(Comparator.comparing(KeptRefusal::lastAt).reversed())
                .toList();
        return Page.of(newestFirst, MemoryRefusals::words, request);
    }

    private boolean isStillKept(KeptRefusal refusal) {
        return refusal.lastAt().isAfter(clock.instant().minus(KEPT));
    }

    private static KeptRefusal first(ReportedRefusal refusal) {
        return new KeptRefusal(
                refusal.appId(), refusal.cause(), refusal.source(), 1, refusal.at(), refusal.at(), refusal.requestId());
    }

    /** Several nodes tell, and one that could not for a while tells late. */
    private static KeptRefusal again(KeptRefusal known, ReportedRefusal refusal) {
        boolean late = refusal.at().isBefore(known.lastAt());
        return new KeptRefusal(
                known.appId(),
                known.cause(),
                known.source(),
                known.count() + 1,
                refusal.at().isBefore(known.firstAt()) ? refusal.at() : known.firstAt(),
                late ? known.lastAt() : refusal.at(),
                late ? known.requestId() : refusal.requestId());
    }

    private static String words(KeptRefusal refusal) {
        return String.join(
                " ", refusal.appId(), refusal.cause().word(), refusal.source().toString());
    }

    /** Where the refusals of one reader lie, its own addresses apart from strangers. */
    private record Shelf(Option<MerchantId> reader, boolean fromOwnAddress) {}

    private record Kind(String appId, RefusalCause cause, AddressRange source) {}
}
