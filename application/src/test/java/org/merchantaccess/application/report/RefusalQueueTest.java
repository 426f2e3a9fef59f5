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
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.RefusalCriteria;
import org.merchantaccess.domain.refusal.RefusedRequest;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.token.Refusal;
import org.merchantaccess.domain.token.RefusalCause;

class RefusalQueueTest {

    private static final int CAPACITY = 4096;

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(clock);
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final RefusalQueue queue = new RefusalQueue(
            transactions,
            ports.store().refusals(),
            ports.store().statistics(),
            new RefusalReaders(new AccessDirectory()),
            ticker,
            StoreTopology.SINGLE_NODE);

    @Test
    void a_queued_refusal_is_written_once() {
        queue.add(refusal(1), () -> true);
        assertThat(written().total()).isZero();

        queue.flush();
        queue.flush();

        assertThat(written().items()).extracting(RecordedRefusal::count).containsExactly(1L);
    }

    @Test
    void refusals_beyond_the_capacity_are_dropped_and_counted() {
        for (int i = 0; i < CAPACITY + 5; i++) {
            queue.add(refusal(1), () -> true);
        }

        queue.flush();

        assertThat(queue.dropped()).isEqualTo(5);
        assertThat(written().items()).extracting(RecordedRefusal::count).containsExactly((long) CAPACITY);
    }

    @Test
    void refusals_that_could_not_be_written_are_written_next_time() {
        queue.add(refusal(1), () -> true);
        transactions.failToCommit();
        queue.flush();
        transactions.cutOff();
        queue.flush();

        transactions.recover();
        queue.flush();

        assertThat(written().items()).extracting(RecordedRefusal::count).containsExactly(1L);
        assertThat(queue.dropped()).isZero();
    }

    @Test
    void refusals_that_a_shared_store_does_not_confirm_are_dropped_and_never_counted_twice() {
        RefusalQueue shared = new RefusalQueue(
                transactions,
                ports.store().refusals(),
                ports.store().statistics(),
                new RefusalReaders(new AccessDirectory()),
                ticker,
                StoreTopology.SHARED);
        shared.add(refusal(1), () -> true);
        shared.add(refusal(1), () -> true);
        transactions.loseConfirmations();
        shared.flush();

        transactions.recover();
        shared.flush();

        assertThat(written().items()).extracting(RecordedRefusal::count).containsExactly(2L);
        assertThat(shared.dropped()).isEqualTo(2);
    }

    @Test
    void a_flush_takes_half_a_second_at_most_and_the_rest_stays_queued() {
        List<Integer> kept = new ArrayList<>();
        RefusalQueue flooded = new RefusalQueue(
                transactions,
                slow(kept),
                ports.store().statistics(),
                new RefusalReaders(new AccessDirectory()),
                ticker,
                StoreTopology.SINGLE_NODE);
        for (int i = 0; i < CAPACITY; i++) {
            flooded.add(refusal(i), () -> true);
        }

        flooded.flush();
        assertThat(kept).containsExactly(500, 500, 500);
        flooded.flushBeforeClosing();

        assertThat(kept.stream().mapToInt(Integer::intValue).sum()).isEqualTo(CAPACITY);
        assertThat(flooded.dropped()).isZero();
    }

    /** Returns a store that takes 200 ms per batch. */
    private Refusals slow(List<Integer> kept) {
        return new Refusals() {
            @Override
            public void keep(List<ReportedRefusal> batch) {
                kept.add(batch.size());
                ticker.pass(Duration.ofMillis(200));
            }

            @Override
            public Page<RecordedRefusal> of(Option<MerchantId> reader, RefusalCriteria criteria, PageRequest request) {
                return ports.store().refusals().of(reader, criteria, request);
            }

            @Override
            public Page<RefusedRequest> requestsOf(
                    Option<MerchantId> reader, RefusalCriteria criteria, PageRequest request) {
                return ports.store().refusals().requestsOf(reader, criteria, request);
            }
        };
    }

    /** Failures with which a store may refuse a record. */
    static Stream<RuntimeException> failures() {
        return Stream.of(
                new PortUnavailable("NOT NULL constraint failed: refusal.request_id"),
                new IllegalStateException("a bug of the adapter"),
                new NullPointerException("request_id"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_refusal_that_the_store_cannot_accept_is_dropped_and_the_others_are_written(RuntimeException failure) {
        RefusalQueue picky = new RefusalQueue(
                transactions,
                producers("00000007", failure),
                ports.store().statistics(),
                new RefusalReaders(new AccessDirectory()),
                ticker,
                StoreTopology.SINGLE_NODE);
        picky.add(refusal(7), () -> true);
        picky.flush();
        for (int i = 0; i < 10; i++) {
            picky.add(refusal(i), () -> true);
        }

        picky.flush();
        picky.flush();

        assertThat(written().items())
                .extracting(RecordedRefusal::appId)
                .hasSize(9)
                .doesNotContain("00000007");
        assertThat(written().items()).extracting(RecordedRefusal::count).containsOnly(1L);
        assertThat(picky.dropped()).isEqualTo(2);
        picky.add(refusal(20), () -> true);
        picky.flush();
        assertThat(written().total()).isEqualTo(10);
    }

    @Test
    void nothing_is_dropped_while_the_store_accepts_nothing() {
        RefusalQueue waiting = new RefusalQueue(
                transactions,
                producers("", new PortUnavailable("the disk is full")),
                ports.store().statistics(),
                new RefusalReaders(new AccessDirectory()),
                ticker,
                StoreTopology.SINGLE_NODE);
        for (int i = 0; i < CAPACITY; i++) {
            waiting.add(refusal(i), () -> true);
        }

        for (int i = 0; i < 30; i++) {
            waiting.flush();
            ticker.pass(Duration.ofSeconds(1));
        }

        assertThat(waiting.dropped()).isZero();
    }

    @Test
    void a_refusal_that_cannot_be_verified_is_dropped_and_the_others_are_written() {
        queue.add(refusal(1), () -> {
            throw new IllegalStateException("a bug of the token reader");
        });
        queue.add(refusal(2), () -> true);

        queue.flush();

        assertThat(written().items()).extracting(RecordedRefusal::appId).containsExactly("00000002");
        assertThat(queue.dropped()).isEqualTo(1);
    }

    @Test
    void a_refusal_is_retried_if_its_token_cannot_be_verified_now() {
        AtomicBoolean isUnavailable = new AtomicBoolean(true);
        queue.add(refusal(1), () -> {
            if (isUnavailable.get()) {
                throw new PortUnavailable("the key service does not answer");
            }
            return true;
        });
        queue.add(refusal(2), () -> true);

        queue.flush();
        assertThat(written().total()).isEqualTo(1);
        isUnavailable.set(false);
        queue.flush();

        assertThat(written().total()).isEqualTo(2);
        assertThat(queue.dropped()).isZero();
    }

    /** Returns a store that throws on each batch with a refusal whose App ID has the given prefix. */
    private Refusals producers(String appId, RuntimeException failure) {
        return new Refusals() {
            @Override
            public void keep(List<ReportedRefusal> batch) {
                ports.store().refusals().keep(batch);
                if (batch.stream().anyMatch(refusal -> refusal.appId().startsWith(appId))) {
                    throw failure;
                }
            }

            @Override
            public Page<RecordedRefusal> of(Option<MerchantId> reader, RefusalCriteria criteria, PageRequest request) {
                return ports.store().refusals().of(reader, criteria, request);
            }

            @Override
            public Page<RefusedRequest> requestsOf(
                    Option<MerchantId> reader, RefusalCriteria criteria, PageRequest request) {
                return ports.store().refusals().requestsOf(reader, criteria, request);
            }
        };
    }

    @Test
    void a_token_is_verified_when_its_refusal_is_written() {
        AtomicBoolean asked = new AtomicBoolean();

        queue.add(refusal(1), () -> {
            asked.set(true);
            return false;
        });
        assertThat(asked).isFalse();
        queue.flush();

        assertThat(asked).isTrue();
        assertThat(written().total()).isZero();
        assertThat(page(Option.none()).items())
                .extracting(RecordedRefusal::appId, RecordedRefusal::cause)
                .containsExactly(tuple("", RefusalCause.TOKEN_MALFORMED));
    }

    @Test
    void each_concurrent_refusal_is_written_or_counted_as_dropped() {
        int producers = 4;
        int each = 5000;

        ConcurrentRun.inThreads(producers + 1, thread -> {
            for (int i = 0; i < each; i++) {
                if (thread < producers) {
                    queue.add(refusal(thread), () -> true);
                } else if (i % 100 == 0) {
                    queue.flush();
                }
            }
            return thread;
        });
        queue.flush();

        long counted =
                written().items().stream().mapToLong(RecordedRefusal::count).sum();
        assertThat(counted + queue.dropped()).isEqualTo((long) producers * each);
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

    private Page<RecordedRefusal> written() {
        return page(Option.some(Merchants.CORNER_SHOP));
    }

    private Page<RecordedRefusal> page(Option<MerchantId> reader) {
        return Store.of(ports)
                .commit(() -> ports.store().refusals().of(reader, RefusalCriteria.none(), PageRequest.first()));
    }
}
