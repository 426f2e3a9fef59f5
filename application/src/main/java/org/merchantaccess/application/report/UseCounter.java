package org.merchantaccess.application.report;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.Statistics;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.usage.KeyUseKey;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;

/**
 * Counts use on the hot path and writes it to the store in batches. Counts that exceed the capacity are dropped and counted, so a flood
 * of addresses or App IDs costs neither memory nor the time of accepted requests.
 */
public final class UseCounter {

    /** Interval between two calls of {@link #flush}. */
    public static final Duration PERIOD = Duration.ofSeconds(5);

    /** Maximum number of App IDs counted between two flushes. */
    static final int MAX_APP_IDS = 65_536;

    /** Maximum duration of a flush: the same thread keeps the access directory fresh. */
    static final Duration FLUSH_TIMEOUT = Duration.ofMillis(500);

    private static final Duration CLOSING_TIMEOUT = Duration.ofSeconds(5);

    private final Map<AppId, UseTally> tallies = new ConcurrentHashMap<>();
    private final LongAdder dropped = new LongAdder();
    private final PendingCounts<UseKey> uses = new PendingCounts<>(Comparator.<UseKey>naturalOrder());
    private final PendingCounts<KeyUseKey> keyUses = new PendingCounts<>(Comparator.<KeyUseKey>naturalOrder());
    private final PendingCounts<EntryId> hits = new PendingCounts<>(Comparator.comparing(EntryId::text));
    private final BatchWriter<Map.Entry<UseKey, UseCount>> useWriter;
    private final BatchWriter<Map.Entry<KeyUseKey, UseCount>> keyUseWriter;
    private final BatchWriter<Map.Entry<EntryId, UseCount>> hitWriter;
    private final Ticker ticker;

    /** Creates a counter that writes to the given store. */
    public UseCounter(
            Transactions transactions, Usage usage, Statistics statistics, Ticker ticker, StoreTopology topology) {
        this.useWriter = writer(transactions, topology, ticker, uses, counts -> {
            usage.addUses(counts);
            statistics.addUses(counts);
        });
        this.keyUseWriter = writer(transactions, topology, ticker, keyUses, usage::addKeyUses);
        this.hitWriter = writer(transactions, topology, ticker, hits, usage::addHits);
        this.ticker = ticker;
    }

    /**
     * Counts one use; never waits for the store.
     *
     * @param accepted the key of the request, if it was accepted
     * @param through the allowlist entry that allowed the request
     */
    public void count(
            UseKind kind,
            AppId appId,
            ClientAddress from,
            Option<KeyNumber> accepted,
            Option<EntryId> through,
            Instant at) {
        boolean done = false;
        while (!done) {
            @Nullable UseTally tally = tallyOf(appId);
            if (tally == null) {
                dropped.increment();
                return;
            }
            // An ended tally has been removed from the map, so the next iteration finds another one.
            done = tally.count(kind, from, accepted, through, at);
        }
    }

    private @Nullable UseTally tallyOf(AppId appId) {
        UseTally known = tallies.get(appId);
        return known == null ? begun(appId) : known;
    }

    /** Synchronized, so that several threads cannot exceed the limit together. */
    private @Nullable UseTally begun(AppId appId) {
        synchronized (tallies) {
            return tallies.size() < MAX_APP_IDS
                    ? tallies.computeIfAbsent(appId, first -> new UseTally())
                    : tallies.get(appId);
        }
    }

    private <K> BatchWriter<Map.Entry<K, UseCount>> writer(
            Transactions transactions,
            StoreTopology topology,
            Ticker ticker,
            PendingCounts<K> waiting,
            Consumer<SortedMap<K, UseCount>> addition) {
        return new BatchWriter<>(
                transactions,
                topology,
                ticker,
                counts -> addition.accept(waiting.inOrder(counts)),
                count -> dropped.add(count.getValue().times()));
    }

    /** Returns the number of uses, and of hits of allowlist entries, dropped since the start. */
    public long dropped() {
        return dropped.sum();
    }

    /** Writes the counts for at most half a second. The rest is written next time. */
    public void flush() {
        flush(FLUSH_TIMEOUT);
    }

    /** Writes the counts with a longer timeout, before the instance closes. */
    public void flushBeforeClosing() {
        flush(CLOSING_TIMEOUT);
    }

    private synchronized void flush(Duration timeout) {
        long begun = ticker.nanos();
        collectTallies();
        boolean hasTime = true;
        while (hasTime && !(uses.isEmpty() && keyUses.isEmpty() && hits.isEmpty())) {
            hasTime = writeNext(hits, hitWriter)
                    && writeNext(uses, useWriter)
                    && writeNext(keyUses, keyUseWriter)
                    && ticker.nanos() - begun < timeout.toNanos();
        }
    }

    /** Removes each tally before ending it, so that a thread that finds it ended does not find it again. */
    private void collectTallies() {
        tallies.forEach((appId, tally) -> {
            tallies.remove(appId);
            tally.end(
                    appId,
                    (key, count) -> keep(uses, key, count),
                    (key, count) -> keep(keyUses, key, count),
                    (entry, count) -> keep(hits, entry, count));
        });
    }

    private <K> void keep(PendingCounts<K> waiting, K key, UseCount count) {
        if (!waiting.add(key, count)) {
            dropped.add(count.times());
        }
    }

    private <K> boolean writeNext(PendingCounts<K> waiting, BatchWriter<Map.Entry<K, UseCount>> writer) {
        SortedMap<K, UseCount> chunk = waiting.next();
        SortedMap<K, UseCount> kept = waiting.inOrder(writer.write(List.copyOf(chunk.entrySet())));
        chunk.keySet().stream().filter(key -> !kept.containsKey(key)).forEach(waiting::remove);
        return kept.isEmpty();
    }
}
