package org.merchantaccess.application.memory;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.RefusalCriteria;
import org.merchantaccess.domain.refusal.RefusedRequest;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.token.RefusalCause;

final class MemoryRefusals implements Refusals {

    private static final Duration KEPT = Duration.ofDays(DAYS_KEPT);
    private static final Comparator<NumberedRequest> NEWEST_FIRST = Comparator.comparing(
                    (NumberedRequest numbered) -> numbered.request().at())
            .thenComparingLong(NumberedRequest::number)
            .reversed();

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
            Option<Numbered> before = Option.of(kept.remove(key)).filter(known -> isStillKept(known.refusal()));
            long number = ++lastNumber;
            kept.put(
                    key,
                    before.map(known -> known.with(number, refusal)).getOrElse(() -> Numbered.first(number, refusal)));
            if (kept.size() > MAX_PER_READER) {
                kept.remove(kept.keySet().iterator().next());
            }
            lists.put(list, kept);
        }
        batch.stream()
                .map(refusal -> new RefusalList(refusal.reader(), refusal.fromOwnAddress()))
                .distinct()
                .forEach(this::dropOldestRequestsOf);
    }

    private void dropOldestRequestsOf(RefusalList list) {
        Map<RefusalKey, Numbered> kept = lists.find(list).getOrElse(Map.of());
        Option<NumberedRequest> newestToDrop = Option.ofOptional(kept.values().stream()
                .flatMap(numbered -> numbered.requests().stream())
                .sorted(Comparator.comparingLong(NumberedRequest::number).reversed())
                .skip(MAX_REQUESTS_PER_READER)
                .findFirst());
        newestToDrop.forEach(newest -> {
            Map<RefusalKey, Numbered> shortened = new LinkedHashMap<>();
            kept.forEach((key, numbered) -> shortened.put(key, numbered.withRequestsAfter(newest.number())));
            lists.put(list, shortened);
        });
    }

    @Override
    public Page<RecordedRefusal> of(Option<MerchantId> reader, RefusalCriteria criteria, PageRequest request) {
        requireNonNull(criteria, "criteria");
        List<Numbered> newestFirst = ofReader(reader)
                .sorted(Comparator.comparing(
                                (Numbered numbered) -> numbered.refusal().lastAt())
                        .thenComparingLong(Numbered::number)
                        .reversed())
                .filter(numbered -> criteria.matches(numbered.refusal()))
                .toList();
        Predicate<Numbered> isFound = numbered -> numbered.hasRequest(request.filter());
        return page(newestFirst, MemoryRefusals::searchText, isFound, request).map(Numbered::refusal);
    }

    @Override
    public Page<RefusedRequest> requestsOf(Option<MerchantId> reader, RefusalCriteria criteria, PageRequest request) {
        requireNonNull(criteria, "criteria");
        Instant horizon = clock.instant().minus(KEPT);
        List<RefusedRequest> newestFirst = ofReader(reader)
                .flatMap(numbered -> numbered.requests().stream())
                .sorted(NEWEST_FIRST)
                .map(NumberedRequest::request)
                .filter(single -> single.at().isAfter(horizon))
                .filter(criteria::matches)
                .toList();
        return page(
                newestFirst,
                MemoryRefusals::searchText,
                single -> single.requestId().equals(request.filter()),
                request);
    }

    private Stream<Numbered> ofReader(Option<MerchantId> reader) {
        return Stream.of(new RefusalList(reader, true), new RefusalList(reader, false))
                .flatMap(list -> lists.find(list).getOrElse(Map.of()).values().stream())
                .filter(numbered -> isStillKept(numbered.refusal()));
    }

    /** Returns a page of the items whose text contains the filter, or whose request ID equals it. */
    private static <T> Page<T> page(List<T> all, Function<T, String> text, Predicate<T> isFound, PageRequest request) {
        return Page.of(all, item -> isFound.test(item) ? request.filter() : text.apply(item), request);
    }

    private boolean isStillKept(RecordedRefusal refusal) {
        return refusal.lastAt().isAfter(clock.instant().minus(KEPT));
    }

    private static String searchText(Numbered numbered) {
        RecordedRefusal refusal = numbered.refusal();
        return searchText(refusal.appId(), refusal.cause(), refusal.source());
    }

    private static String searchText(RefusedRequest request) {
        return searchText(request.appId(), request.cause(), request.source());
    }

    private static String searchText(String appId, RefusalCause cause, AddressRange source) {
        return String.join(" ", appId, cause.word(), source.toString());
    }

    /** Identifies a list of refusals: those of one reader, either from its own addresses or from strangers. */
    private record RefusalList(Option<MerchantId> reader, boolean fromOwnAddress) {
        private RefusalList {
            requireNonNull(reader, "reader");
        }
    }

    /**
     * A refusal with the number of its last report.
     *
     * @param requests the last ones, in the order of their reports
     */
    private record Numbered(long number, RecordedRefusal refusal, List<NumberedRequest> requests) {

        static Numbered first(long number, ReportedRefusal refusal) {
            RecordedRefusal recorded = new RecordedRefusal(
                    refusal.appId(),
                    refusal.cause(),
                    refusal.source(),
                    1,
                    refusal.at(),
                    refusal.at(),
                    refusal.requestId());
            return new Numbered(number, recorded, List.of(new NumberedRequest(number, refusal.request())));
        }

        /** Several nodes report, and a node that could not reach the store reports late. */
        Numbered with(long next, ReportedRefusal reported) {
            boolean late = reported.at().isBefore(refusal.lastAt());
            RecordedRefusal merged = new RecordedRefusal(
                    refusal.appId(),
                    refusal.cause(),
                    refusal.source(),
                    refusal.count() + 1,
                    reported.at().isBefore(refusal.firstAt()) ? reported.at() : refusal.firstAt(),
                    late ? refusal.lastAt() : reported.at(),
                    late ? refusal.requestId() : reported.requestId());
            List<NumberedRequest> last = new ArrayList<>(requests);
            last.add(new NumberedRequest(next, reported.request()));
            return new Numbered(
                    next, merged, List.copyOf(last.subList(Math.max(0, last.size() - MAX_REQUESTS), last.size())));
        }

        Numbered withRequestsAfter(long dropped) {
            return new Numbered(
                    number,
                    refusal,
                    requests.stream()
                            .filter(request -> request.number() > dropped)
                            .toList());
        }

        boolean hasRequest(String id) {
            return refusal.requestId().equals(id)
                    || requests.stream()
                            .anyMatch(request -> request.request().requestId().equals(id));
        }
    }

    private record NumberedRequest(long number, RefusedRequest request) {}

    private record RefusalKey(String appId, RefusalCause cause, AddressRange source) {}
}
