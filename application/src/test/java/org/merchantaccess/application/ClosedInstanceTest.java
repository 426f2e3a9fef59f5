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
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.EveryUseCase;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.BearerToken;

/** A closed instance refuses every call and no longer reaches the store. */
class ClosedInstanceTest {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports memory = InMemory.ports(clock).withSystem(system -> system.withTicker(ticker));
    private final CountedTransactions transactions =
            new CountedTransactions(memory.store().transactions());
    private final AtomicInteger backups = new AtomicInteger();
    private final Ports ports = memory.withStore(
                    store -> store.withTransactions(transactions).withFollowerTransactions(transactions))
            .withStore(store -> store.withBackups(file -> Either.right((long) backups.incrementAndGet())));
    private final MerchantAccess access = MerchantAccess.on(ports, SETTINGS);
    private final Scenario scenario = Scenario.on(access);

    @Test
    void every_use_case_fails_with_the_reason_that_the_instance_is_closed() {
        scenario.readyToCall();

        access.close();

        assertThat(EveryUseCase.of(access).answers())
                .hasSizeGreaterThan(25)
                .allSatisfy((name, answer) -> assertThat(answer.isLeft() ? answer.getLeft() : answer)
                        .as(name)
                        .hasToString(answer.getLeft().getClass().getSimpleName() + "[reason=INSTANCE_CLOSED]"));
        assertThat(UnavailableReason.INSTANCE_CLOSED.remedy()).contains("closed", "Open a new one");
    }

    @Test
    void late_calls_do_not_reach_the_store() {
        ReadyMerchant shop = scenario.readyToCall();
        scenario.tryLogIn(shop.appId().text(), "wrong", Allowlists.ELSEWHERE);
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
    void a_change_waiting_for_other_nodes_completes_without_reading_the_store() throws Exception {
        Store store = Store.of(memory);
        store.write(() -> store.nodes()
                .join(new NodeRegistration(
                        new NodeId("another"),
                        SETTINGS.maxStaleness(),
                        FeedFormats.none(),
                        SealingKeyVersions.none())));
        Future<Void> effective = access.merchants()
                .open()
                .handle(OpenMerchantProfile.Command.of("Bakery", Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .effective()
                .toCompletableFuture();

        access.close();
        int reached = transactions.count();
        ticker.pass(SETTINGS.maxStaleness().plusSeconds(1));
        effective.get(20, TimeUnit.SECONDS);

        assertThat(transactions.count()).isEqualTo(reached);
    }

    @Test
    void a_token_is_refused_by_a_closed_instance() {
        ReadyMerchant shop = scenario.readyToCall();
        BearerToken token = scenario.logIn(shop);

        access.close();

        Either<AccessFailure, ?> closed = Either.left(new AccessFailure.Unavailable(UnavailableReason.INSTANCE_CLOSED));
        assertThat(scenario.calls(token, shop.address())).isEqualTo(closed);
        assertThat(scenario.tryLogIn(shop)).isEqualTo(closed);
    }

    @Test
    void closing_waits_for_a_running_change_to_complete() throws Exception {
        CountDownLatch hasStarted = new CountDownLatch(1);
        CountDownLatch mayContinue = new CountDownLatch(1);
        transactions.before(() -> {
            hasStarted.countDown();
            await(mayContinue);
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Either<?, ?>> change = threads.submit(() -> opensABakery());
            hasStarted.await();
            Future<?> closing = threads.submit(access::close);

            assertThat(endsWithin(closing, 100)).isFalse();
            mayContinue.countDown();

            closing.get(20, TimeUnit.SECONDS);
            assertThat(change.get(20, TimeUnit.SECONDS).isRight()).isTrue();
            assertThat(opensABakery()).isEqualTo(Either.left(closed()));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closing_within_a_change_throws_and_leaves_the_instance_open() {
        transactions.before(access::close);

        assertThatIllegalStateException()
                .isThrownBy(this::opensABakery)
                .withMessageContaining("within one of its own calls");

        transactions.before(() -> {});
        assertThat(opensABakery().isRight()).isTrue();
        access.close();
    }

    @Test
    void closing_is_idempotent_and_thread_safe() throws Exception {
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
    void refusals_and_uses_are_written_on_closing() {
        ReadyMerchant shop = scenario.readyToCall();
        scenario.tryLogIn(shop.appId().text(), "wrong", Allowlists.OFFICE);

        access.close();

        try (MerchantAccess next = MerchantAccess.on(ports, SETTINGS)) {
            assertThat(Scenario.on(next).refusalsOf(shop.id())).hasSize(1);
        }
    }

    private Either<?, ?> opensABakery() {
        return access.merchants().open().handle(OpenMerchantProfile.Command.of("Bakery", Scenario.ADA));
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

    /** Counts transactions, and runs an action of the test before each of them. */
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
