package org.merchantaccess.application.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;
import static org.merchantaccess.domain.credential.Credentials.REFUNDS;

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
import org.merchantaccess.application.port.FragileTransactions;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.port.Together;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.port.UseCount;
import org.merchantaccess.application.port.UseKind;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.Credentials;

class UseCounterTest {

    private static final EntryId ENTRY = new EntryId("entry_1");
    private static final Option<EntryId> THROUGH_ENTRY = Option.some(ENTRY);

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(clock);
    private final Store store = Store.of(ports);
    private final FragileTransactions transactions = new FragileTransactions(ports.transactions());
    private final UseCounter counter = new UseCounter(transactions, ports.usage(), ticker);

    @Test
    void what_was_counted_is_told_later_and_once() {
        calls(PAYMENTS, Allowlists.OFFICE);
        calls(PAYMENTS, Allowlists.OFFICE);
        assertThat(lastHour(PAYMENTS)).isEmpty();

        counter.tell();
        counter.tell();

        assertThat(lastHour(PAYMENTS))
                .containsExactly(new Usage.RecentUse(Option.some(Allowlists.OFFICE), 0, 2, clock.instant()));
        assertThat(hits()).isEqualTo(Option.some(new UseCount(2, clock.instant(), clock.instant())));
    }

    @Test
    void beyond_sixteen_addresses_the_others_are_counted_together_and_so_are_all_hits() {
        IntStream.range(0, 20).forEach(i -> calls(PAYMENTS, address(i)));

        counter.tell();

        assertThat(lastHour(PAYMENTS)).hasSize(Usage.MAX_ADDRESSES + 1);
        assertThat(lastHour(PAYMENTS)).last().isEqualTo(new Usage.RecentUse(Option.none(), 0, 4, clock.instant()));
        assertThat(hits().map(UseCount::times)).isEqualTo(Option.some(20L));
        assertThat(counter.dropped()).isZero();
    }

    @Test
    void not_even_in_memory_are_more_addresses_told_apart() {
        List<Integer> chunks = new ArrayList<>();
        UseCounter recorded = new UseCounter(ports.transactions(), new ChunkRecorder(ports.usage(), chunks), ticker);
        IntStream.range(0, 50)
                .forEach(i -> recorded.count(UseKind.CALL, PAYMENTS, address(i), Option.none(), clock.instant()));

        recorded.tell();

        assertThat(chunks).containsExactly(Usage.MAX_ADDRESSES + 1);
    }

    @Test
    void app_ids_beyond_what_there_is_room_for_are_dropped_and_counted_until_room_is_made() {
        IntStream.range(0, UseCounter.MAX_APP_IDS + 3).forEach(i -> calls(Credentials.appId(i), Allowlists.OFFICE));
        calls(Credentials.appId(0), Allowlists.OFFICE);
        assertThat(counter.dropped()).isEqualTo(3);

        counter.tell();
        calls(Credentials.appId(UseCounter.MAX_APP_IDS), Allowlists.OFFICE);
        counter.tell();

        assertThat(counter.dropped()).isEqualTo(3);
        assertThat(callsOf(Credentials.appId(0))).isEqualTo(2);
        assertThat(callsOf(Credentials.appId(UseCounter.MAX_APP_IDS))).isEqualTo(1);
        assertThat(hits().map(UseCount::times)).isEqualTo(Option.some(UseCounter.MAX_APP_IDS + 2L));
    }

    @Test
    void what_could_not_be_told_is_told_the_next_time_together_with_what_came_since() {
        calls(PAYMENTS, Allowlists.OFFICE);
        transactions.failToCommit();
        counter.tell();
        calls(PAYMENTS, Allowlists.OFFICE);
        transactions.cutOff();
        counter.tell();

        transactions.recover();
        calls(PAYMENTS, Allowlists.OFFICE);
        counter.tell();

        assertThat(callsOf(PAYMENTS)).isEqualTo(3);
        assertThat(hits().map(UseCount::times)).isEqualTo(Option.some(3L));
        assertThat(counter.dropped()).isZero();
    }

    static Stream<RuntimeException> waysToRefuse() {
        return Stream.of(new PortUnavailable("a constraint failed"), new ArithmeticException("a bug of the adapter"));
    }

    @ParameterizedTest
    @MethodSource("waysToRefuse")
    void a_count_that_the_store_cannot_take_holds_up_no_other_and_is_counted_as_dropped(RuntimeException way) {
        Usage picky = new PickyUsage(ports.usage(), Credentials.appId(3), way);
        UseCounter isolating = new UseCounter(transactions, picky, ticker);
        IntStream.range(0, 10).forEach(i -> {
            isolating.count(UseKind.CALL, Credentials.appId(i), Allowlists.OFFICE, THROUGH_ENTRY, clock.instant());
            isolating.count(UseKind.CALL, Credentials.appId(i), Allowlists.OFFICE, THROUGH_ENTRY, clock.instant());
        });

        isolating.tell();
        isolating.tell();

        assertThat(callsOf(Credentials.appId(2))).isEqualTo(2);
        assertThat(callsOf(Credentials.appId(3))).isZero();
        assertThat(callsOf(Credentials.appId(9))).isEqualTo(2);
        assertThat(hits().map(UseCount::times)).isEqualTo(Option.some(20L));
        assertThat(isolating.dropped()).isEqualTo(2);
    }

    @Test
    void what_waited_for_the_store_is_counted_for_the_time_it_was_used_in() {
        transactions.cutOff();
        calls(PAYMENTS, Allowlists.OFFICE);
        counter.tell();
        clock.pass(Duration.ofMinutes(90));
        calls(PAYMENTS, Allowlists.OFFICE);

        transactions.recover();
        counter.tell();

        assertThat(callsOf(PAYMENTS)).isEqualTo(1);
    }

    @Test
    void while_the_store_does_not_answer_so_much_is_kept_and_the_rest_is_dropped_and_counted() {
        transactions.cutOff();
        for (int i = 0; i < WaitingCounts.CAPACITY + 2; i++) {
            counter.count(UseKind.CALL, Credentials.appId(i), Allowlists.OFFICE, Option.none(), clock.instant());
            if (i % UseCounter.MAX_APP_IDS == 0) {
                counter.tell();
            }
        }
        counter.tell();

        assertThat(counter.dropped()).isEqualTo(2);
    }

    @Test
    void the_store_is_given_a_chunk_at_a_time() {
        List<Integer> chunks = new ArrayList<>();
        UseCounter chunking = new UseCounter(ports.transactions(), new ChunkRecorder(ports.usage(), chunks), ticker);
        IntStream.range(0, 2 * WaitingCounts.CHUNK + 1)
                .forEach(i -> chunking.count(
                        UseKind.CALL, Credentials.appId(i), Allowlists.OFFICE, Option.none(), clock.instant()));

        chunking.tell();

        assertThat(chunks).containsExactly(WaitingCounts.CHUNK, WaitingCounts.CHUNK, 1);
    }

    @Test
    void a_slow_store_is_told_the_rest_the_next_time_and_at_the_end_at_once() {
        UseCounter patient = new UseCounter(new SlowTransactions(), ports.usage(), ticker);
        IntStream.range(0, 3 * WaitingCounts.CHUNK)
                .forEach(i -> patient.count(
                        UseKind.CALL, Credentials.appId(i), Allowlists.OFFICE, Option.none(), clock.instant()));

        patient.tell();

        assertThat(toldOf(3 * WaitingCounts.CHUNK)).isEqualTo(WaitingCounts.CHUNK);
        patient.tellBeforeClosing();
        assertThat(toldOf(3 * WaitingCounts.CHUNK)).isEqualTo(3 * WaitingCounts.CHUNK);
    }

    @Test
    void however_many_use_at_once_and_whenever_it_is_told_nothing_is_lost() {
        int using = 4;
        int each = 20_000;

        Together.inThreads(using + 1, thread -> {
            for (int i = 0; i < each; i++) {
                if (thread < using) {
                    calls(i % 2 == 0 ? PAYMENTS : REFUNDS, address(thread * 7 + i % 7));
                } else if (i % 20 == 0) {
                    counter.tell();
                }
            }
            return thread;
        });
        counter.tell();

        assertThat(callsOf(PAYMENTS) + callsOf(REFUNDS)).isEqualTo((long) using * each);
        assertThat(hits().map(UseCount::times)).isEqualTo(Option.some((long) using * each));
        assertThat(counter.dropped()).isZero();
    }

    private void calls(AppId appId, ClientAddress from) {
        counter.count(UseKind.CALL, appId, from, THROUGH_ENTRY, clock.instant());
    }

    private List<Usage.RecentUse> lastHour(AppId appId) {
        return store.commit(() -> store.usage().lastHour(appId));
    }

    private long callsOf(AppId appId) {
        return lastHour(appId).stream().mapToLong(Usage.RecentUse::calls).sum();
    }

    private long toldOf(int appIds) {
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

    /** Each transaction takes as long as the counter is patient. */
    private final class SlowTransactions implements Transactions {

        @Override
        public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
            ticker.pass(UseCounter.PATIENCE);
            return ports.transactions().inTransaction(whenUnavailable, work);
        }
    }
}
