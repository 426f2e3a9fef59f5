package org.merchantaccess.application.memory.statistics;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.merchantaccess.application.memory.MemoryTable;
import org.merchantaccess.application.memory.MemoryTransactions;
import org.merchantaccess.application.port.Statistics;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.statistics.RequestCounts;
import org.merchantaccess.domain.statistics.Resolution;
import org.merchantaccess.domain.statistics.TimeSeries;
import org.merchantaccess.domain.statistics.TimeWindow;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;

/** Statistics in the process. */
public final class MemoryStatistics implements Statistics {

    private final MemoryTable<AppId, Map<Interval, RequestCounts>> ofAppIds;
    private final MemoryTable<Option<MerchantId>, Map<Interval, RequestCounts>> ofReaders;
    private final MemoryTable<AppId, Map<Interval, Map<Option<ClientAddress>, RecentUse>>> addresses;
    private final Clock clock;

    /** Creates empty statistics. */
    public MemoryStatistics(MemoryTransactions transactions, Clock clock) {
        this.ofAppIds = new MemoryTable<>(transactions);
        this.ofReaders = new MemoryTable<>(transactions);
        this.addresses = new MemoryTable<>(transactions);
        this.clock = clock;
    }

    @Override
    public void addUses(SortedMap<UseKey, UseCount> uses) {
        uses.forEach((key, count) -> {
            if (key.kind() != UseKind.LOGIN_WHILE_INACTIVE) {
                boolean isLogin = key.kind() == UseKind.LOGIN;
                long times = count.times();
                add(
                        ofAppIds,
                        key.appId(),
                        key.period(),
                        isLogin ? RequestCounts.ofLogins(times) : RequestCounts.ofCalls(times));
                addAddress(
                        key.appId(),
                        key.period(),
                        new RecentUse(key.from(), isLogin ? times : 0, isLogin ? 0 : times, count.lastAt()));
            }
        });
    }

    @Override
    public void addRefusals(List<ReportedRefusal> batch) {
        batch.forEach(refusal -> {
            RequestCounts counts = RequestCounts.ofRefusals(refusal.cause(), 1);
            add(ofReaders, refusal.reader(), refusal.at(), counts);
            if (refusal.reader().isDefined() && refusal.cause() != RefusalCause.DELETED) {
                AppId.parse(refusal.appId()).forEach(appId -> add(ofAppIds, appId, refusal.at(), counts));
            }
        });
    }

    private <K> void add(MemoryTable<K, Map<Interval, RequestCounts>> table, K key, Instant at, RequestCounts counts) {
        Map<Interval, RequestCounts> kept = kept(table, key, this::horizon);
        for (Resolution resolution : Resolution.values()) {
            Interval interval = Interval.of(resolution, at);
            if (interval.start.isAfter(horizon(resolution))) {
                kept.merge(interval, counts, RequestCounts::plus);
            }
        }
        table.put(key, kept);
    }

    private void addAddress(AppId appId, Instant at, RecentUse use) {
        Map<Interval, Map<Option<ClientAddress>, RecentUse>> kept = kept(addresses, appId, this::addressHorizon);
        for (Resolution resolution : Resolution.values()) {
            Interval interval = Interval.of(resolution, at);
            if (interval.start.isAfter(addressHorizon(resolution))) {
                kept.merge(interval, Map.of(use.from(), use), (before, added) -> sum(before, use));
            }
        }
        addresses.put(appId, kept);
    }

    private static Map<Option<ClientAddress>, RecentUse> sum(
            Map<Option<ClientAddress>, RecentUse> before, RecentUse use) {
        boolean isIndividual = use.from().isEmpty()
                || before.containsKey(use.from())
                || before.keySet().stream().filter(Option::isDefined).count() < MAX_ADDRESSES;
        RecentUse added = isIndividual ? use : use.aggregated();
        Map<Option<ClientAddress>, RecentUse> sums = new HashMap<>(before);
        sums.merge(added.from(), added, RecentUse::plus);
        return sums;
    }

    @Override
    public Map<AppId, TimeSeries> ofAppIds(Set<AppId> appIds, TimeWindow window) {
        requireNonNull(window, "window");
        return appIds.stream()
                .collect(Collectors.toUnmodifiableMap(appId -> appId, appId -> series(ofAppIds, appId, window)));
    }

    @Override
    public TimeSeries ofReader(Option<MerchantId> reader, TimeWindow window) {
        requireNonNull(window, "window");
        return series(ofReaders, reader, window);
    }

    private <K> TimeSeries series(MemoryTable<K, Map<Interval, RequestCounts>> table, K key, TimeWindow window) {
        Map<Instant, RequestCounts> counts = new HashMap<>();
        kept(table, key, this::horizon).forEach((interval, counted) -> {
            if (interval.resolution == window.resolution()) {
                counts.put(interval.start, counted);
            }
        });
        return new TimeSeries(window, counts);
    }

    @Override
    public List<RecentUse> addresses(AppId appId, TimeWindow window) {
        requireNonNull(window, "window");
        List<RecentUse> uses = new ArrayList<>();
        kept(addresses, appId, this::addressHorizon).forEach((interval, counted) -> {
            if (interval.resolution == window.resolution() && window.contains(interval.start)) {
                uses.addAll(counted.values());
            }
        });
        return RecentUse.mostFrequent(uses, MAX_ADDRESSES);
    }

    private static <K, V> Map<Interval, V> kept(
            MemoryTable<K, Map<Interval, V>> table, K key, Function<Resolution, Instant> horizon) {
        Map<Interval, V> kept = new HashMap<>(table.find(key).getOrElse(Map.of()));
        kept.keySet().removeIf(interval -> !interval.start.isAfter(horizon.apply(interval.resolution)));
        return kept;
    }

    private Instant horizon(Resolution resolution) {
        return resolution.horizon(clock.instant());
    }

    private Instant addressHorizon(Resolution resolution) {
        return resolution.addressHorizon(clock.instant());
    }

    private record Interval(Resolution resolution, Instant start) {

        static Interval of(Resolution resolution, Instant moment) {
            return new Interval(resolution, resolution.startOf(moment));
        }
    }
}
