package org.merchantaccess.contracts.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.node.FeedChange;
import org.merchantaccess.application.node.FeedFailure;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.CompleteProfile;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.contracts.value.SigningKeys;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.domain.signing.ScheduledSigningKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.domain.token.TokenId;

/** Contract of {@link ChangeFeed}: followers miss no change. */
public abstract class ChangeFeedContract extends StoreContract {

    private static final int WRITERS = 4;
    private static final int CHANGES = 40;

    private static final Either<FeedFailure, ?> TOO_FAR_BEHIND = Either.left(new FeedFailure.TooFarBehind());
    private static final Either<FeedFailure, ?> LOSS_RECORDED = Either.left(new FeedFailure.LossRecorded());
    private static final Either<FeedFailure, ?> COMMITS_LOST = Either.left(new FeedFailure.CommitsLost());

    private static final Instant END = MovableClock.START.plus(Duration.ofHours(1));

    private final MerchantProfile shop = Merchants.withTwoAppIds();

    /** The position before the first change of the test. */
    private FeedPosition start() {
        return FeedPosition.start(store.headPosition().history());
    }

    @Override
    protected List<Class<?>> ports() {
        return List.of(ChangeFeed.class);
    }

    @Test
    void a_new_feed_has_no_head_and_no_entries() {
        FeedPosition start = store.headPosition();

        assertThat(head()).isZero();
        assertThat(start).isEqualTo(FeedPosition.start(start.history()));
        assertThat(start.history()).matches("[0-9a-f]{32}");
        assertThat(after(start)).isEqualTo(Either.right(new ChangeFeed.Batch(List.of(), true)));
        assertThat(snapshot()).isEqualTo(new ChangeFeed.Snapshot(start, List.of(), List.of()));
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

        assertThat(changesAfter(start())).containsExactly(new Change(1, shop), new Change(2, bakery));
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
        assertThat(numbersAfter(start())).containsExactly(before, next);
    }

    @Test
    void an_entry_contains_the_merchant_after_the_change() {
        kept(shop);
        MerchantProfile suspended = shop.suspend(Credentials.activation(2)).profile();

        appended(shop);
        appended(suspended);

        assertThat(changesAfter(start())).containsExactly(new Change(1, shop), new Change(2, suspended));
    }

    @Test
    @Tag("R15")
    void an_entry_and_a_snapshot_contain_keys_in_all_roles() {
        MerchantProfile complete = kept(CompleteProfile.shop());
        MerchantProfile canceled = CompleteProfile.with(Option.none());

        appended(complete);
        appended(canceled);

        assertThat(changesAfter(start())).containsExactly(new Change(1, complete), new Change(2, canceled));
        assertThat(snapshot().merchants()).containsExactly(complete);
    }

    @Test
    void every_profile_can_be_appended_if_all_nodes_read_the_current_formats() {
        assertThat(canAppend(shop)).isTrue();
        assertThat(canAppend(CompleteProfile.shop())).isTrue();

        store.write(() -> store.nodes()
                .join(new NodeRegistration(
                        new NodeId("node_1"),
                        AccessSettings.LONGEST_MAX_STALENESS,
                        store.changeFeed().formats(),
                        store.sealingKeys().versions())));

        assertThat(canAppend(shop)).isTrue();
        assertThat(canAppend(CompleteProfile.shop())).isTrue();
    }

    @Test
    @Tag("S44")
    void signing_keys_of_every_algorithm_and_issuer_can_be_appended_if_all_nodes_read_the_current_formats() {
        SigningKeyRing withIssuer = ringWith(SignatureAlgorithm.RS256, Option.some(SigningKeys.ISSUER));
        SigningKeyRing withoutIssuer = ringWith(SignatureAlgorithm.EDDSA, Option.none());

        assertThat(store.<Boolean>commit(() -> store.changeFeed().canAppend(withIssuer)))
                .isTrue();
        long first = store.commit(() -> store.changeFeed().append(withIssuer));
        long second = store.commit(() -> store.changeFeed().append(withoutIssuer));

        assertThat(changes(start()))
                .extracting(ChangeFeed.Entry::number, ChangeFeed.Entry::change)
                .containsExactly(
                        tuple(first, new FeedChange.KeysChanged()), tuple(second, new FeedChange.KeysChanged()));
    }

    private SigningKeyRing ringWith(SignatureAlgorithm algorithm, Option<TokenIssuer> issuer) {
        SigningKey key = SigningKey.of("key", algorithm, issuer, new byte[] {1}, new byte[] {2});
        return SigningKeyRing.of(List.of(new ScheduledSigningKey(key, clock.instant())));
    }

    @Test
    @Tag("R17")
    void an_entry_has_its_revoked_tokens_in_order() {
        kept(shop);
        List<RevokedToken> many = IntStream.range(0, ChangeFeed.MAX_REVOKED_TOKENS)
                .mapToObj(i -> revoked("Token-_" + (1_000 - i), END))
                .toList();
        List<RevokedToken> one = List.of(revoked("x".repeat(64), END.plusSeconds(1)));

        assertThat(store.<Boolean>commit(() -> store.changeFeed().canAppendRevokedTokens()))
                .isTrue();
        store.write(() -> store.changeFeed().appendRevokedTokens(many));
        appended(shop);
        store.write(() -> store.changeFeed().appendRevokedTokens(one));

        assertThat(changes(start()))
                .extracting(ChangeFeed.Entry::change)
                .containsExactly(
                        new FeedChange.TokensRevoked(many),
                        new FeedChange.MerchantChanged(shop),
                        new FeedChange.TokensRevoked(one));
        assertThat(changes(start())).noneMatch(ChangeFeed.Entry::changesKeys);
    }

    @Test
    @Tag("R17")
    void a_snapshot_contains_the_revoked_tokens_that_have_not_expired() {
        RevokedToken first = revoked("first", END);
        RevokedToken second = revoked("second", END.plusSeconds(1));
        store.write(() -> store.revokedTokens().add(List.of(first, second)));
        assertThat(snapshot().revokedTokens()).containsExactlyInAnyOrder(first, second);

        clock.pass(Duration.between(clock.instant(), END));

        assertThat(snapshot().revokedTokens()).containsExactly(second);
    }

    private static RevokedToken revoked(String id, Instant expiresAt) {
        return new RevokedToken(new TokenId(id), Credentials.PAYMENTS, expiresAt);
    }

    private boolean canAppend(MerchantProfile merchant) {
        return store.commit(() -> store.changeFeed().canAppend(merchant));
    }

    @Test
    void entries_after_a_position_are_returned() {
        kept(shop);
        List<FeedPosition> positions = List.of(position(shop), position(shop), position(shop));

        assertThat(numbersAfter(positions.get(0))).containsExactly(2L, 3L);
        assertThat(numbersAfter(positions.get(2))).isEmpty();
        assertThat(changes(start())).extracting(ChangeFeed.Entry::position).isEqualTo(positions);
    }

    @Test
    void at_most_500_entries_are_read_at_once() {
        kept(shop);
        appendInOneTransaction(ChangeFeed.MAX_ENTRIES + 1);

        ChangeFeed.Batch first = batch(start());
        ChangeFeed.Batch second = batch(lastOf(first));

        assertThat(numbers(first))
                .isEqualTo(LongStream.rangeClosed(1, ChangeFeed.MAX_ENTRIES)
                        .boxed()
                        .toList());
        assertThat(first.isLast()).isFalse();
        assertThat(numbers(second)).containsExactly(ChangeFeed.MAX_ENTRIES + 1L);
        assertThat(second.isLast()).isTrue();
        assertThat(batch(lastOf(second))).isEqualTo(new ChangeFeed.Batch(List.of(), true));
    }

    @Test
    void exactly_500_entries_are_the_last() {
        kept(shop);
        appendInOneTransaction(ChangeFeed.MAX_ENTRIES);

        assertThat(numbers(batch(start()))).hasSize(ChangeFeed.MAX_ENTRIES);
        assertThat(batch(start()).isLast()).isTrue();
    }

    @Test
    void entries_of_large_profiles_are_all_read_in_order() {
        MerchantProfile large = kept(withManyDeletedAppIds());
        int entries = 60;
        store.write(() -> {
            for (int i = 0; i < entries; i++) {
                store.changeFeed().append(large);
            }
        });

        List<ChangeFeed.Batch> batches = new ArrayList<>(List.of(batch(start())));
        while (!last(batches).isLast()) {
            batches.add(batch(lastOf(last(batches))));
        }

        assertThat(batches.stream().flatMap(batch -> batch.entries().stream()))
                .extracting(ChangeFeed.Entry::number)
                .isEqualTo(LongStream.rangeClosed(1, entries).boxed().toList());
        assertThat(batches).allSatisfy(batch -> assertThat(batch.entries()).isNotEmpty());
        assertThat(last(batches).entries()).allMatch(entry -> entry.merchant().contains(large));
    }

    /** A stored profile of more than 100 000 bytes. */
    private static MerchantProfile withManyDeletedAppIds() {
        return MerchantProfile.restored(
                new MerchantId("m_large"),
                Merchants.named("Large"),
                MerchantStatus.OPEN,
                AppCredentials.restored(
                        List.of(Credentials.inactive(Credentials.appId(0), "Payments")),
                        IntStream.rangeClosed(1, 9_000)
                                .mapToObj(Credentials::appId)
                                .collect(Collectors.toSet())),
                Allowlists.allowingTheOffice(),
                Option.none(),
                SelfRotation.FORBIDDEN,
                ProfileVersion.FIRST);
    }

    private void appendInOneTransaction(int entries) {
        store.write(() -> {
            for (int i = 0; i < entries; i++) {
                store.changeFeed().appendWithoutMerchant();
            }
        });
    }

    private static FeedPosition lastOf(ChangeFeed.Batch batch) {
        return batch.entries().get(batch.entries().size() - 1).position();
    }

    private static ChangeFeed.Batch last(List<ChangeFeed.Batch> batches) {
        return batches.get(batches.size() - 1);
    }

    private static List<Long> numbers(ChangeFeed.Batch batch) {
        return batch.entries().stream().map(ChangeFeed.Entry::number).toList();
    }

    @Test
    void each_entry_has_a_random_id() {
        kept(shop);

        assertThat(List.of(position(shop), position(shop)))
                .extracting(FeedPosition::entryId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void a_snapshot_contains_all_merchants_and_the_number_of_the_head() {
        MerchantProfile bakery = merchant("bakery");
        changed(shop, shop);
        changed(bakery, bakery);
        MerchantProfile suspended = bakery.suspend(Credentials.activation(2)).profile();
        changed(bakery, suspended);

        ChangeFeed.Snapshot snapshot = snapshot();

        assertThat(snapshot.head()).isEqualTo(store.headPosition());
        assertThat(snapshot.head().number()).isEqualTo(3);
        assertThat(snapshot.merchants()).containsExactlyInAnyOrder(shop, suspended);
    }

    @Test
    void an_entry_is_kept_for_fifteen_minutes() {
        kept(shop);
        appended(shop);
        appended(shop);

        clock.pass(Duration.ofMinutes(15));
        dropOldEntries();

        assertThat(numbersAfter(start())).containsExactly(1L, 2L);
    }

    @Test
    void old_entries_stay_until_they_are_dropped_in_the_background() {
        kept(shop);
        appended(shop);
        clock.pass(Duration.ofDays(2));
        appended(shop);

        assertThat(numbersAfter(start())).containsExactly(1L, 2L);
    }

    @Test
    void a_follower_that_is_too_far_behind_loads_a_snapshot() {
        kept(shop);
        FeedPosition first = position(shop);
        position(shop);
        clock.pass(Duration.ofDays(2));
        FeedPosition newest = position(shop);

        dropOldEntries();

        assertThat(after(start())).isEqualTo(TOO_FAR_BEHIND);
        assertThat(after(first)).isEqualTo(TOO_FAR_BEHIND);
        assertThat(numbersAfter(newest)).isEmpty();
    }

    @Test
    void the_newest_entry_is_never_dropped() {
        kept(shop);
        FeedPosition first = position(shop);
        FeedPosition newest = position(shop);
        clock.pass(Duration.ofDays(2));

        dropOldEntries();

        assertThat(head()).isEqualTo(2);
        assertThat(store.headPosition()).isEqualTo(newest);
        assertThat(numbersAfter(newest)).isEmpty();
        assertThat(after(first)).isEqualTo(TOO_FAR_BEHIND);
        assertThat(appended(shop)).isEqualTo(3);
        assertThat(numbersAfter(newest)).containsExactly(3L);
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
                        .containsExactlyInAnyOrderElementsOf(
                                merchantsAt(snapshot.head().number())));
    }

    private List<Long> follow(int expected) {
        List<Long> seen = new ArrayList<>();
        FeedPosition position = start();
        while (seen.size() < expected) {
            List<ChangeFeed.Entry> news = changes(position).toList();
            news.forEach(entry -> seen.add(entry.number()));
            position = news.isEmpty() ? position : news.get(news.size() - 1).position();
        }
        return seen;
    }

    @Test
    void entries_without_merchant_are_ordered_with_the_others() {
        kept(shop);

        long first = appended(shop);
        long second = store.commit(() -> store.changeFeed().appendWithoutMerchant());
        long third = appended(shop);

        assertThat(changes(start()))
                .extracting(ChangeFeed.Entry::number, ChangeFeed.Entry::changesKeys)
                .containsExactly(tuple(first, false), tuple(second, true), tuple(third, false));
    }

    @Test
    @Tag("S36")
    void a_position_ahead_of_the_head_shows_that_commits_were_lost() {
        kept(shop);
        FeedPosition head = position(shop);

        assertThat(after(new FeedPosition(head.history(), head.number() + 1, head.entryId())))
                .isEqualTo(COMMITS_LOST);
    }

    @Test
    @Tag("S36")
    void another_entry_at_the_number_of_a_position_shows_that_commits_were_lost() {
        kept(shop);
        FeedPosition first = position(shop);
        appended(shop);

        assertThat(after(new FeedPosition(first.history(), first.number(), "0".repeat(32))))
                .isEqualTo(COMMITS_LOST);
    }

    @Test
    void a_position_of_another_history_shows_that_a_restore_was_accepted() {
        kept(shop);
        FeedPosition first = position(shop);

        assertThat(after(new FeedPosition("0".repeat(32), first.number(), first.entryId())))
                .isEqualTo(Either.left(new FeedFailure.OtherHistory()));
    }

    @Test
    @Tag("S36")
    void once_lost_commits_are_recorded_no_node_follows_and_no_change_is_made() {
        kept(shop);
        FeedPosition head = position(shop);

        store.follow(() -> {
            store.changeFeed().recordLostCommits(head);
            return head;
        });

        assertThat(after(head)).isEqualTo(LOSS_RECORDED);
        assertThat(after(start(head))).isEqualTo(LOSS_RECORDED);
        assertThat(store.follow(() -> store.changeFeed().snapshot())).isEqualTo(LOSS_RECORDED);
        assertUnavailable(
                () -> store.changeFeed().head(),
                () -> store.changeFeed().append(shop),
                () -> store.changeFeed().appendRevokedTokens(List.of(revoked("first", END))),
                () -> store.changeFeed().appendWithoutMerchant());
    }

    @Test
    void an_entry_revokes_from_one_to_five_hundred_tokens() {
        List<RevokedToken> tooMany = Collections.nCopies(ChangeFeed.MAX_REVOKED_TOKENS + 1, revoked("first", END));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.commit(() -> store.changeFeed().appendRevokedTokens(List.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.commit(() -> store.changeFeed().appendRevokedTokens(tooMany)));
        assertThat(head()).isZero();
    }

    @Test
    void rolled_back_entries_of_every_kind_leave_the_feed_unchanged() {
        kept(shop);
        SigningKeyRing ring = ringWith(SignatureAlgorithm.ES256, Option.none());

        assertRollbackRestores(
                () -> store.changeFeed().head(),
                () -> store.changeFeed().append(shop),
                () -> store.changeFeed().append(ring),
                () -> store.changeFeed().appendRevokedTokens(List.of(revoked("one", END))),
                () -> store.changeFeed().appendWithoutMerchant(),
                () -> store.changeFeed().append(shop));
    }

    @Test
    void rolled_back_removals_of_old_entries_leave_them() {
        kept(shop);
        FeedPosition first = position(shop);
        FeedPosition newest = position(shop);
        clock.pass(Duration.ofDays(2));

        undo(() -> store.changeFeed().dropOldEntries());

        assertThat(numbersAfter(first)).containsExactly(newest.number());
    }

    @Test
    void an_entry_is_appended_and_old_ones_are_dropped_in_one_transaction() {
        kept(shop);
        FeedPosition first = position(shop);
        clock.pass(Duration.ofDays(2));

        store.write(() -> {
            store.changeFeed().append(shop);
            store.changeFeed().dropOldEntries();
        });

        assertThat(head()).isEqualTo(2);
        assertThat(after(first)).isEqualTo(TOO_FAR_BEHIND);
    }

    @Test
    @Tag("S36")
    void lost_commits_are_recorded_in_a_transaction_with_other_changes() {
        kept(shop);
        FeedPosition head = position(shop);

        store.write(() -> {
            store.changeFeed().dropOldEntries();
            store.changeFeed().recordLostCommits(head);
        });

        assertThat(after(head)).isEqualTo(LOSS_RECORDED);
    }

    @Test
    void a_rolled_back_record_of_lost_commits_is_not_kept() {
        kept(shop);
        FeedPosition head = position(shop);

        undo(() -> store.changeFeed().recordLostCommits(head));

        assertThat(numbersAfter(head)).isEmpty();
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
        changes(start())
                .filter(entry -> entry.number() <= number)
                .flatMap(entry -> entry.merchant().toJavaStream())
                .forEach(merchant -> merchants.put(merchant.id(), merchant));
        return List.copyOf(merchants.values());
    }

    @Test
    void the_feed_is_accessed_within_a_transaction() {
        FeedPosition start = start();

        assertRequiresTransaction(
                () -> store.changeFeed().canAppend(merchant("bakery")),
                () -> store.changeFeed().append(merchant("bakery")),
                () -> store.changeFeed().appendWithoutMerchant(),
                () -> store.changeFeed().canAppend(ringWith(SignatureAlgorithm.ES256, Option.none())),
                () -> store.changeFeed().append(ringWith(SignatureAlgorithm.ES256, Option.none())),
                () -> store.changeFeed().canAppendRevokedTokens(),
                () -> store.changeFeed().appendRevokedTokens(List.of(revoked("first", END))),
                () -> store.changeFeed().head(),
                () -> store.changeFeed().snapshot(),
                () -> store.changeFeed().verified(start),
                () -> store.changeFeed().after(start),
                () -> store.changeFeed().recordLostCommits(start),
                () -> store.changeFeed().dropOldEntries());
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

    private FeedPosition position(MerchantProfile merchant) {
        appended(merchant);
        return store.headPosition();
    }

    private static FeedPosition start(FeedPosition later) {
        return FeedPosition.start(later.history());
    }

    private ChangeFeed.Snapshot snapshot() {
        return store.follow(() -> store.changeFeed().snapshot()).getOrElseThrow(failure -> new AssertionError(failure));
    }

    /** Returns the next entries; a position can be followed from exactly if it is verified. */
    private Either<FeedFailure, ChangeFeed.Batch> after(FeedPosition position) {
        Either<FeedFailure, ChangeFeed.Batch> next =
                store.follow(() -> store.changeFeed().after(position));
        assertThat(store.follow(() -> store.changeFeed().verified(position))).isEqualTo(next.map(entries -> position));
        return next;
    }

    private ChangeFeed.Batch batch(FeedPosition position) {
        return after(position).getOrElseThrow(failure -> new AssertionError(failure));
    }

    private void dropOldEntries() {
        store.write(() -> store.changeFeed().dropOldEntries());
    }

    private List<Long> numbersAfter(FeedPosition position) {
        return changes(position).map(ChangeFeed.Entry::number).toList();
    }

    private List<Change> changesAfter(FeedPosition position) {
        return changes(position)
                .map(entry -> new Change(entry.number(), entry.merchant().getOrElseThrow(AssertionError::new)))
                .toList();
    }

    private Stream<ChangeFeed.Entry> changes(FeedPosition position) {
        return batch(position).entries().stream();
    }

    private record Change(long number, MerchantProfile merchant) {}
}
