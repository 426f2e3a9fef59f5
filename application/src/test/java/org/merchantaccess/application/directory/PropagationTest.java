package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.RegisteredNode;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.node.Nodes;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.EveryUseCase;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

/** Propagation between two nodes on one store: changes are made on the local node and observed on the other. */
class PropagationTest {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);
    private static final Duration TIMEOUT = SETTINGS.maxStaleness().plusMillis(500);
    private static final Duration LONGEST_TIMEOUT = AccessSettings.LONGEST_MAX_STALENESS.plusMillis(500);
    private static final Either<AccessFailure, ?> SUPERSEDED =
            Either.left(new AccessFailure.Refused(RefusalCause.TOKEN_SUPERSEDED));

    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(new MovableClock())
            .withSystem(system -> system.withTicker(ticker))
            .withStore(store -> store.withTopology(StoreTopology.SHARED));
    private final CountedNodes nodes = new CountedNodes(ports.store().nodes());
    private final FragileTransactions localTransactions =
            new FragileTransactions(ports.store().transactions());
    private final FragileTransactions remoteTransactions =
            new FragileTransactions(ports.store().transactions());
    private final MerchantAccess localAccess = MerchantAccess.on(
            ports.withStore(store -> store.withTransactions(localTransactions)
                    .withFollowerTransactions(localTransactions)
                    .withNodes(nodes)),
            SETTINGS);
    private final Scenario local = Scenario.on(localAccess);
    private final ReadyMerchant shop = local.readyToCall();
    private final AppId refunds = local.create(shop.id(), "Refunds");
    private final MerchantAccess remoteAccess = MerchantAccess.on(
            ports.withStore(
                    store -> store.withTransactions(remoteTransactions).withFollowerTransactions(remoteTransactions)),
            SETTINGS);
    private final Scenario remote = Scenario.on(remoteAccess);

    @AfterEach
    void close() {
        localAccess.close();
        remoteAccess.close();
    }

    @RepeatedTest(3)
    @Tag("S33")
    void an_effective_change_invalidates_the_old_token_on_all_nodes() {
        BearerToken token = remote.logIn(shop);

        local.activate(shop.id(), refunds);

        assertThat(local.calls(token, shop.address())).isEqualTo(SUPERSEDED);
        assertThat(remote.calls(token, shop.address())).isEqualTo(SUPERSEDED);
        assertThat(remote.tryLogIn(shop)).isEqualTo(Either.left(new AccessFailure.Refused(RefusalCause.NOT_ACTIVE)));
    }

    @Test
    @Tag("S35")
    void a_change_is_not_effective_before_the_local_node_has_applied_it_even_if_it_was_removed() {
        BearerToken token = local.logIn(shop);
        Store.of(ports)
                .write(() -> ports.store()
                        .nodes()
                        .all()
                        .forEach(row -> ports.store().nodes().leave(row.id())));

        local.activate(shop.id(), refunds);

        assertThat(local.calls(token, shop.address())).isEqualTo(SUPERSEDED);
    }

    @Test
    void an_effective_change_is_accepted_on_the_other_node() {
        local.activate(shop.id(), refunds);

        AppKey key = remote.reveal(shop.id(), refunds);

        assertThat(remote.tryLogIn(shop.using(refunds, key)).isRight()).isTrue();
    }

    @Test
    @Tag("S33")
    void a_change_is_not_effective_while_a_node_may_use_the_former_state() {
        remoteTransactions.cutOff();

        CompletableFuture<Void> effective = activatesRefunds();
        ticker.pass(TIMEOUT.minusNanos(1));
        awaitTwoPolls();

        assertThat(effective).isNotDone();
    }

    @Test
    @Tag("S36")
    void a_disconnected_node_is_stale_when_waiting_for_it_ends() {
        BearerToken token = remote.logIn(shop);
        remoteTransactions.cutOff();

        CompletableFuture<Void> effective = activatesRefunds();
        assertThat(remote.calls(token, shop.address()).isRight()).isTrue();
        ticker.pass(TIMEOUT);
        effective.orTimeout(20, TimeUnit.SECONDS).join();

        assertThat(remoteAccess.isReady()).isFalse();
        assertThat(remote.calls(token, shop.address())).isEqualTo(Either.left(new AccessFailure.Stale()));
        assertThat(remote.tryLogIn(shop)).isEqualTo(Either.left(new AccessFailure.Stale()));
    }

    @Test
    void waiting_ends_when_a_node_reconnects() {
        remoteTransactions.cutOff();
        CompletableFuture<Void> effective = activatesRefunds();

        remoteTransactions.recover();
        effective.orTimeout(20, TimeUnit.SECONDS).join();

        assertThat(remote.tryLogIn(shop)).isEqualTo(Either.left(new AccessFailure.Refused(RefusalCause.NOT_ACTIVE)));
    }

    @Test
    void waiting_is_bounded_if_the_store_fails_after_the_commit() {
        remoteTransactions.cutOff();
        CompletableFuture<Void> effective = activatesRefunds();

        localTransactions.cutOff();
        ticker.pass(LONGEST_TIMEOUT);

        assertThat(effective.orTimeout(20, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void waiting_is_bounded_if_a_port_throws_after_the_commit() {
        nodes.fail();

        CompletableFuture<Void> effective = activatesRefunds();
        ticker.pass(LONGEST_TIMEOUT);

        assertThat(effective).succeedsWithin(Duration.ofSeconds(20));
        assertThat(local.profile(shop.id()).credentials().active().map(active -> active.appId()))
                .isEqualTo(Option.some(refunds));
    }

    @Test
    void a_node_that_was_closed_is_not_waited_for() {
        remoteAccess.close();

        assertThat(nodeCount()).isEqualTo(1);
        assertThat(activatesRefunds()).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void a_closed_node_fails_every_use_case_and_does_not_rejoin() {
        remoteAccess.close();

        assertThat(EveryUseCase.of(remoteAccess).answers().values()).allMatch(Either::isLeft);

        assertThat(nodeCount()).isEqualTo(1);
        ticker.pass(SETTINGS.maxStaleness());
        assertThat(remoteAccess.isReady()).isFalse();
    }

    @Test
    @Tag("R4")
    void a_repeated_change_waits_for_the_first_one() {
        remoteTransactions.cutOff();
        CompletableFuture<Void> first = activatesRefunds();

        CompletableFuture<Void> second = activatesRefunds();

        assertThat(second).isNotDone();
        ticker.pass(TIMEOUT);
        assertThat(first).succeedsWithin(Duration.ofSeconds(20));
        assertThat(second).succeedsWithin(Duration.ofSeconds(20));
    }

    private CompletableFuture<Void> activatesRefunds() {
        return localAccess
                .credentials()
                .activate()
                .handle(ActivateAppCredential.Command.of(shop.id(), refunds, Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .effective()
                .toCompletableFuture();
    }

    /** Returns after two more polls, so that at least one of them saw the current time. */
    private void awaitTwoPolls() {
        int soFar = nodes.queries.get();
        Eventually.becomesTrue(() -> nodes.queries.get() >= soFar + 2);
    }

    private int nodeCount() {
        return Store.of(ports).commit(() -> ports.store().nodes().all()).size();
    }

    /** Counts the queries of registered nodes, and can fail like a port with a bug. */
    private static final class CountedNodes extends DelegatingNodes {

        private final AtomicInteger queries = new AtomicInteger();
        private volatile boolean failing;

        CountedNodes(Nodes nodes) {
            super(nodes);
        }

        void fail() {
            failing = true;
        }

        @Override
        public boolean recordPoll(NodeId node, long applied) {
            failIfRequested();
            return super.recordPoll(node, applied);
        }

        @Override
        public List<RegisteredNode> all() {
            queries.incrementAndGet();
            failIfRequested();
            return super.all();
        }

        private void failIfRequested() {
            if (failing) {
                throw new IllegalStateException("a bug, expected in the log of this test");
            }
        }
    }
}
