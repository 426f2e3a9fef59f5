package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.node.FeedFailure;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.RegisteredNode;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.SealingKeys;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.port.node.Nodes;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.contracts.value.SigningKeys;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

class FollowerTest {

    private static final Duration MAX_STALENESS = Duration.ofSeconds(10);

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(clock);
    private final Store store = Store.of(ports);
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final SuppliedTestKeys sealingKeys = new SuppliedTestKeys();
    private final AccessDirectory directory = new AccessDirectory();
    private final Freshness freshness = new Freshness(ticker, MAX_STALENESS);
    private final Follower follower =
            follower(transactions, ports.store().changeFeed(), ports.store().nodes());
    private final MerchantProfile shop = Merchants.withTwoAppIds();
    private final MerchantProfile switched =
            Merchants.after(shop.activate(Credentials.REFUNDS, Credentials.activation(2), MovableClock.START));

    @Test
    void a_joined_node_has_loaded_all_merchants() {
        open(shop);

        follower.follow();

        assertThat(known()).isEqualTo(Option.some(shop));
        assertThat(freshness.isFresh()).isTrue();
        assertThat(acknowledged()).containsExactly(1L);
    }

    @Test
    void a_node_that_has_not_joined_is_empty_and_not_fresh() {
        open(shop);

        assertThat(known()).isEqualTo(Option.none());
        assertThat(freshness.isFresh()).isFalse();
    }

    @Test
    void a_node_registers_before_it_loads_so_that_no_change_is_missed() {
        CallRecorder recorder = new CallRecorder();

        follower(
                        recorder.of(transactions),
                        recorder.of(ports.store().changeFeed()),
                        recorder.of(ports.store().nodes()))
                .follow();

        assertThat(recorder.entries()).startsWith("join", "commit", "load", "commit");
    }

    @Test
    void changes_are_applied_in_order() {
        open(shop);
        follower.follow();
        MerchantProfile suspended = switched.suspend(Credentials.activation(3)).profile();

        change(switched);
        change(suspended);
        follower.follow();

        assertThat(known()).isEqualTo(Option.some(suspended));
        assertThat(acknowledged()).containsExactly(3L);
    }

    @Test
    void a_merchant_opened_later_is_loaded() {
        follower.follow();

        open(shop);
        follower.follow();

        assertThat(known()).isEqualTo(Option.some(shop));
    }

    @Test
    void a_node_stays_fresh_by_polling_without_changes() {
        follower.follow();

        ticker.pass(MAX_STALENESS.minusNanos(1));
        follower.follow();
        ticker.pass(MAX_STALENESS.minusNanos(1));

        assertThat(freshness.isFresh()).isTrue();
    }

    @Test
    @Tag("S36")
    void a_node_becomes_stale_while_the_store_does_not_answer_and_recovers() {
        open(shop);
        follower.follow();
        change(switched);

        transactions.cutOff();
        ticker.pass(MAX_STALENESS.minusNanos(1));
        follower.follow();
        assertThat(freshness.isFresh()).isTrue();
        assertThat(known()).isEqualTo(Option.some(shop));
        ticker.pass(Duration.ofNanos(1));
        assertThat(freshness.isFresh()).isFalse();

        transactions.recover();
        follower.follow();
        assertThat(freshness.isFresh()).isTrue();
        assertThat(known()).isEqualTo(Option.some(switched));
    }

    @Test
    @Tag("S36")
    void a_failed_poll_does_not_renew_freshness() {
        follower.follow();

        transactions.failToCommit();
        ticker.pass(MAX_STALENESS);
        follower.follow();

        assertThat(freshness.isFresh()).isFalse();
    }

    @Test
    void an_unavailable_store_at_the_start_is_polled_again() {
        open(shop);
        transactions.cutOff();
        follower.follow();
        assertThat(freshness.isFresh()).isFalse();

        transactions.recover();
        follower.follow();

        assertThat(freshness.isFresh()).isTrue();
        assertThat(known()).isEqualTo(Option.some(shop));
    }

    @Test
    @Tag("S33")
    void a_removed_node_joins_again_immediately() {
        open(shop);
        follower.follow();
        forgetAllNodes();
        change(switched);

        ticker.pass(MAX_STALENESS);
        follower.follow();

        assertThat(freshness.isFresh()).isTrue();
        assertThat(known()).isEqualTo(Option.some(switched));
        assertThat(acknowledged()).containsExactly(2L);
    }

    @Test
    @Tag("S33")
    void a_node_that_is_removed_while_it_loads_follows_from_what_it_has_loaded() {
        open(shop);
        AtomicInteger loads = new AtomicInteger();
        ChangeFeed slow = new DelegatingFeed(ports.store().changeFeed()) {
            @Override
            public Either<FeedFailure, Snapshot> snapshot() {
                loads.incrementAndGet();
                Either<FeedFailure, Snapshot> loaded = super.snapshot();
                store.nodes().all().forEach(row -> store.nodes().leave(row.id()));
                return loaded;
            }
        };

        follower(transactions, slow, ports.store().nodes()).follow();

        assertThat(loads).as("loaded once, although its row was removed").hasValue(1);
        assertThat(freshness.isFresh()).isTrue();
        assertThat(known()).isEqualTo(Option.some(shop));
        assertThat(acknowledged()).containsExactly(1L);
    }

    @Test
    void a_node_too_far_behind_loads_everything_under_the_same_name() {
        open(shop);
        follower.follow();
        change(switched);
        MerchantProfile renewed =
                Merchants.after(switched.activate(Credentials.PAYMENTS, Credentials.activation(3), MovableClock.START));
        change(renewed);
        clock.pass(Duration.ofDays(1));
        store.write(() -> store.changeFeed().dropOldEntries());

        ticker.pass(MAX_STALENESS);
        follower.follow();

        assertThat(freshness.isFresh()).isTrue();
        assertThat(known()).isEqualTo(Option.some(renewed));
        assertThat(acknowledged()).containsExactly(3L);
    }

    @Test
    void a_node_that_could_not_load_is_registered_once() {
        Follower unlucky = follower(
                new SecondFails(transactions),
                ports.store().changeFeed(),
                ports.store().nodes());

        unlucky.follow();
        unlucky.follow();

        assertThat(freshness.isFresh()).isTrue();
        assertThat(acknowledged()).hasSize(1);
    }

    @Test
    @Tag("S33")
    void a_node_that_left_is_unregistered_and_stale() {
        open(shop);
        follower.follow();

        follower.leave();

        assertThat(acknowledged()).isEmpty();
        assertThat(freshness.isFresh()).isFalse();
        assertThat(freshness.silence()).isEqualTo(Option.none());
    }

    @Test
    void a_node_that_left_does_not_join_again() {
        follower.follow();
        follower.leave();

        follower.follow();

        assertThat(acknowledged()).isEmpty();
        ticker.pass(MAX_STALENESS);
        follower.follow();
        assertThat(freshness.isFresh()).isFalse();
    }

    @Test
    @Tag("S33")
    void a_node_that_cannot_poll_has_not_applied_a_change() {
        open(shop);
        follower.follow();
        change(switched);

        transactions.cutOff();
        follower.follow();
        assertThat(follower.hasApplied(2)).isFalse();

        transactions.recover();
        follower.follow();
        assertThat(follower.hasApplied(2)).isTrue();
        assertThat(follower.applied()).isEqualTo(2);
        assertThat(known()).isEqualTo(Option.some(switched));
    }

    @Test
    @Tag("S36")
    void a_stale_node_is_fresh_again_only_after_it_has_applied_what_it_missed() {
        open(shop);
        List<Boolean> fresh = new ArrayList<>();
        Nodes observed = new DelegatingNodes(ports.store().nodes()) {
            @Override
            public boolean acknowledge(NodeId node, FeedPosition applied) {
                fresh.add(freshness.isFresh());
                return super.acknowledge(node, applied);
            }
        };
        Follower node = follower(transactions, ports.store().changeFeed(), observed);
        node.follow();
        change(switched);

        ticker.pass(MAX_STALENESS);
        node.follow();

        assertThat(fresh).containsExactly(false);
        assertThat(freshness.isFresh()).isTrue();
    }

    @Test
    @Tag("S33")
    void a_node_removed_before_its_acknowledgement_has_not_applied_a_change() {
        open(shop);
        RemovingNodes removing = new RemovingNodes(ports.store().nodes());
        Follower forgotten = follower(transactions, ports.store().changeFeed(), removing);
        forgotten.follow();
        change(switched);

        removing.removeFrom(2);
        forgotten.follow();
        assertThat(forgotten.hasApplied(2)).isFalse();

        removing.removeNone();
        forgotten.follow();
        assertThat(forgotten.hasApplied(2)).isTrue();
    }

    @Test
    @Tag("S33")
    void a_node_that_left_counts_as_having_applied_every_change() {
        follower.follow();
        follower.leave();

        assertThat(follower.hasApplied(7)).isTrue();
    }

    @Test
    @Tag("S36")
    void a_node_whose_changes_the_store_has_lost_stops_and_records_the_loss() {
        open(shop);
        LosingFeed feed = new LosingFeed(ports.store().changeFeed());
        Follower node = follower(transactions, feed, ports.store().nodes());
        node.follow();

        feed.loseTheNewestEntry();
        node.follow();
        node.follow();

        assertThat(freshness.isFresh()).isFalse();
        assertThat(store.commit(() -> store.changeFeed().snapshot()))
                .isEqualTo(Either.left(new FeedFailure.LossRecorded()));
    }

    @Test
    @Tag("S36")
    void a_loss_recorded_by_another_node_is_not_recorded_again_once_it_is_accepted() {
        open(shop);
        LosingFeed feed = new LosingFeed(ports.store().changeFeed());
        Follower node = follower(transactions, feed, ports.store().nodes());
        node.follow();

        feed.answer(new FeedFailure.LossRecorded());
        node.follow();
        assertThat(freshness.isFresh()).isFalse();

        feed.answerOnce(new FeedFailure.OtherHistory());
        node.follow();
        assertThat(freshness.isFresh()).isTrue();
        assertThat(store.commit(() -> store.changeFeed().snapshot()).isRight()).isTrue();
    }

    @Test
    @Tag("S36")
    void lost_changes_that_could_not_be_recorded_are_not_forgotten_by_joining_again() {
        open(shop);
        LosingFeed feed = new LosingFeed(ports.store().changeFeed());
        Follower node = follower(transactions, feed, ports.store().nodes());
        node.follow();

        feed.loseTheNewestEntry();
        feed.failToRecord(true);
        node.follow();
        feed.findTheNewestEntryAgain();
        node.follow();
        assertThat(freshness.isFresh()).isFalse();

        feed.failToRecord(false);
        node.follow();
        assertThat(freshness.isFresh()).isFalse();
        assertThat(store.commit(() -> store.changeFeed().snapshot()).isLeft()).isTrue();
    }

    @Test
    @Tag("S36")
    void a_node_on_the_former_state_of_an_accepted_restore_loads_everything() {
        open(shop);
        LosingFeed feed = new LosingFeed(ports.store().changeFeed());
        Follower node = follower(transactions, feed, ports.store().nodes());
        node.follow();
        change(switched);

        feed.answerOnce(new FeedFailure.OtherHistory());
        node.follow();

        assertThat(freshness.isFresh()).isTrue();
        assertThat(known()).isEqualTo(Option.some(switched));
    }

    @Test
    void a_node_that_cannot_read_an_entry_ends_its_lease_and_skips_nothing() {
        open(shop);
        LosingFeed feed = new LosingFeed(ports.store().changeFeed());
        Follower node = follower(transactions, feed, ports.store().nodes());
        node.follow();
        change(switched);

        feed.answer(new FeedFailure.UnknownFormat("2"));
        node.follow();

        assertThat(freshness.isFresh()).isFalse();
        assertThat(node.hasApplied(2)).isFalse();
        assertThat(known()).isEqualTo(Option.some(shop));
    }

    @Test
    void no_change_waits_for_a_node_that_cannot_load() {
        LosingFeed feed = new LosingFeed(ports.store().changeFeed());
        Follower node = follower(transactions, feed, ports.store().nodes());
        node.follow();
        assertThat(acknowledged()).hasSize(1);

        feed.answer(new FeedFailure.UnknownFormat("merchant:2"));
        node.follow();

        assertThat(acknowledged()).isEmpty();
    }

    @Test
    @Tag("S36")
    void a_node_many_batches_behind_is_fresh_again_after_the_last_one() {
        open(shop);
        List<Boolean> fresh = new ArrayList<>();
        Nodes observed = new DelegatingNodes(ports.store().nodes()) {
            @Override
            public boolean recordPoll(NodeId node, long applied) {
                fresh.add(freshness.isFresh());
                return super.recordPoll(node, applied);
            }
        };
        Follower node = follower(transactions, ports.store().changeFeed(), observed);
        node.follow();
        fresh.clear();
        appendMany(2 * ChangeFeed.MAX_ENTRIES);
        change(switched);

        ticker.pass(MAX_STALENESS);
        node.follow();

        assertThat(fresh).containsExactly(false, false, false);
        assertThat(freshness.isFresh()).isTrue();
        assertThat(known()).isEqualTo(Option.some(switched));
        assertThat(acknowledged()).containsExactly(2L * ChangeFeed.MAX_ENTRIES + 2);
    }

    @Test
    @Tag("S36")
    void a_store_that_fails_between_two_batches_does_not_renew_freshness() {
        Nodes failing = new DelegatingNodes(ports.store().nodes()) {
            @Override
            public boolean recordPoll(NodeId node, long applied) {
                if (applied == ChangeFeed.MAX_ENTRIES) {
                    throw new PortUnavailable("the second batch cannot be read");
                }
                return super.recordPoll(node, applied);
            }
        };
        Follower node = follower(transactions, ports.store().changeFeed(), failing);
        node.follow();
        appendMany(ChangeFeed.MAX_ENTRIES + 1);

        ticker.pass(MAX_STALENESS);
        node.follow();

        assertThat(node.applied()).isEqualTo(ChangeFeed.MAX_ENTRIES);
        assertThat(freshness.isFresh()).isFalse();
    }

    private void appendMany(int entries) {
        store.write(() -> {
            for (int i = 0; i < entries; i++) {
                store.changeFeed().appendWithoutMerchant();
            }
        });
    }

    @Test
    @Tag("S36")
    void a_node_that_has_stopped_polling_is_removed_after_its_own_maximum_staleness() {
        NodeId other = ports.system().identifiers().nodeId();
        join(other, Duration.ofSeconds(60));
        follower.follow();

        ticker.pass(Duration.ofMillis(60_499));
        follower.follow();
        assertThat(acknowledged()).hasSize(2);

        ticker.pass(Duration.ofMillis(1));
        follower.follow();
        assertThat(acknowledged()).hasSize(1);
    }

    @Test
    @Tag("S36")
    void a_node_that_polls_without_changes_is_not_removed() {
        NodeId other = ports.system().identifiers().nodeId();
        join(other, MAX_STALENESS);
        follower.follow();

        for (int i = 0; i < 5; i++) {
            ticker.pass(MAX_STALENESS);
            store.write(() -> store.nodes().recordPoll(other, 0));
            follower.follow();
        }

        assertThat(acknowledged()).hasSize(2);
    }

    @Test
    void joining_loads_the_signing_keys() {
        announceAKey();
        assertThat(ports.store().signingKeys().trusted()).hasSize(1);

        follower.follow();

        assertThat(ports.store().signingKeys().trusted()).hasSize(2);
    }

    @Test
    void signing_keys_are_read_again_only_after_their_entry_in_the_feed() {
        open(shop);
        follower.follow();
        announceAKey();
        change(switched);
        follower.follow();
        assertThat(ports.store().signingKeys().trusted()).hasSize(1);

        store.write(() -> store.changeFeed().appendWithoutMerchant());
        follower.follow();

        assertThat(ports.store().signingKeys().trusted()).hasSize(2);
    }

    private void announceAKey() {
        store.write(() -> store.signingKeys()
                .announce(
                        ports.system()
                                .identifiers()
                                .signingKey(SignatureAlgorithm.ES256, Option.some(SigningKeys.ISSUER)),
                        clock.instant()));
    }

    private Follower follower(Transactions itsTransactions, ChangeFeed feed, Nodes nodes) {
        return new Follower(
                ports.system().identifiers().nodeId(),
                MAX_STALENESS,
                StoreTopology.SHARED,
                itsTransactions,
                feed,
                nodes,
                ports.store().signingKeys(),
                ports.store().resourceServers(),
                sealingKeys,
                ticker,
                directory,
                freshness);
    }

    private void open(MerchantProfile merchant) {
        store.write(() -> {
            store.profiles().add(merchant);
            store.changeFeed().append(merchant);
        });
    }

    private void change(MerchantProfile merchant) {
        store.write(() -> {
            store.profiles().findForChange(merchant.id());
            store.profiles().save(merchant);
            store.changeFeed().append(merchant);
        });
    }

    @Test
    @Tag("S86")
    void a_node_without_the_sealing_keys_in_use_stops_until_it_has_them() {
        open(shop);
        follower.follow();
        change(switched);

        sealingKeys.use(2);
        store.write(() -> store.changeFeed().appendWithoutMerchant());
        follower.follow();
        assertThat(freshness.isFresh()).isFalse();
        assertThat(known()).isEqualTo(Option.some(shop));
        assertThat(acknowledged()).isEmpty();

        sealingKeys.supply(2);
        follower.follow();
        assertThat(freshness.isFresh()).isTrue();
        assertThat(known()).isEqualTo(Option.some(switched));
    }

    @Test
    @Tag("S86")
    void a_node_names_the_sealing_keys_that_it_holds_at_its_next_poll() {
        follower.follow();
        assertThat(namedSealingKeys()).containsExactly("1:0000000000000001");

        sealingKeys.supply(2);
        follower.follow();

        assertThat(namedSealingKeys()).containsExactly("1:0000000000000001 2:0000000000000002");
    }

    private List<String> namedSealingKeys() {
        return store.commit(() -> store.nodes().all()).stream()
                .map(row -> row.sealingKeys().text())
                .toList();
    }

    private void join(NodeId other, Duration maxStaleness) {
        store.write(() -> store.nodes()
                .join(new NodeRegistration(other, maxStaleness, FeedFormats.none(), SealingKeyVersions.none())));
    }

    private void forgetAllNodes() {
        store.write(() -> store.nodes().all().forEach(row -> store.nodes().leave(row.id())));
    }

    private Option<MerchantProfile> known() {
        return directory.holderOf(Credentials.PAYMENTS);
    }

    private List<Long> acknowledged() {
        return store.commit(() -> store.nodes().all()).stream()
                .map(RegisteredNode::acknowledged)
                .toList();
    }

    /** Sealing keys of which each version is supplied, and used by the store, on its own. */
    private static final class SuppliedTestKeys implements SealingKeys {

        private SealingKeyVersions held = SealingKeyVersions.none();
        private int inUse = 1;

        SuppliedTestKeys() {
            supply(1);
        }

        void supply(int version) {
            held = held.with(version, "%016x".formatted(version));
        }

        void use(int version) {
            inUse = version;
        }

        @Override
        public SealingKeyVersions versions() {
            return held;
        }

        @Override
        public Option<Integer> adoptVersionInUse() {
            return Option.when(!held.fingerprints().containsKey(inUse), inUse);
        }

        @Override
        public Either<NotSaved, Integer> renew() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Either<NotSaved, Integer> forgetFormer() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class SecondFails implements Transactions {

        private final Transactions store;
        private int begun;

        SecondFails(Transactions store) {
            this.store = store;
        }

        @Override
        public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
            begun++;
            return begun == 2 ? Either.left(whenUnavailable.get()) : store.inTransaction(whenUnavailable, work);
        }
    }
}
