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
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;

/** Contract of {@link ChangeFeed}: followers miss no change. */
public abstract class ChangeFeedContract extends StoreContract {

    private static final int WRITERS = 4;
    private static final int CHANGES = 40;

    private final MerchantProfile shop = Merchants.withTwoAppIds();

    /** Drops entries that the store need not keep; override it if the store does not drop them on access. */
    protected void dropOldEntries(Store tidied) {
        // Nothing to do for a store that drops old entries on access.
    }

    @Override
    protected List<Class<?>> ports() {
        return List.of(ChangeFeed.class);
    }

    @Test
    void a_new_feed_has_no_head_and_no_entries() {
        assertThat(head()).isZero();
        assertThat(after(0)).isEqualTo(Option.some(List.of()));
        assertThat(snapshot()).isEqualTo(new ChangeFeed.Snapshot(0, List.of()));
    }

    @Test
    void entries_are_numbered_from_one_without_gaps() {
        kept(shop);

        assertThat(List.of(appended(shop), appended(shop), appended(shop))).containsExactly(1L, 2L, 3L);
        assertThat(head()).isEqualTo(3);
    }

    @Test
    void entries_of_one_transaction_are_numbered_in_order() {
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
    void rolled_back_entries_leave_no_gap() {
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
    void an_entry_contains_the_merchant_after_the_change() {
        kept(shop);
        MerchantProfile suspended = shop.suspend(Credentials.activation(2)).profile();

        appended(shop);
        appended(suspended);

        assertThat(after(0))
                .isEqualTo(Option.some(List.of(new ChangeFeed.Entry(1, shop), new ChangeFeed.Entry(2, suspended))));
    }

    @Test
    void entries_after_a_number_are_returned() {
        kept(shop);
        LongStream.rangeClosed(1, 5).forEach(i -> appended(shop));

        assertThat(numbersAfter(3)).containsExactly(4L, 5L);
        assertThat(numbersAfter(5)).isEmpty();
    }

    @Test
    void a_snapshot_contains_all_merchants_and_the_number_of_the_head() {
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
    void an_entry_is_kept_for_an_hour() {
        kept(shop);
        appended(shop);

        clock.pass(Duration.ofHours(1));
        dropOldEntries(store);

        assertThat(after(0)).isEqualTo(Option.some(List.of(new ChangeFeed.Entry(1, shop))));
    }

    @Test
    void a_follower_that_is_too_far_behind_receives_nothing() {
        kept(shop);
        appended(shop);
        clock.pass(Duration.ofDays(2));
        appended(shop);

        dropOldEntries(store);

        assertThat(after(0)).isEqualTo(Option.none());
        assertThat(numbersAfter(1)).containsExactly(2L);
    }

    @Test
    void a_feed_without_entries_still_has_its_head() {
        kept(shop);
        appended(shop);
        clock.pass(Duration.ofDays(2));

        dropOldEntries(store);

        assertThat(head()).isEqualTo(1);
        assertThat(after(1)).isEqualTo(Option.some(List.of()));
        assertThat(after(0)).isEqualTo(Option.none());
        assertThat(appended(shop)).isEqualTo(2);
    }

    @Test
    void a_follower_sees_concurrent_entries_once_and_in_order() {
        int expected = WRITERS * CHANGES;

        List<List<Long>> seen = ConcurrentRun.inThreads(WRITERS + 1, thread -> {
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
    void a_snapshot_during_concurrent_writes_is_consistent() {
        List<ChangeFeed.Snapshot> snapshots = Collections.synchronizedList(new ArrayList<>());

        ConcurrentRun.inThreads(WRITERS + 1, thread -> {
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
    void entries_without_merchant_are_ordered_with_the_others() {
        kept(shop);

        long first = appended(shop);
        long second = store.commit(() -> store.changeFeed().appendWithoutMerchant());
        long third = appended(shop);

        assertThat(after(0))
                .isEqualTo(Option.some(List.of(
                        new ChangeFeed.Entry(first, shop),
                        ChangeFeed.Entry.withoutMerchant(second),
                        new ChangeFeed.Entry(third, shop))));
    }

    @Test
    void a_number_ahead_of_the_head_requires_a_new_snapshot() {
        kept(shop);
        long head = appended(shop);

        assertThat(after(head)).isEqualTo(Option.some(List.of()));
        assertThat(after(head + 1)).isEqualTo(Option.none());
    }

    /** Makes {@value #CHANGES} changes, and rolls back as many. */
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
    void the_feed_is_accessed_within_a_transaction() {
        assertRequiresTransaction(
                () -> store.changeFeed().append(merchant("bakery")),
                () -> store.changeFeed().appendWithoutMerchant(),
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
