package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
        SortedMap<UseKey, UseCount> uses = stillKept(new Shelf(appId, UseKind.LOGIN));
        uses.putAll(stillKept(new Shelf(appId, UseKind.CALL)));
        uses.values().removeIf(count -> !count.lastAt().isAfter(begun));
        return RecentUse.of(uses);
    }

    @Override
    public List<InactiveTries> triesWhileInactive(AppId appId) {
        return InactiveTries.of(stillKept(new Shelf(appId, UseKind.LOGIN_WHILE_INACTIVE)));
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
