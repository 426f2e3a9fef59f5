package org.merchantaccess.application.memory;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.usage.InactiveLogins;
import org.merchantaccess.domain.usage.KeyUse;
import org.merchantaccess.domain.usage.KeyUseKey;
import org.merchantaccess.domain.usage.LastUse;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;

final class MemoryUsage implements Usage {

    private final MemoryTable<AppId, LastUse> lastUses;
    private final MemoryTable<CountsKey, SortedMap<UseKey, UseCount>> counts;
    private final MemoryTable<EntryId, UseCount> hits;
    private final MemoryTable<OneKey, SortedMap<KeyUseKey, UseCount>> keyUses;
    private final Clock clock;

    MemoryUsage(MemoryTransactions transactions, Clock clock) {
        this.lastUses = new MemoryTable<>(transactions);
        this.counts = new MemoryTable<>(transactions);
        this.hits = new MemoryTable<>(transactions);
        this.keyUses = new MemoryTable<>(transactions);
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
            CountsKey countsKey = new CountsKey(key.appId(), key.kind());
            SortedMap<UseKey, UseCount> kept = stillKept(countsKey);
            kept.merge(hasRoomFor(key, kept) ? key : key.aggregated(), count, UseCount::plus);
            counts.put(countsKey, kept);
        }
    }

    private static boolean hasRoomFor(UseKey key, SortedMap<UseKey, UseCount> kept) {
        List<Option<ClientAddress>> addresses = kept.keySet().stream()
                .map(UseKey::from)
                .filter(Option::isDefined)
                .distinct()
                .toList();
        return addresses.size() < MAX_ADDRESSES || addresses.contains(key.from());
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
    public void addKeyUses(SortedMap<KeyUseKey, UseCount> uses) {
        uses.forEach((key, count) -> {
            if (!isForgotten(count)) {
                OneKey one = new OneKey(key.appId(), key.number());
                SortedMap<KeyUseKey, UseCount> kept = stillKept(one);
                kept.merge(hasRoomFor(key, kept) ? key : key.aggregated(), count, UseCount::plus);
                keyUses.put(one, kept);
            }
        });
    }

    private static boolean hasRoomFor(KeyUseKey key, SortedMap<KeyUseKey, UseCount> kept) {
        return kept.containsKey(key)
                || kept.keySet().stream().filter(each -> !each.isAggregated()).count() < MAX_ADDRESSES;
    }

    @Override
    public List<KeyUse> keyUses(AppId appId, KeyNumber number) {
        return KeyUse.of(stillKept(new OneKey(appId, number)));
    }

    private SortedMap<KeyUseKey, UseCount> stillKept(OneKey one) {
        SortedMap<KeyUseKey, UseCount> kept = new TreeMap<>(keyUses.find(one).getOrElse(new TreeMap<>()));
        kept.values().removeIf(this::isForgotten);
        return kept;
    }

    private boolean isForgotten(UseCount count) {
        return !count.lastAt().isAfter(clock.instant().minus(KeyUse.KEPT));
    }

    @Override
    public Option<LastUse> lastUse(AppId appId) {
        return lastUses.find(appId);
    }

    @Override
    public List<RecentUse> lastHour(AppId appId) {
        Instant begun = clock.instant().minus(HOUR);
        SortedMap<UseKey, UseCount> uses = stillKept(new CountsKey(appId, UseKind.LOGIN));
        uses.putAll(stillKept(new CountsKey(appId, UseKind.CALL)));
        uses.values().removeIf(count -> !count.lastAt().isAfter(begun));
        return RecentUse.of(uses);
    }

    @Override
    public List<InactiveLogins> triesWhileInactive(AppId appId) {
        return InactiveLogins.of(stillKept(new CountsKey(appId, UseKind.LOGIN_WHILE_INACTIVE)));
    }

    @Override
    public Option<UseCount> hits(EntryId entry) {
        return hits.find(entry);
    }

    private SortedMap<UseKey, UseCount> stillKept(CountsKey countsKey) {
        SortedMap<UseKey, UseCount> kept = new TreeMap<>(counts.find(countsKey).getOrElse(new TreeMap<>()));
        kept.values().removeIf(count -> isForgotten(countsKey.kind(), count));
        return kept;
    }

    private boolean isForgotten(UseKind kind, UseCount count) {
        return !count.lastAt().isAfter(clock.instant().minus(kind.kept()));
    }

    /** Identifies the counts of one App ID and kind of use, which share one limit of addresses. */
    private record CountsKey(AppId appId, UseKind kind) {
        private CountsKey {
            requireNonNull(appId, "appId");
        }
    }

    /** A key of an App ID, whose counts share one limit of addresses. */
    private record OneKey(AppId appId, KeyNumber number) {
        private OneKey {
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
        }
    }
}
