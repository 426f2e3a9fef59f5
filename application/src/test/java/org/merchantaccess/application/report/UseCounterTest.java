package org.merchantaccess.application.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKind;

class UseCounterTest {

    private static final EntryId ENTRY = new EntryId("entry_1");
    private static final Option<EntryId> THROUGH_ENTRY = Option.some(ENTRY);

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(clock);
    private final Store store = Store.of(ports);
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final UseCounter counter = new UseCounter(
            transactions, ports.store().usage(), ports.store().statistics(), ticker, StoreTopology.SINGLE_NODE);

    @Test
    void a_counted_use_is_written_once() {
        calls(PAYMENTS, Allowlists.OFFICE);
        calls(PAYMENTS, Allowlists.OFFICE);
        assertThat(lastHour(PAYMENTS)).isEmpty();

        counter.flush();
        counter.flush();

        assertThat(lastHour(PAYMENTS))
                .containsExactly(new RecentUse(Option.some(Allowlists.OFFICE), 0, 2, clock.instant()));
        assertThat(hits()).isEqualTo(Option.some(new UseCount(2, clock.instant(), clock.instant())));
    }

    @Test
    void beyond_sixteen_addresses_the_others_are_counted_together_and_so_are_all_hits() {
        IntStream.range(0, 20).forEach(i -> calls(PAYMENTS, address(i)));

        counter.flush();

        assertThat(lastHour(PAYMENTS)).hasSize(Usage.MAX_ADDRESSES + 1);
        assertThat(lastHour(PAYMENTS)).last().isEqualTo(new RecentUse(Option.none(), 0, 4, clock.instant()));
        assertThat(hits().map(UseCount::times)).isEqualTo(Option.some(20L));
        assertThat(counter.dropped()).isZero();
    }

    @Test
    void no_more_addresses_are_counted_individually_in_memory() {
        List<Integer> chunks = new ArrayList<>();
        UseCounter recorded = new UseCounter(
                ports.store().transactions(),
                new ChunkRecorder(ports.store().usage(), chunks),
                ports.store().statistics(),
                ticker,
                StoreTopology.SINGLE_NODE);
        IntStream.range(0, 50)
                .forEach(i -> recorded.count(
                        UseKind.CALL, PAYMENTS, address(i), Option.none(), Option.none(), clock.instant()));

        recorded.flush();

        assertThat(chunks).containsExactly(Usage.MAX_ADDRESSES + 1);
    }

    @Test
    void app_ids_beyond_the_capacity_are_dropped_and_counted_until_a_flush() {
        IntStream.range(0, UseCounter.MAX_APP_IDS + 3).forEach(i -> calls(Credentials.appId(i), Allowlists.OFFICE));
        calls(Credentials.appId(0), Allowlists.OFFICE);
        assertThat(counter.dropped()).isEqualTo(3);

        counter.flush();
        calls(Credentials.appId(UseCounter.MAX_APP_IDS), Allowlists.OFFICE);
        counter.flush();

        assertThat(counter.dropped()).isEqualTo(3);
        assertThat(callsOf(Credentials.appId(0))).isEqualTo(2);
        assertThat(callsOf(Credentials.appId(UseCounter.MAX_APP_IDS))).isEqualTo(1);
        assertThat(hits().map(UseCount::times)).isEqualTo(Option.some(UseCounter.MAX_APP_IDS + 2L));
    }

    @Test
    void counts_that_could_not_be_written_are_written_next_time_with_newer_ones() {
        calls(PAYMENTS, Allowlists.OFFICE);
        transactions.failToCommit();
        counter.flush();
        calls(PAYMENTS, Allowlists.OFFICE);
        transactions.cutOff();
        counter.flush();

        transactions.recover();
        calls(PAYMENTS, Allowlists.OFFICE);
        counter.flush();

        assertThat(callsOf(PAYMENTS)).isEqualTo(3);
        assertThat(hits().map(UseCount::times)).isEqualTo(Option.some(3L));
        assertThat(counter.dropped()).isZero();
    }

    @Test
    void counts_that_a_shared_store_does_not_confirm_are_dropped_and_never_added_twice() {
        UseCounter shared = new UseCounter(
                transactions, ports.store().usage(), ports.store().statistics(), ticker, StoreTopology.SHARED);
        shared.count(UseKind.CALL, PAYMENTS, Allowlists.OFFICE, Option.none(), THROUGH_ENTRY, clock.instant());
        transactions.loseConfirmations();
        shared.flush();

        transactions.recover();
        shared.flush();

        assertThat(callsOf(PAYMENTS)).isEqualTo(1);
        assertThat(hits().map(UseCount::times)).isEqualTo(Option.some(1L));
        assertThat(shared.dropped()).isEqualTo(2);
    }

    @Test
    void counts_wait_for_a_shared_store_that_is_unavailable() {
        UseCounter shared = new UseCounter(
                transactions, ports.store().usage(), ports.store().statistics(), ticker, StoreTopology.SHARED);
        shared.count(UseKind.CALL, PAYMENTS, Allowlists.OFFICE, Option.none(), THROUGH_ENTRY, clock.instant());
        transactions.cutOff();
        shared.flush();

        transactions.recover();
        shared.flush();

        assertThat(callsOf(PAYMENTS)).isEqualTo(1);
        assertThat(shared.dropped()).isZero();
    }

    static Stream<RuntimeException> failures() {
        return Stream.of(new PortUnavailable("a constraint failed"), new ArithmeticException("a bug of the adapter"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_count_that_the_store_cannot_accept_is_dropped_and_the_others_are_written(RuntimeException failure) {
        Usage picky = new PickyUsage(ports.store().usage(), Credentials.appId(3), failure);
        UseCounter isolating =
                new UseCounter(transactions, picky, ports.store().statistics(), ticker, StoreTopology.SINGLE_NODE);
        IntStream.range(0, 10).forEach(i -> {
            isolating.count(
                    UseKind.CALL,
                    Credentials.appId(i),
                    Allowlists.OFFICE,
                    Option.none(),
                    THROUGH_ENTRY,
                    clock.instant());
            isolating.count(
                    UseKind.CALL,
                    Credentials.appId(i),
                    Allowlists.OFFICE,
                    Option.none(),
                    THROUGH_ENTRY,
                    clock.instant());
        });

        isolating.flush();
        isolating.flush();

        assertThat(callsOf(Credentials.appId(2))).isEqualTo(2);
        assertThat(callsOf(Credentials.appId(3))).isZero();
        assertThat(callsOf(Credentials.appId(9))).isEqualTo(2);
        assertThat(hits().map(UseCount::times)).isEqualTo(Option.some(20L));
        assertThat(isolating.dropped()).isEqualTo(2);
    }

    @Test
    void delayed_counts_keep_the_time_of_use() {
        transactions.cutOff();
        calls(PAYMENTS, Allowlists.OFFICE);
        counter.flush();
        clock.pass(Duration.ofMinutes(90));
        calls(PAYMENTS, Allowlists.OFFICE);

        transactions.recover();
        counter.flush();

        assertThat(callsOf(PAYMENTS)).isEqualTo(1);
    }

    @Test
    void while_the_store_does_not_answer_counts_beyond_the_capacity_are_dropped() {
        transactions.cutOff();
        for (int i = 0; i < PendingCounts.CAPACITY + 2; i++) {
            counter.count(
                    UseKind.CALL,
                    Credentials.appId(i),
                    Allowlists.OFFICE,
                    Option.none(),
                    Option.none(),
                    clock.instant());
            if (i % UseCounter.MAX_APP_IDS == 0) {
                counter.flush();
            }
        }
        counter.flush();

        assertThat(counter.dropped()).isEqualTo(2);
    }

    @Test
    void counts_are_written_in_chunks() {
        List<Integer> chunks = new ArrayList<>();
        UseCounter chunking = new UseCounter(
                ports.store().transactions(),
                new ChunkRecorder(ports.store().usage(), chunks),
                ports.store().statistics(),
                ticker,
                StoreTopology.SINGLE_NODE);
        IntStream.range(0, 2 * PendingCounts.CHUNK + 1)
                .forEach(i -> chunking.count(
                        UseKind.CALL,
                        Credentials.appId(i),
                        Allowlists.OFFICE,
                        Option.none(),
                        Option.none(),
                        clock.instant()));

        chunking.flush();

        assertThat(chunks).containsExactly(PendingCounts.CHUNK, PendingCounts.CHUNK, 1);
    }

    @Test
    void a_flush_is_limited_and_the_flush_before_closing_writes_the_rest() {
        UseCounter limited = new UseCounter(
                new SlowTransactions(),
                ports.store().usage(),
                ports.store().statistics(),
                ticker,
                StoreTopology.SINGLE_NODE);
        IntStream.range(0, 3 * PendingCounts.CHUNK)
                .forEach(i -> limited.count(
                        UseKind.CALL,
                        Credentials.appId(i),
                        Allowlists.OFFICE,
                        Option.none(),
                        Option.none(),
                        clock.instant()));

        limited.flush();

        assertThat(writtenOf(3 * PendingCounts.CHUNK)).isEqualTo(PendingCounts.CHUNK);
        limited.flushBeforeClosing();
        assertThat(writtenOf(3 * PendingCounts.CHUNK)).isEqualTo(3 * PendingCounts.CHUNK);
    }

    @Test
    void no_concurrent_use_is_lost_during_flushes() {
        int producers = 4;
        int each = 20_000;

        ConcurrentRun.inThreads(producers + 1, thread -> {
            for (int i = 0; i < each; i++) {
                if (thread < producers) {
                    calls(i % 2 == 0 ? PAYMENTS : REFUNDS, address(thread * 7 + i % 7));
                } else if (i % 20 == 0) {
                    counter.flush();
                }
            }
            return thread;
        });
        counter.flush();

        assertThat(callsOf(PAYMENTS) + callsOf(REFUNDS)).isEqualTo((long) producers * each);
        assertThat(hits().map(UseCount::times)).isEqualTo(Option.some((long) producers * each));
        assertThat(counter.dropped()).isZero();
    }

    private void calls(AppId appId, ClientAddress from) {
        counter.count(UseKind.CALL, appId, from, Option.none(), THROUGH_ENTRY, clock.instant());
    }

    private List<RecentUse> lastHour(AppId appId) {
        return store.commit(() -> store.usage().lastHour(appId));
    }

    private long callsOf(AppId appId) {
        return lastHour(appId).stream().mapToLong(RecentUse::calls).sum();
    }

    private long writtenOf(int appIds) {
        return IntStream.range(0, appIds)
                .mapToLong(i -> callsOf(Credentials.appId(i)))
                .sum();
    }

    private Option<UseCount> hits() {
        return store.commit(() -> store.usage().hits(ENTRY));
    }

    private static ClientAddress address(int number) {
        return Allowlists.address("198.51.100." + number);
    }

    /** Each transaction takes as long as the timeout of a flush. */
    private final class SlowTransactions implements Transactions {

        @Override
        public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
            ticker.pass(UseCounter.FLUSH_TIMEOUT);
            return ports.store().transactions().inTransaction(whenUnavailable, work);
        }
    }
}
