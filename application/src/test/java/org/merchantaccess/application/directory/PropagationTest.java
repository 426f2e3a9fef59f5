package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.EveryUseCase;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.FragileTransactions;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.NodeId;
import org.merchantaccess.application.port.Nodes;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

/** Two nodes on one store: here is where the changes are made, and there is the other. */
class PropagationTest {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);
    private static final Duration PATIENCE = SETTINGS.maxStaleness().plusMillis(500);
    private static final Either<AccessFailure, ?> SUPERSEDED =
            Either.left(new AccessFailure.Refused(RefusalCause.TOKEN_SUPERSEDED));

    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(new MovableClock()).with(ticker);
    private final CountedNodes nodes = new CountedNodes(ports.nodes());
    private final FragileTransactions transactionsHere = new FragileTransactions(ports.transactions());
    private final FragileTransactions transactionsThere = new FragileTransactions(ports.transactions());
    private final MerchantAccess accessHere =
            MerchantAccess.on(ports.with(transactionsHere).with(nodes), SETTINGS);
    private final Scenario here = Scenario.on(accessHere);
    private final ReadyMerchant shop = here.readyToCall();
    private final AppId refunds = here.create(shop.id(), "Refunds");
    private final MerchantAccess accessThere = MerchantAccess.on(ports.with(transactionsThere), SETTINGS);
    private final Scenario there = Scenario.on(accessThere);

    @AfterEach
    void close() {
        accessHere.close();
        accessThere.close();
    }

    @RepeatedTest(3)
    void s33_when_a_change_is_in_force_no_node_accepts_the_old_token() {
        BearerToken token = there.logIn(shop);

        here.activate(shop.id(), refunds);

        assertThat(here.calls(token, shop.address())).isEqualTo(SUPERSEDED);
        assertThat(there.calls(token, shop.address())).isEqualTo(SUPERSEDED);
        assertThat(there.triesToLogIn(shop)).isEqualTo(Either.left(new AccessFailure.Refused(RefusalCause.NOT_ACTIVE)));
    }

    @Test
    void s35_a_change_is_not_in_force_before_it_is_here_even_if_the_store_has_forgotten_who_is_here() {
        BearerToken token = here.logIn(shop);
        Store.of(ports).write(() -> ports.nodes().acknowledgements().keySet().forEach(ports.nodes()::leave));

        here.activate(shop.id(), refunds);

        assertThat(here.calls(token, shop.address())).isEqualTo(SUPERSEDED);
    }

    @Test
    void a_change_made_here_lets_in_there_as_soon_as_it_is_in_force() {
        here.activate(shop.id(), refunds);

        AppKey key = there.reveal(shop.id(), refunds);

        assertThat(there.triesToLogIn(shop.using(refunds, key)).isRight()).isTrue();
    }

    @Test
    void s33_a_change_is_not_in_force_while_a_node_may_still_go_by_the_former_state() {
        transactionsThere.cutOff();

        CompletableFuture<Void> inForce = activatesRefunds();
        ticker.pass(PATIENCE.minusNanos(1));
        askAgain();

        assertThat(inForce).isNotDone();
    }

    @Test
    void s36_a_node_that_hangs_is_stale_by_the_time_nobody_waits_for_it_any_more() {
        BearerToken token = there.logIn(shop);
        transactionsThere.cutOff();

        CompletableFuture<Void> inForce = activatesRefunds();
        assertThat(there.calls(token, shop.address()).isRight()).isTrue();
        ticker.pass(PATIENCE);
        inForce.orTimeout(20, TimeUnit.SECONDS).join();

        assertThat(accessThere.isReady()).isFalse();
        assertThat(there.calls(token, shop.address())).isEqualTo(Either.left(new AccessFailure.Stale()));
        assertThat(there.triesToLogIn(shop)).isEqualTo(Either.left(new AccessFailure.Stale()));
    }

    @Test
    void a_node_that_comes_back_in_time_is_waited_for_no_longer_than_needed() {
        transactionsThere.cutOff();
        CompletableFuture<Void> inForce = activatesRefunds();

        transactionsThere.recover();
        inForce.orTimeout(20, TimeUnit.SECONDS).join();

        assertThat(there.triesToLogIn(shop)).isEqualTo(Either.left(new AccessFailure.Refused(RefusalCause.NOT_ACTIVE)));
    }

    @Test
    void a_store_that_fails_after_the_commit_does_not_keep_anybody_waiting_for_ever() {
        transactionsThere.cutOff();
        CompletableFuture<Void> inForce = activatesRefunds();

        transactionsHere.cutOff();
        ticker.pass(PATIENCE);

        assertThat(inForce.orTimeout(20, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void a_bug_in_a_port_after_the_commit_neither_undoes_the_change_nor_keeps_anybody_waiting_for_ever() {
        nodes.fail();

        CompletableFuture<Void> inForce = activatesRefunds();
        ticker.pass(PATIENCE);

        assertThat(inForce).succeedsWithin(Duration.ofSeconds(20));
        assertThat(here.profile(shop.id()).credentials().active().map(active -> active.appId()))
                .isEqualTo(Option.some(refunds));
    }

    @Test
    void a_node_that_was_closed_is_not_waited_for() {
        accessThere.close();

        assertThat(nodeCount()).isEqualTo(1);
        assertThat(activatesRefunds()).isDone();
    }

    @Test
    void a_closed_node_refuses_every_use_case_and_none_brings_it_back() {
        accessThere.close();

        assertThat(EveryUseCase.of(accessThere).answers().values()).allMatch(Either::isLeft);

        assertThat(nodeCount()).isEqualTo(1);
        ticker.pass(SETTINGS.maxStaleness());
        assertThat(accessThere.isReady()).isFalse();
    }

    @Test
    void r4_who_asks_for_what_is_on_its_way_already_waits_for_that() {
        transactionsThere.cutOff();
        CompletableFuture<Void> first = activatesRefunds();

        CompletableFuture<Void> second = activatesRefunds();

        assertThat(second).isNotDone();
        ticker.pass(PATIENCE);
        assertThat(first).succeedsWithin(Duration.ofSeconds(20));
        assertThat(second).succeedsWithin(Duration.ofSeconds(20));
    }

    private CompletableFuture<Void> activatesRefunds() {
        return accessHere
                .credentials()
                .activate()
                .handle(new ActivateAppCredential.Command(shop.id(), refunds, Option.none(), Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .inForce()
                .toCompletableFuture();
    }

    /** Returns when the nodes were asked twice from now on, so once at least with the time that it is now. */
    private void askAgain() {
        int soFar = nodes.asked.get();
        Eventually.becomesTrue(() -> nodes.asked.get() >= soFar + 2);
    }

    private int nodeCount() {
        return Store.of(ports).commit(() -> ports.nodes().acknowledgements()).size();
    }

    /** Counts how often it is asked who is how far. */
    private static final class CountedNodes implements Nodes {

        private final Nodes nodes;
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean failing;

        CountedNodes(Nodes nodes) {
            this.nodes = nodes;
        }

        void fail() {
            failing = true;
        }

        @Override
        public void join(NodeId node) {
            nodes.join(node);
        }

        @Override
        public boolean acknowledge(NodeId node, long applied) {
            if (failing) {
                throw new IllegalStateException("a bug, as it should be in the log of this test");
            }
            return nodes.acknowledge(node, applied);
        }

        @Override
        public Map<NodeId, Long> acknowledgements() {
            asked.incrementAndGet();
            if (failing) {
                throw new IllegalStateException("a bug, as it should be in the log of this test");
            }
            return nodes.acknowledgements();
        }

        @Override
        public void leave(NodeId node) {
            nodes.leave(node);
        }
    }
}
