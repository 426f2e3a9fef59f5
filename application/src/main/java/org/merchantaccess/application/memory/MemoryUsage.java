package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.port.UseCount;
import org.merchantaccess.application.port.UseKey;
import org.merchantaccess.application.port.UseKind;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;

final class MemoryUsage implements Usage {

    private final MemoryTable<AppId, LastUse> lastUses;
    private final MemoryTable<Shelf, SortedMap<UseKey, UseCount>> shelves;
    private final MemoryTable<EntryId, UseCount> hits;
    private final Clock clock;

    MemoryUsage(MemoryTransactions transactions, Clock clock) {
        this.lastUses = new MemoryTable<>(transactions);
        this.shelves = new MemoryTable<>(transactions);
        this.hits = new MemoryTable<>(transactions);
        this.clock = clock;
    }

    @Override
    public void addUses(SortedMap<UseKey, UseCount> uses) {
        uses.forEach((key, count) -> {
            addUse(key, count);
            if (key.kind() != UseKind.LOGIN_WHILE_INACTIVE) {
                key.from().peek(from -> rememberLast(key.appId(), new LastUse(count.lastAt(), from)));
            }
        });
    }

    private void addUse(UseKey key, UseCount count) {
        if (!isForgotten(key.kind(), count)) {
            Shelf shelf = new Shelf(key.appId(), key.kind());
            SortedMap<UseKey, UseCount> kept = stillKept(shelf);
            kept.merge(hasRoomFor(key, kept) ? key : key.ofOthers(), count, UseCount::plus);
            shelves.put(shelf, kept);
        }
    }

    private static boolean hasRoomFor(UseKey key, SortedMap<UseKey, UseCount> kept) {
        List<Option<ClientAddress>> toldApart = kept.keySet().stream()
                .map(UseKey::from)
                .filter(Option::isDefined)
                .distinct()
                .toList();
        return toldApart.size() < MAX_ADDRESSES || toldApart.contains(key.from());
    }

    private void rememberLast(AppId appId, LastUse use) {
        if (!lastUses.find(appId).exists(known -> known.at().isAfter(use.at()))) {
            lastUses.put(appId, use);
        }
    }

    @Override
    public void addHits(SortedMap<EntryId, UseCount> added) {
        added.forEach((entry, count) ->
                hits.put(entry, hits.find(entry).map(count::plus).getOrElse(count)));
    }

    @Override
    public Option<LastUse> lastUse(AppId appId) {
        return lastUses.find(appId);
    }

    @Override
    public List<RecentUse> lastHour(AppId appId) {
        Instant begun = clock.instant().minus(HOUR);
        Map<Option<ClientAddress>, RecentUse> byAddress = new HashMap<>();
        Stream.of(UseKind.LOGIN, UseKind.CALL)
                .map(kind -> new Shelf(appId, kind))
                .forEach(shelf -> stillKept(shelf).forEach((key, count) -> {
                    if (count.lastAt().isAfter(begun)) {
                        byAddress.merge(key.from(), recent(key, count), MemoryUsage::together);
                    }
                }));
        return byAddress.values().stream()
                .sorted(lastSeenFirst(RecentUse::from, RecentUse::lastAt))
                .toList();
    }

    private static RecentUse recent(UseKey key, UseCount count) {
        return key.kind() == UseKind.LOGIN
                ? new RecentUse(key.from(), count.times(), 0, count.lastAt())
                : new RecentUse(key.from(), 0, count.times(), count.lastAt());
    }

    private static RecentUse together(RecentUse one, RecentUse other) {
        return new RecentUse(
                one.from(),
                one.logins() + other.logins(),
                one.calls() + other.calls(),
                one.lastAt().isAfter(other.lastAt()) ? one.lastAt() : other.lastAt());
    }

    @Override
    public List<InactiveTries> triesWhileInactive(AppId appId) {
        return stillKept(new Shelf(appId, UseKind.LOGIN_WHILE_INACTIVE)).entrySet().stream()
                .map(each -> new InactiveTries(each.getKey().from(), each.getValue()))
                .sorted(lastSeenFirst(
                        InactiveTries::from, tries -> tries.count().lastAt()))
                .toList();
    }

    private static <T> Comparator<T> lastSeenFirst(
            Function<T, Option<ClientAddress>> from, Function<T, Instant> lastAt) {
        return Comparator.<T, Boolean>comparing(each -> from.apply(each).isEmpty())
                .thenComparing(lastAt, Comparator.reverseOrder());
    }

    @Override
    public Option<UseCount> hits(EntryId entry) {
        return hits.find(entry);
    }

    private SortedMap<UseKey, UseCount> stillKept(Shelf shelf) {
        SortedMap<UseKey, UseCount> kept = new TreeMap<>(shelves.find(shelf).getOrElse(new TreeMap<>()));
        kept.values().removeIf(count -> isForgotten(shelf.kind(), count));
        return kept;
    }

    private boolean isForgotten(UseKind kind, UseCount count) {
        return !count.lastAt().isAfter(clock.instant().minus(kind.kept()));
    }

    /** Where the counts of one App ID and kind lie: their addresses are counted together. */
    private record Shelf(AppId appId, UseKind kind) {}
}
