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
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.port.UseCount;
import org.merchantaccess.application.port.UseKey;
import org.merchantaccess.application.port.UseKind;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;

/**
 * Counts use on the hot path and tells the store of it in batches. What does not fit is dropped and counted, so that a flood of
 * addresses or App IDs costs neither memory nor the time of those who are let in.
 */
public final class UseCounter {

    /** How often to {@link #tell}. */
    public static final Duration PERIOD = Duration.ofSeconds(5);

    /** Of how many App IDs the use is counted until it is told. */
    static final int MAX_APP_IDS = 65_536;

    /** How long the store may be told at a time: who tells has a directory to keep fresh, too. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    private final Map<AppId, UseTally> tallies = new ConcurrentHashMap<>();
    private final LongAdder dropped = new LongAdder();
    private final WaitingCounts<UseKey> uses = new WaitingCounts<>(Comparator.<UseKey>naturalOrder());
    private final WaitingCounts<EntryId> hits = new WaitingCounts<>(Comparator.comparing(EntryId::text));
    private final BatchWriter<Map.Entry<UseKey, UseCount>> useWriter;
    private final BatchWriter<Map.Entry<EntryId, UseCount>> hitWriter;
    private final Ticker ticker;

    /** A counter that tells that store. */
    public UseCounter(Transactions transactions, Usage usage, Ticker ticker) {
        this.useWriter = writer(transactions, ticker, uses, usage::addUses);
        this.hitWriter = writer(transactions, ticker, hits, usage::addHits);
        this.ticker = ticker;
    }

    /**
     * Counts one use; never waits for the store.
     *
     * @param through the allowlist entry that let it in
     */
    public void count(UseKind kind, AppId appId, ClientAddress from, Option<EntryId> through, Instant at) {
        boolean done = false;
        while (!done) {
            @Nullable UseTally tally = tallyOf(appId);
            if (tally == null) {
                dropped.increment();
                return;
            }
            // One that has ended is no longer to be found, and the next time round there is another.
            done = tally.count(kind, from, through, at);
        }
    }

    private @Nullable UseTally tallyOf(AppId appId) {
        UseTally known = tallies.get(appId);
        return known == null ? begun(appId) : known;
    }

    /** One at a time, or several could each take the last place. */
    private @Nullable UseTally begun(AppId appId) {
        synchronized (tallies) {
            return tallies.size() < MAX_APP_IDS
                    ? tallies.computeIfAbsent(appId, first -> new UseTally())
                    : tallies.get(appId);
        }
    }

    private <K> BatchWriter<Map.Entry<K, UseCount>> writer(
            Transactions transactions,
            Ticker ticker,
            WaitingCounts<K> waiting,
            Consumer<SortedMap<K, UseCount>> addition) {
        return new BatchWriter<>(
                transactions,
                ticker,
                counts -> addition.accept(waiting.inOrder(counts)),
                count -> dropped.add(count.getValue().times()));
    }

    /** How many uses, and hits of allowlist entries, were dropped since the start. */
    public long dropped() {
        return dropped.sum();
    }

    /** Tells what was counted so far, for half a second at most. What the store has not taken by then is told the next time. */
    public void tell() {
        tell(PATIENCE);
    }

    /** Tells what was counted so far, with more patience, since there is no next time. */
    public void tellBeforeClosing() {
        tell(LAST_PATIENCE);
    }

    private synchronized void tell(Duration patience) {
        long begun = ticker.nanos();
        gather();
        boolean goesOn = true;
        while (goesOn && !(uses.isEmpty() && hits.isEmpty())) {
            goesOn = handOver(hits, hitWriter)
                    && handOver(uses, useWriter)
                    && ticker.nanos() - begun < patience.toNanos();
        }
    }

    /** Taken out before it ends, so that who finds it ended does not find it again. */
    private void gather() {
        tallies.forEach((appId, tally) -> {
            tallies.remove(appId);
            tally.end(appId, (key, count) -> keep(uses, key, count), (entry, count) -> keep(hits, entry, count));
        });
    }

    private <K> void keep(WaitingCounts<K> waiting, K key, UseCount count) {
        if (!waiting.add(key, count)) {
            dropped.add(count.times());
        }
    }

    private <K> boolean handOver(WaitingCounts<K> waiting, BatchWriter<Map.Entry<K, UseCount>> writer) {
        SortedMap<K, UseCount> chunk = waiting.next();
        SortedMap<K, UseCount> kept = waiting.inOrder(writer.write(List.copyOf(chunk.entrySet())));
        chunk.keySet().stream().filter(key -> !kept.containsKey(key)).forEach(waiting::remove);
        return kept.isEmpty();
    }
}
