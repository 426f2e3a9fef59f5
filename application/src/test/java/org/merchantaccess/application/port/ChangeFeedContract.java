package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;

/** Who follows the feed misses nothing. */
public abstract class ChangeFeedContract extends StoreContract {

    private static final int WRITERS = 4;
    private static final int CHANGES = 40;

    private final MerchantProfile shop = Merchants.withTwoAppIds();

    /** Forgets what a store need not keep any more, where that is not done by the way. */
    protected void tidyUp(Store tidied) {
        // Nothing to do for a store that tidies up whenever it is read.
    }

    @Override
    List<Class<?>> ports() {
        return List.of(ChangeFeed.class);
    }

    @Test
    void a_new_feed_has_no_head_and_no_entries() {
        assertThat(head()).isZero();
        assertThat(after(0)).isEqualTo(Option.some(List.of()));
        assertThat(snapshot()).isEqualTo(new ChangeFeed.Snapshot(0, List.of()));
    }

    @Test
    void entries_are_numbered_from_one_on_without_gaps() {
        kept(shop);

        assertThat(List.of(appended(shop), appended(shop), appended(shop))).containsExactly(1L, 2L, 3L);
        assertThat(head()).isEqualTo(3);
    }

    @Test
    void several_entries_of_one_transaction_are_numbered_in_their_order() {
        kept(shop);
        MerchantProfile bakery = kept(merchant("bakery"));

        store.write(() -> {
            store.changeFeed().append(shop);
            store.changeFeed().append(bakery);
        });

        assertThat(after(0))
                .isEqualTo(Option.some(List.of(new ChangeFeed.Entry(1, shop), new ChangeFeed.Entry(2, bakery))));
    }

    @Test
    void what_was_rolled_back_leaves_no_gap() {
        kept(shop);

        long before = appended(shop);
        undo(() -> {
            store.changeFeed().append(shop);
            store.changeFeed().append(shop);
        });
        long next = appended(shop);

        assertThat(next).isEqualTo(before + 1);
        assertThat(head()).isEqualTo(next);
        assertThat(numbersAfter(0)).containsExactly(before, next);
    }

    @Test
    void an_entry_holds_the_merchant_as_the_change_left_it() {
        kept(shop);
        MerchantProfile suspended = shop.suspend(Credentials.activation(2)).profile();

        appended(shop);
        appended(suspended);

        assertThat(after(0))
                .isEqualTo(Option.some(List.of(new ChangeFeed.Entry(1, shop), new ChangeFeed.Entry(2, suspended))));
    }

    @Test
    void who_has_seen_a_number_is_told_what_comes_after_it() {
        kept(shop);
        LongStream.rangeClosed(1, 5).forEach(i -> appended(shop));

        assertThat(numbersAfter(3)).containsExactly(4L, 5L);
        assertThat(numbersAfter(5)).isEmpty();
    }

    @Test
    void a_snapshot_has_all_merchants_and_the_number_of_the_head() {
        MerchantProfile bakery = merchant("bakery");
        changed(shop, shop);
        changed(bakery, bakery);
        MerchantProfile suspended = bakery.suspend(Credentials.activation(2)).profile();
        changed(bakery, suspended);

        ChangeFeed.Snapshot snapshot = snapshot();

        assertThat(snapshot.head()).isEqualTo(3);
        assertThat(snapshot.merchants()).containsExactlyInAnyOrder(shop, suspended);
    }

    @Test
    void an_entry_is_there_for_an_hour() {
        kept(shop);
        appended(shop);

        clock.pass(Duration.ofHours(1));
        tidyUp(store);

        assertThat(after(0)).isEqualTo(Option.some(List.of(new ChangeFeed.Entry(1, shop))));
    }

    @Test
    void who_is_too_far_behind_is_told_nothing_rather_than_a_part() {
        kept(shop);
        appended(shop);
        clock.pass(Duration.ofDays(2));
        appended(shop);

        tidyUp(store);

        assertThat(after(0)).isEqualTo(Option.none());
        assertThat(numbersAfter(1)).containsExactly(2L);
    }

    @Test
    void a_feed_that_has_forgotten_everything_still_knows_who_is_up_to_date() {
        kept(shop);
        appended(shop);
        clock.pass(Duration.ofDays(2));

        tidyUp(store);

        assertThat(head()).isEqualTo(1);
        assertThat(after(1)).isEqualTo(Option.some(List.of()));
        assertThat(after(0)).isEqualTo(Option.none());
        assertThat(appended(shop)).isEqualTo(2);
    }

    @Test
    void who_follows_while_others_append_sees_each_number_once_and_in_order() {
        int expected = WRITERS * CHANGES;

        List<List<Long>> seen = Together.inThreads(WRITERS + 1, thread -> {
            if (thread < WRITERS) {
                writeAndSometimesRollBack(merchant("shop_" + thread));
                return List.<Long>of();
            }
            return follow(expected);
        });

        assertThat(seen.get(WRITERS))
                .isEqualTo(LongStream.rangeClosed(1, expected).boxed().toList());
    }

    @Test
    void a_snapshot_taken_while_others_append_is_of_one_moment() {
        List<ChangeFeed.Snapshot> snapshots = Collections.synchronizedList(new ArrayList<>());

        Together.inThreads(WRITERS + 1, thread -> {
            if (thread < WRITERS) {
                writeAndSometimesRollBack(merchant("shop_" + thread));
            } else {
                do {
                    snapshots.add(snapshot());
                } while (head() < WRITERS * CHANGES);
            }
            return thread;
        });

        assertThat(snapshots)
                .isNotEmpty()
                .allSatisfy(snapshot -> assertThat(snapshot.merchants())
                        .containsExactlyInAnyOrderElementsOf(merchantsAt(snapshot.head())));
    }

    private List<Long> follow(int expected) {
        List<Long> seen = new ArrayList<>();
        while (seen.size() < expected) {
            seen.addAll(numbersAfter(seen.isEmpty() ? 0 : seen.get(seen.size() - 1)));
        }
        return seen;
    }

    @Test
    void news_of_the_signing_keys_travel_with_the_rest_in_order() {
        kept(shop);

        long first = appended(shop);
        long second = store.commit(() -> store.changeFeed().appendOfNoMerchant());
        long third = appended(shop);

        assertThat(after(0))
                .isEqualTo(Option.some(List.of(
                        new ChangeFeed.Entry(first, shop),
                        ChangeFeed.Entry.ofNoMerchant(second),
                        new ChangeFeed.Entry(third, shop))));
    }

    @Test
    void who_is_ahead_of_the_head_has_followed_another_store_and_must_load_anew() {
        kept(shop);
        long head = appended(shop);

        assertThat(after(head)).isEqualTo(Option.some(List.of()));
        assertThat(after(head + 1)).isEqualTo(Option.none());
    }

    /** As many changes as are counted, and as many again that are rolled back. */
    private void writeAndSometimesRollBack(MerchantProfile opened) {
        MerchantProfile current = opened;
        changed(opened, opened);
        for (int i = 1; i < CHANGES; i++) {
            MerchantProfile before = current;
            MerchantProfile after =
                    (before.isOpen() ? before.suspend(Credentials.activation(i)) : before.resume()).profile();
            undo(() -> store.changeFeed().append(after));
            changed(before, after);
            current = after;
        }
    }

    private List<MerchantProfile> merchantsAt(long number) {
        Map<MerchantId, MerchantProfile> merchants = new HashMap<>();
        after(0).getOrElseThrow(AssertionError::new).stream()
                .filter(entry -> entry.number() <= number)
                .flatMap(entry -> entry.merchant().toJavaStream())
                .forEach(merchant -> merchants.put(merchant.id(), merchant));
        return List.copyOf(merchants.values());
    }

    @Test
    void it_is_reached_within_a_transaction() {
        areRefusedOutsideATransaction(
                () -> store.changeFeed().append(merchant("bakery")),
                () -> store.changeFeed().appendOfNoMerchant(),
                () -> store.changeFeed().head(),
                () -> store.changeFeed().snapshot(),
                () -> store.changeFeed().after(0));
    }

    /** Saves and appends in one transaction, as every use case does. */
    private void changed(MerchantProfile before, MerchantProfile after) {
        store.write(() -> {
            if (store.profiles().findForChange(before.id()).isEmpty()) {
                store.profiles().add(before);
            } else {
                store.profiles().save(after);
            }
            store.changeFeed().append(after);
        });
    }

    private long appended(MerchantProfile merchant) {
        return store.commit(() -> store.changeFeed().append(merchant));
    }

    private long head() {
        return store.commit(() -> store.changeFeed().head());
    }

    private ChangeFeed.Snapshot snapshot() {
        return store.commit(() -> store.changeFeed().snapshot());
    }

    private Option<List<ChangeFeed.Entry>> after(long number) {
        return store.commit(() -> store.changeFeed().after(number));
    }

    private List<Long> numbersAfter(long number) {
        return after(number).getOrElseThrow(AssertionError::new).stream()
                .map(ChangeFeed.Entry::number)
                .toList();
    }
}
