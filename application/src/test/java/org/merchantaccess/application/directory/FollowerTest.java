package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ChangeFeed;
import org.merchantaccess.application.port.FragileTransactions;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Nodes;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;

class FollowerTest {

    private static final Duration MAX_STALENESS = Duration.ofSeconds(10);

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(clock);
    private final Store store = Store.of(ports);
    private final FragileTransactions transactions = new FragileTransactions(ports.transactions());
    private final AccessDirectory directory = new AccessDirectory();
    private final Freshness freshness = new Freshness(ticker, MAX_STALENESS);
    private final Follower follower = follower(transactions, ports.changeFeed(), ports.nodes());
    private final MerchantProfile shop = Merchants.withTwoAppIds();
    private final MerchantProfile switched =
            Merchants.after(shop.activate(Credentials.REFUNDS, Credentials.activation(2), MovableClock.START));

    @Test
    void a_node_that_has_just_joined_knows_all_that_was_there() {
        open(shop);

        follower.follow();

        assertThat(known()).isEqualTo(Option.some(shop));
        assertThat(freshness.isFresh()).isTrue();
        assertThat(acknowledged()).containsExactly(1L);
    }

    @Test
    void before_it_has_joined_it_knows_nothing_and_is_not_fresh() {
        open(shop);

        assertThat(known()).isEqualTo(Option.none());
        assertThat(freshness.isFresh()).isFalse();
    }

    @Test
    void it_makes_itself_known_before_it_loads_so_that_no_change_falls_between() {
        Diary diary = new Diary();

        follower(diary.of(transactions), diary.of(ports.changeFeed()), diary.of(ports.nodes()))
                .follow();

        assertThat(diary.entries()).startsWith("join", "commit", "load", "commit");
    }

    @Test
    void changes_are_applied_in_their_order() {
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
    void a_merchant_opened_later_is_known_as_well() {
        follower.follow();

        open(shop);
        follower.follow();

        assertThat(known()).isEqualTo(Option.some(shop));
    }

    @Test
    void without_news_it_stays_fresh_as_long_as_it_asks() {
        follower.follow();

        ticker.pass(MAX_STALENESS.minusNanos(1));
        follower.follow();
        ticker.pass(MAX_STALENESS.minusNanos(1));

        assertThat(freshness.isFresh()).isTrue();
    }

    @Test
    void s36_while_the_store_does_not_answer_it_grows_stale_and_then_recovers() {
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
    void s36_a_poll_that_could_not_be_committed_is_no_sign_of_life() {
        follower.follow();

        transactions.failToCommit();
        ticker.pass(MAX_STALENESS);
        follower.follow();

        assertThat(freshness.isFresh()).isFalse();
    }

    @Test
    void a_store_that_is_not_there_at_the_start_is_asked_again() {
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
    void s33_a_node_that_was_forgotten_joins_anew_at_once_as_nobody_waits_for_it() {
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
    void a_node_too_far_behind_loads_everything_and_nobody_waits_for_its_former_self() {
        open(shop);
        follower.follow();
        change(switched);
        clock.pass(Duration.ofDays(1));

        ticker.pass(MAX_STALENESS);
        follower.follow();

        assertThat(freshness.isFresh()).isTrue();
        assertThat(known()).isEqualTo(Option.some(switched));
        assertThat(acknowledged()).containsExactly(2L);
    }

    @Test
    void a_node_that_could_not_load_is_not_waited_for_twice() {
        Follower unlucky = follower(new SecondFails(transactions), ports.changeFeed(), ports.nodes());

        unlucky.follow();
        unlucky.follow();

        assertThat(freshness.isFresh()).isTrue();
        assertThat(acknowledged()).hasSize(1);
    }

    @Test
    void s33_who_has_left_is_not_waited_for_and_is_stale_at_once() {
        open(shop);
        follower.follow();

        follower.leave();

        assertThat(acknowledged()).isEmpty();
        assertThat(freshness.isFresh()).isFalse();
        assertThat(freshness.silence()).isEqualTo(Option.none());
    }

    @Test
    void who_has_left_does_not_come_back() {
        follower.follow();
        follower.leave();

        follower.follow();

        assertThat(acknowledged()).isEmpty();
        ticker.pass(MAX_STALENESS);
        follower.follow();
        assertThat(freshness.isFresh()).isFalse();
    }

    @Test
    void s33_who_cannot_ask_does_not_say_that_it_goes_by_a_change() {
        open(shop);
        follower.follow();
        change(switched);

        transactions.cutOff();
        assertThat(follower.followsUpTo(2)).isFalse();

        transactions.recover();
        assertThat(follower.followsUpTo(2)).isTrue();
        assertThat(follower.applied()).isEqualTo(2);
        assertThat(known()).isEqualTo(Option.some(switched));
    }

    @Test
    void s33_who_was_forgotten_before_it_could_tell_does_not_say_that_it_goes_by_a_change() {
        open(shop);
        ForgettingNodes forgetful = new ForgettingNodes(ports.nodes());
        Follower forgotten = follower(transactions, ports.changeFeed(), forgetful);
        forgotten.follow();
        change(switched);

        forgetful.forgetWhoApplied(2);
        assertThat(forgotten.followsUpTo(2)).isFalse();

        forgetful.forgetNobody();
        assertThat(forgotten.followsUpTo(2)).isTrue();
    }

    @Test
    void s33_who_has_left_goes_by_whatever_nobody_asks_it_about() {
        follower.follow();
        follower.leave();

        assertThat(follower.followsUpTo(7)).isTrue();
    }

    @Test
    void who_joins_knows_the_signing_keys_that_are_kept() {
        announceAKey();
        assertThat(ports.signingKeys().trusted()).hasSize(1);

        follower.follow();

        assertThat(ports.signingKeys().trusted()).hasSize(2);
    }

    @Test
    void signing_keys_are_read_again_with_the_news_of_them_and_not_with_others() {
        open(shop);
        follower.follow();
        announceAKey();
        change(switched);
        follower.follow();
        assertThat(ports.signingKeys().trusted()).hasSize(1);

        store.write(() -> store.changeFeed().appendOfNoMerchant());
        follower.follow();

        assertThat(ports.signingKeys().trusted()).hasSize(2);
    }

    private void announceAKey() {
        store.write(() -> store.signingKeys().announce(ports.identifiers().signingKey(), clock.instant()));
    }

    private Follower follower(Transactions itsTransactions, ChangeFeed feed, Nodes nodes) {
        return new Follower(
                ports.identifiers().nodeId(),
                itsTransactions,
                feed,
                nodes,
                ports.signingKeys(),
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

    private void forgetAllNodes() {
        store.write(() -> store.nodes().acknowledgements().keySet().forEach(store.nodes()::leave));
    }

    private Option<MerchantProfile> known() {
        return directory.holderOf(Credentials.PAYMENTS);
    }

    private List<Long> acknowledged() {
        return List.copyOf(store.commit(() -> store.nodes().acknowledgements()).values());
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
