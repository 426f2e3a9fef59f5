package org.merchantaccess.application.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.FragileTransactions;
import org.merchantaccess.application.port.KeptRefusal;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.port.ReportedRefusal;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.port.Together;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.token.Refusal;
import org.merchantaccess.domain.token.RefusalCause;

class RefusalQueueTest {

    private static final int CAPACITY = 4096;

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(clock);
    private final FragileTransactions transactions = new FragileTransactions(ports.transactions());
    private final RefusalQueue queue =
            new RefusalQueue(transactions, ports.refusals(), new RefusalReaders(new AccessDirectory()), ticker);

    @Test
    void what_was_taken_in_is_told_later_and_once() {
        queue.take(refusal(1), () -> true);
        assertThat(told().total()).isZero();

        queue.tell();
        queue.tell();

        assertThat(told().items()).extracting(KeptRefusal::count).containsExactly(1L);
    }

    @Test
    void what_does_not_fit_is_dropped_and_counted() {
        for (int i = 0; i < CAPACITY + 5; i++) {
            queue.take(refusal(1), () -> true);
        }

        queue.tell();

        assertThat(queue.dropped()).isEqualTo(5);
        assertThat(told().items()).extracting(KeptRefusal::count).containsExactly((long) CAPACITY);
    }

    @Test
    void what_could_not_be_told_is_told_the_next_time() {
        queue.take(refusal(1), () -> true);
        transactions.failToCommit();
        queue.tell();
        transactions.cutOff();
        queue.tell();

        transactions.recover();
        queue.tell();

        assertThat(told().items()).extracting(KeptRefusal::count).containsExactly(1L);
        assertThat(queue.dropped()).isZero();
    }

    @Test
    void a_flood_holds_the_store_up_for_half_a_second_and_the_rest_waits() {
        List<Integer> kept = new ArrayList<>();
        RefusalQueue flooded =
                new RefusalQueue(transactions, slow(kept), new RefusalReaders(new AccessDirectory()), ticker);
        for (int i = 0; i < CAPACITY; i++) {
            flooded.take(refusal(i), () -> true);
        }

        flooded.tell();
        assertThat(kept).containsExactly(500, 500, 500);
        flooded.tellBeforeClosing();

        assertThat(kept.stream().mapToInt(Integer::intValue).sum()).isEqualTo(CAPACITY);
        assertThat(flooded.dropped()).isZero();
    }

    /** A store that takes a fifth of a second for each batch. */
    private Refusals slow(List<Integer> kept) {
        return new Refusals() {
            @Override
            public void keep(List<ReportedRefusal> batch) {
                kept.add(batch.size());
                ticker.pass(Duration.ofMillis(200));
            }

            @Override
            public Page<KeptRefusal> of(Option<MerchantId> reader, Option<RefusalCause> cause, PageRequest request) {
                return ports.refusals().of(reader, cause, request);
            }
        };
    }

    /** How a store may fail at a record that it cannot take. */
    static Stream<RuntimeException> waysToRefuse() {
        return Stream.of(
                new PortUnavailable("NOT NULL constraint failed: refusal.request_id"),
                new IllegalStateException("a bug of the adapter"),
                new NullPointerException("request_id"));
    }

    @ParameterizedTest
    @MethodSource("waysToRefuse")
    void a_refusal_that_the_store_cannot_take_holds_up_no_other_and_is_counted_once(RuntimeException way) {
        RefusalQueue picky = new RefusalQueue(
                transactions, refusing("00000007", way), new RefusalReaders(new AccessDirectory()), ticker);
        picky.take(refusal(7), () -> true);
        picky.tell();
        for (int i = 0; i < 10; i++) {
            picky.take(refusal(i), () -> true);
        }

        picky.tell();
        picky.tell();

        assertThat(told().items()).extracting(KeptRefusal::appId).hasSize(9).doesNotContain("00000007");
        assertThat(told().items()).extracting(KeptRefusal::count).containsOnly(1L);
        assertThat(picky.dropped()).isEqualTo(2);
        picky.take(refusal(20), () -> true);
        picky.tell();
        assertThat(told().total()).isEqualTo(10);
    }

    @Test
    void a_store_that_takes_nothing_is_unavailable_and_then_nothing_is_dropped() {
        RefusalQueue waiting = new RefusalQueue(
                transactions,
                refusing("", new PortUnavailable("the disk is full")),
                new RefusalReaders(new AccessDirectory()),
                ticker);
        for (int i = 0; i < CAPACITY; i++) {
            waiting.take(refusal(i), () -> true);
        }

        for (int i = 0; i < 30; i++) {
            waiting.tell();
            ticker.pass(Duration.ofSeconds(1));
        }

        assertThat(waiting.dropped()).isZero();
    }

    @Test
    void a_refusal_that_cannot_be_verified_holds_up_no_other() {
        queue.take(refusal(1), () -> {
            throw new IllegalStateException("a bug of the token reader");
        });
        queue.take(refusal(2), () -> true);

        queue.tell();

        assertThat(told().items()).extracting(KeptRefusal::appId).containsExactly("00000002");
        assertThat(queue.dropped()).isEqualTo(1);
    }

    @Test
    void a_refusal_whose_token_cannot_be_read_now_is_told_later() {
        AtomicBoolean isUnavailable = new AtomicBoolean(true);
        queue.take(refusal(1), () -> {
            if (isUnavailable.get()) {
                throw new PortUnavailable("the key service does not answer");
            }
            return true;
        });
        queue.take(refusal(2), () -> true);

        queue.tell();
        assertThat(told().total()).isEqualTo(1);
        isUnavailable.set(false);
        queue.tell();

        assertThat(told().total()).isEqualTo(2);
        assertThat(queue.dropped()).isZero();
    }

    /** A store that takes no batch with a refusal of such an App ID in it. */
    private Refusals refusing(String appId, RuntimeException way) {
        return new Refusals() {
            @Override
            public void keep(List<ReportedRefusal> batch) {
                ports.refusals().keep(batch);
                if (batch.stream().anyMatch(refusal -> refusal.appId().startsWith(appId))) {
                    throw way;
                }
            }

            @Override
            public Page<KeptRefusal> of(Option<MerchantId> reader, Option<RefusalCause> cause, PageRequest request) {
                return ports.refusals().of(reader, cause, request);
            }
        };
    }

    @Test
    void whether_somebody_is_to_be_believed_is_asked_when_it_is_told_and_not_before() {
        AtomicBoolean asked = new AtomicBoolean();

        queue.take(refusal(1), () -> {
            asked.set(true);
            return false;
        });
        assertThat(asked).isFalse();
        queue.tell();

        assertThat(asked).isTrue();
        assertThat(told().total()).isZero();
        assertThat(page(Option.none()).items())
                .extracting(KeptRefusal::appId, KeptRefusal::cause)
                .containsExactly(tuple("", RefusalCause.TOKEN_MALFORMED));
    }

    @Test
    void however_many_refuse_at_once_each_refusal_is_told_or_counted_as_dropped() {
        int refusing = 4;
        int each = 5000;

        Together.inThreads(refusing + 1, thread -> {
            for (int i = 0; i < each; i++) {
                if (thread < refusing) {
                    queue.take(refusal(thread), () -> true);
                } else if (i % 100 == 0) {
                    queue.tell();
                }
            }
            return thread;
        });
        queue.tell();

        long counted = told().items().stream().mapToLong(KeptRefusal::count).sum();
        assertThat(counted + queue.dropped()).isEqualTo((long) refusing * each);
    }

    private Refusal refusal(int number) {
        return new Refusal(
                RefusalCause.WRONG_APP_KEY,
                Option.some(Merchants.CORNER_SHOP),
                Option.some(new AppId(String.format(Locale.ROOT, "%08d", number))),
                Allowlists.OFFICE,
                true,
                clock.instant(),
                "request_1");
    }

    private Page<KeptRefusal> told() {
        return page(Option.some(Merchants.CORNER_SHOP));
    }

    private Page<KeptRefusal> page(Option<MerchantId> reader) {
        return Store.of(ports).commit(() -> ports.refusals().of(reader, Option.none(), PageRequest.first()));
    }
}
