package org.merchantaccess.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.UnavailableReason;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.NodeId;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.BearerToken;

/** Once it is closed, an instance refuses everything, and nothing of it reaches the store. */
class ClosedInstanceTest {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports memory = InMemory.ports(clock).with(ticker);
    private final CountedTransactions transactions = new CountedTransactions(memory.transactions());
    private final AtomicInteger backups = new AtomicInteger();
    private final Ports ports = memory.with(transactions).with(file -> Either.right((long) backups.incrementAndGet()));
    private final MerchantAccess access = MerchantAccess.on(ports, SETTINGS);
    private final Scenario scenario = Scenario.on(access);

    @Test
    void every_use_case_refuses_and_says_that_the_instance_is_closed() {
        scenario.readyToCall();

        access.close();

        assertThat(EveryUseCase.of(access).answers())
                .hasSizeGreaterThan(45)
                .allSatisfy((name, answer) -> assertThat(answer.isLeft() ? answer.getLeft() : answer)
                        .as(name)
                        .hasToString(answer.getLeft().getClass().getSimpleName() + "[reason=INSTANCE_CLOSED]"));
        assertThat(UnavailableReason.INSTANCE_CLOSED.remedy()).contains("closed", "Open a new one");
    }

    @Test
    void nothing_reaches_the_store_whatever_runs_late() {
        ReadyMerchant shop = scenario.readyToCall();
        scenario.triesToLogIn(shop.appId().text(), "wrong", Allowlists.ELSEWHERE);
        access.close();
        int reached = transactions.count();

        EveryUseCase.of(access).answers();
        access.catchUp();
        access.close();

        assertThat(transactions.count()).isEqualTo(reached);
        assertThat(backups).hasValue(0);
        assertThat(access.isReady()).isFalse();
    }

    @Test
    void what_waits_for_other_nodes_asks_the_store_no_more_and_ends_by_itself() throws Exception {
        Store store = Store.of(memory);
        store.write(() -> store.nodes().join(new NodeId("another")));
        Future<Void> inForce = access.merchants()
                .open()
                .handle(new OpenMerchantProfile.Command("Bakery", Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .inForce()
                .toCompletableFuture();

        access.close();
        int reached = transactions.count();
        ticker.pass(SETTINGS.maxStaleness().plusSeconds(1));
        inForce.get(20, TimeUnit.SECONDS);

        assertThat(transactions.count()).isEqualTo(reached);
    }

    @Test
    void a_token_opens_nothing_any_more() {
        ReadyMerchant shop = scenario.readyToCall();
        BearerToken token = scenario.logIn(shop);

        access.close();

        Either<AccessFailure, ?> closed = Either.left(new AccessFailure.Unavailable(UnavailableReason.INSTANCE_CLOSED));
        assertThat(scenario.calls(token, shop.address())).isEqualTo(closed);
        assertThat(scenario.triesToLogIn(shop)).isEqualTo(closed);
    }

    @Test
    void closing_waits_for_the_change_under_way_which_is_whole() throws Exception {
        CountDownLatch isWithin = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        transactions.before(() -> {
            isWithin.countDown();
            await(mayGoOn);
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Either<?, ?>> change = threads.submit(() -> opensABakery());
            isWithin.await();
            Future<?> closing = threads.submit(access::close);

            assertThat(endsWithin(closing, 100)).isFalse();
            mayGoOn.countDown();

            closing.get(20, TimeUnit.SECONDS);
            assertThat(change.get(20, TimeUnit.SECONDS).isRight()).isTrue();
            assertThat(opensABakery()).isEqualTo(Either.left(closed()));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void who_closes_it_within_a_change_is_told_that_this_is_a_mistake_and_it_stays_open() {
        transactions.before(access::close);

        assertThatIllegalStateException().isThrownBy(this::opensABakery).withMessageContaining("not within one");

        transactions.before(() -> {});
        assertThat(opensABakery().isRight()).isTrue();
        access.close();
    }

    @Test
    void it_may_be_closed_by_many_and_more_than_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> closings = List.of(
                    threads.submit(access::close), threads.submit(access::close), threads.submit(access::close));
            for (Future<?> closing : closings) {
                closing.get(20, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(opensABakery()).isEqualTo(Either.left(closed()));
    }

    @Test
    void what_was_refused_and_used_before_is_in_the_store() {
        ReadyMerchant shop = scenario.readyToCall();
        scenario.triesToLogIn(shop.appId().text(), "wrong", Allowlists.OFFICE);

        access.close();

        try (MerchantAccess next = MerchantAccess.on(ports, SETTINGS)) {
            assertThat(Scenario.on(next).refusalsOf(shop.id())).hasSize(1);
        }
    }

    private Either<?, ?> opensABakery() {
        return access.merchants().open().handle(new OpenMerchantProfile.Command("Bakery", Scenario.ADA));
    }

    private static ChangeFailure<?> closed() {
        return new ChangeFailure.StoreUnavailable<>(UnavailableReason.INSTANCE_CLOSED);
    }

    private static boolean endsWithin(Future<?> future, long millis) throws InterruptedException, ExecutionException {
        try {
            future.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Counts who reaches the store, and does something of the test's before that. */
    private static final class CountedTransactions implements Transactions {

        private final Transactions store;
        private final AtomicInteger count = new AtomicInteger();
        private volatile Runnable before = () -> {};

        CountedTransactions(Transactions store) {
            this.store = store;
        }

        void before(Runnable other) {
            before = other;
        }

        int count() {
            return count.get();
        }

        @Override
        public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
            count.incrementAndGet();
            before.run();
            return store.inTransaction(whenUnavailable, work);
        }
    }
}
