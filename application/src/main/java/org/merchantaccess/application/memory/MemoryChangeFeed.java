package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class MemoryChangeFeed implements ChangeFeed {

    private static final Duration KEPT = Duration.ofHours(1);

    private final MemoryTransactions transactions;
    private final MemoryMerchantProfiles profiles;
    private final Clock clock;
    private final Deque<Dated> entries = new ArrayDeque<>();
    private long head;

    MemoryChangeFeed(MemoryTransactions transactions, MemoryMerchantProfiles profiles, Clock clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public long append(MerchantProfile merchant) {
        return append(new Entry(head + 1, merchant));
    }

    @Override
    public long appendWithoutMerchant() {
        return append(Entry.withoutMerchant(head + 1));
    }

    private long append(Entry entry) {
        transactions.onRollback(() -> {
            entries.removeLast();
            head--;
        });
        head = entry.number();
        entries.addLast(new Dated(entry, clock.instant()));
        return head;
    }

    @Override
    public long head() {
        transactions.require();
        return head;
    }

    @Override
    public Snapshot snapshot() {
        return new Snapshot(head(), profiles.table().all());
    }

    @Override
    public Option<List<Entry>> after(long number) {
        transactions.require();
        dropOldEntries();
        long oldest = head - entries.size();
        return Option.when(
                number >= oldest && number <= head,
                () -> entries.stream()
                        .map(Dated::entry)
                        .dropWhile(entry -> entry.number() <= number)
                        .toList());
    }

    private void dropOldEntries() {
        Instant horizon = clock.instant().minus(KEPT);
        while (!entries.isEmpty() && entries.getFirst().at().isBefore(horizon)) {
            entries.removeFirst();
        }
    }

    private record Dated(Entry entry, Instant at) {}
}
