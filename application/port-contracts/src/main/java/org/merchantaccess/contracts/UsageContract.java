package org.merchantaccess.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.usage.InactiveLogins;
import org.merchantaccess.domain.usage.KeyUse;
import org.merchantaccess.domain.usage.KeyUseKey;
import org.merchantaccess.domain.usage.LastUse;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;

/** Contract of {@link Usage}: a merchant sees how, when and from where its App IDs are used, and which allowlist entries are needed. */
public abstract class UsageContract extends StoreContract {

    private static final Option<ClientAddress> OFFICE = Option.some(Allowlists.OFFICE);
    private static final Option<ClientAddress> WAREHOUSE = Option.some(Allowlists.address("2001:db8::7"));
    private static final Option<ClientAddress> OTHERS = Option.none();
    private static final Instant START = MovableClock.START;

    @BeforeEach
    final void openShop() {
        kept(Merchants.withTwoAppIds());
    }

    @Override
    protected List<Class<?>> ports() {
        return List.of(Usage.class);
    }

    @Nested
    class FindingTheLastUse {

        @Test
        void an_app_id_that_was_never_used_has_no_last_use() {
            assertThat(lastUse(PAYMENTS)).isEqualTo(Option.none());
        }

        @Test
        void the_last_login_or_call_is_returned() {
            add(PAYMENTS, UseKind.LOGIN, OFFICE, 1);
            assertThat(lastUse(PAYMENTS)).isEqualTo(used(START, OFFICE));

            clock.pass(Duration.ofSeconds(1));
            add(PAYMENTS, UseKind.CALL, WAREHOUSE, 1);

            assertThat(lastUse(PAYMENTS)).isEqualTo(used(START.plusSeconds(1), WAREHOUSE));
        }

        @Test
        void a_late_report_does_not_set_back_the_last_use() {
            clock.pass(Duration.ofMinutes(1));
            add(PAYMENTS, UseKind.CALL, OFFICE, 1);

            add(START, PAYMENTS, UseKind.CALL, WAREHOUSE, 1);

            assertThat(lastUse(PAYMENTS)).isEqualTo(used(START.plusSeconds(60), OFFICE));
        }

        @Test
        void the_last_use_is_kept_to_the_second() {
            clock.pass(Duration.ofMillis(1999));

            add(PAYMENTS, UseKind.CALL, OFFICE, 1);

            assertThat(lastUse(PAYMENTS)).isEqualTo(used(START.plusSeconds(1), OFFICE));
        }

        @Test
        void the_last_use_is_kept_indefinitely() {
            add(PAYMENTS, UseKind.CALL, OFFICE, 1);

            clock.pass(Duration.ofDays(365));
            add(REFUNDS, UseKind.CALL, OFFICE, 1);

            assertThat(lastUse(PAYMENTS)).isEqualTo(used(START, OFFICE));
        }

        @Test
        void the_last_use_may_come_from_an_uncounted_address() {
            addFromDifferentAddresses(PAYMENTS, UseKind.CALL, Usage.MAX_ADDRESSES);
            clock.pass(Duration.ofSeconds(1));

            add(PAYMENTS, UseKind.CALL, OFFICE, 1);

            assertThat(lastUse(PAYMENTS)).isEqualTo(used(START.plusSeconds(1), OFFICE));
        }

        @Test
        void a_try_while_inactive_is_not_a_use() {
            add(REFUNDS, UseKind.LOGIN_WHILE_INACTIVE, OFFICE, 1);
            add(PAYMENTS, UseKind.LOGIN, OFFICE, 1);

            assertThat(lastUse(REFUNDS)).isEqualTo(Option.none());
        }
    }

    @Nested
    class LastHour {

        @Test
        void an_unused_app_id_has_no_use_in_the_last_hour() {
            assertThat(lastHour(PAYMENTS)).isEmpty();
        }

        @Test
        void logins_and_calls_are_counted_by_address_most_recent_first() {
            add(PAYMENTS, UseKind.LOGIN, OFFICE, 1);
            add(PAYMENTS, UseKind.CALL, OFFICE, 20);
            clock.pass(Duration.ofSeconds(5));
            add(PAYMENTS, UseKind.CALL, WAREHOUSE, 3);

            assertThat(lastHour(PAYMENTS))
                    .containsExactly(
                            new RecentUse(WAREHOUSE, 0, 3, START.plusSeconds(5)), new RecentUse(OFFICE, 1, 20, START));
            assertThat(lastHour(REFUNDS)).isEmpty();
        }

        @Test
        void repeated_reports_add_up() {
            for (int i = 0; i < 10; i++) {
                add(PAYMENTS, UseKind.CALL, OFFICE, 1 + i);
                clock.pass(UseKind.PERIOD);
            }

            assertThat(lastHour(PAYMENTS))
                    .containsExactly(new RecentUse(OFFICE, 0, 55, START.plus(UseKind.PERIOD.multipliedBy(9))));
        }

        @Test
        void only_use_within_the_hour_is_returned() {
            add(PAYMENTS, UseKind.CALL, OFFICE, 1);
            clock.pass(Duration.ofMinutes(7));
            add(PAYMENTS, UseKind.CALL, WAREHOUSE, 1);

            clock.pass(Duration.ofMinutes(59));

            assertThat(lastHour(PAYMENTS)).containsExactly(new RecentUse(WAREHOUSE, 0, 1, START.plusSeconds(7 * 60)));
        }

        @Test
        void a_report_older_than_the_retention_is_not_counted() {
            clock.pass(UseKind.CALL.kept());
            add(START, PAYMENTS, UseKind.CALL, OFFICE, 1);

            assertThat(lastHour(PAYMENTS)).isEmpty();
            assertThat(lastUse(PAYMENTS)).isEqualTo(used(START, OFFICE));
        }

        @Test
        void beyond_sixteen_addresses_the_others_are_counted_together_and_listed_last() {
            addFromDifferentAddresses(PAYMENTS, UseKind.CALL, Usage.MAX_ADDRESSES);
            clock.pass(Duration.ofSeconds(5));
            add(PAYMENTS, UseKind.CALL, OFFICE, 2);
            add(PAYMENTS, UseKind.CALL, WAREHOUSE, 3);

            assertThat(lastHour(PAYMENTS)).hasSize(Usage.MAX_ADDRESSES + 1);
            assertThat(lastHour(PAYMENTS)).last().isEqualTo(new RecentUse(OTHERS, 0, 5, START.plusSeconds(5)));
        }

        @Test
        void beyond_sixteen_addresses_the_others_of_one_batch_are_counted_together() {
            SortedMap<UseKey, UseCount> batch = new TreeMap<>();
            IntStream.range(0, 20)
                    .forEach(i -> batch.put(
                            UseKey.at(START, PAYMENTS, UseKind.CALL, address(i)), new UseCount(1, START, START)));

            store.write(() -> store.usage().addUses(batch));

            assertThat(lastHour(PAYMENTS)).hasSize(Usage.MAX_ADDRESSES + 1);
            assertThat(lastHour(PAYMENTS)).last().isEqualTo(new RecentUse(OTHERS, 0, 4, START));
        }

        @Test
        void counted_addresses_stay_counted_and_reports_of_others_add_to_the_others() {
            addFromDifferentAddresses(PAYMENTS, UseKind.CALL, Usage.MAX_ADDRESSES);
            add(PAYMENTS, UseKind.CALL, OTHERS, 7);

            clock.pass(UseKind.PERIOD);
            add(PAYMENTS, UseKind.CALL, address(3), 1);

            assertThat(lastHour(PAYMENTS))
                    .first()
                    .isEqualTo(new RecentUse(address(3), 0, 2, START.plus(UseKind.PERIOD)));
            assertThat(lastHour(PAYMENTS)).last().isEqualTo(new RecentUse(OTHERS, 0, 7, START));
        }

        @Test
        void the_limit_of_addresses_is_separate_per_kind() {
            addFromDifferentAddresses(PAYMENTS, UseKind.LOGIN, Usage.MAX_ADDRESSES);
            addFromDifferentAddresses(PAYMENTS, UseKind.LOGIN_WHILE_INACTIVE, Usage.MAX_ADDRESSES);
            add(PAYMENTS, UseKind.CALL, OFFICE, 1);

            assertThat(lastHour(PAYMENTS)).contains(new RecentUse(OFFICE, 0, 1, START));
        }

        @Test
        void a_dropped_address_frees_capacity_for_another() {
            addFromDifferentAddresses(PAYMENTS, UseKind.CALL, Usage.MAX_ADDRESSES);

            clock.pass(UseKind.CALL.kept().plus(UseKind.PERIOD));
            add(PAYMENTS, UseKind.CALL, OFFICE, 1);

            assertThat(lastHour(PAYMENTS)).containsExactly(new RecentUse(OFFICE, 0, 1, clock.instant()));
        }
    }

    @Nested
    class TriesWhileInactive {

        @Test
        void tries_are_counted_by_address_with_first_and_last_time() {
            add(REFUNDS, UseKind.LOGIN_WHILE_INACTIVE, OFFICE, 2);
            add(REFUNDS, UseKind.LOGIN_WHILE_INACTIVE, WAREHOUSE, 1);
            clock.pass(Duration.ofDays(20));
            add(REFUNDS, UseKind.LOGIN_WHILE_INACTIVE, OFFICE, 3);

            assertThat(tries(REFUNDS))
                    .containsExactly(
                            new InactiveLogins(OFFICE, new UseCount(5, START, clock.instant())),
                            new InactiveLogins(WAREHOUSE, new UseCount(1, START, START)));
            assertThat(tries(PAYMENTS)).isEmpty();
        }

        @Test
        void tries_are_not_uses() {
            add(REFUNDS, UseKind.LOGIN_WHILE_INACTIVE, OFFICE, 1);

            assertThat(lastHour(REFUNDS)).isEmpty();
        }

        @Test
        void beyond_sixteen_addresses_the_others_are_counted_together() {
            addFromDifferentAddresses(REFUNDS, UseKind.LOGIN_WHILE_INACTIVE, Usage.MAX_ADDRESSES + 4);

            assertThat(tries(REFUNDS)).hasSize(Usage.MAX_ADDRESSES + 1);
            assertThat(tries(REFUNDS)).last().isEqualTo(new InactiveLogins(OTHERS, new UseCount(4, START, START)));
        }

        @Test
        void tries_are_dropped_thirty_days_after_the_last() {
            add(REFUNDS, UseKind.LOGIN_WHILE_INACTIVE, OFFICE, 1);

            clock.pass(Duration.ofDays(30));
            add(REFUNDS, UseKind.LOGIN_WHILE_INACTIVE, WAREHOUSE, 1);

            assertThat(tries(REFUNDS)).extracting(InactiveLogins::from).containsExactly(WAREHOUSE);
        }
    }

    @Nested
    class Hits {

        private final EntryId office = new EntryId("entry_1");
        private final EntryId warehouse = new EntryId("entry_2");

        @Test
        void an_unused_entry_has_no_hits() {
            assertThat(hits(office)).isEqualTo(Option.none());
        }

        @Test
        void hits_add_up_per_entry() {
            hit(office, 2);
            clock.pass(Duration.ofDays(100));
            hit(office, 3);
            hit(warehouse, 1);

            assertThat(hits(office)).isEqualTo(Option.some(new UseCount(5, START, clock.instant())));
            assertThat(hits(warehouse)).isEqualTo(Option.some(new UseCount(1, clock.instant(), clock.instant())));
        }
    }

    @Nested
    class UsesOfKeys {

        private final KeyNumber second = KeyNumber.FIRST.next();

        @Test
        void a_key_that_was_never_used_has_no_uses() {
            assertThat(keyUses(KeyNumber.FIRST)).isEmpty();
        }

        @Test
        @Tag("R15")
        void uses_are_counted_by_key_and_address_most_recent_first() {
            addKeyUse(KeyNumber.FIRST, OFFICE, 2);
            clock.pass(Duration.ofDays(3));
            addKeyUse(KeyNumber.FIRST, WAREHOUSE, 1);
            addKeyUse(second, OFFICE, 7);

            assertThat(keyUses(KeyNumber.FIRST))
                    .containsExactly(
                            new KeyUse(WAREHOUSE, new UseCount(1, clock.instant(), clock.instant())),
                            new KeyUse(OFFICE, new UseCount(2, START, START)));
            assertThat(keyUses(second))
                    .containsExactly(new KeyUse(OFFICE, new UseCount(7, clock.instant(), clock.instant())));
            assertThat(store.read(() -> store.usage().keyUses(REFUNDS, KeyNumber.FIRST)))
                    .isEmpty();
        }

        @Test
        void reports_add_up_with_first_and_last_time() {
            addKeyUse(KeyNumber.FIRST, OFFICE, 2);
            clock.pass(Duration.ofDays(10));
            addKeyUse(KeyNumber.FIRST, OFFICE, 3);

            assertThat(keyUses(KeyNumber.FIRST))
                    .containsExactly(new KeyUse(OFFICE, new UseCount(5, START, clock.instant())));
        }

        @Test
        void beyond_sixteen_addresses_the_others_are_counted_together_and_listed_last() {
            IntStream.range(0, Usage.MAX_ADDRESSES).forEach(i -> addKeyUse(KeyNumber.FIRST, address(i), 1));
            clock.pass(Duration.ofSeconds(5));
            addKeyUse(KeyNumber.FIRST, OFFICE, 2);
            addKeyUse(KeyNumber.FIRST, WAREHOUSE, 3);
            addKeyUse(KeyNumber.FIRST, OTHERS, 4);
            addKeyUse(KeyNumber.FIRST, address(3), 1);

            assertThat(keyUses(KeyNumber.FIRST)).hasSize(Usage.MAX_ADDRESSES + 1);
            assertThat(keyUses(KeyNumber.FIRST))
                    .first()
                    .isEqualTo(new KeyUse(address(3), new UseCount(2, START, clock.instant())));
            assertThat(keyUses(KeyNumber.FIRST))
                    .last()
                    .isEqualTo(new KeyUse(OTHERS, new UseCount(9, clock.instant(), clock.instant())));
        }

        @Test
        void beyond_sixteen_addresses_the_others_of_one_batch_are_counted_together() {
            SortedMap<KeyUseKey, UseCount> batch = new TreeMap<>();
            IntStream.range(0, 20)
                    .forEach(i -> batch.put(
                            new KeyUseKey(PAYMENTS, KeyNumber.FIRST, address(i)), new UseCount(1, START, START)));

            store.write(() -> store.usage().addKeyUses(batch));

            assertThat(keyUses(KeyNumber.FIRST)).hasSize(Usage.MAX_ADDRESSES + 1);
            assertThat(keyUses(KeyNumber.FIRST)).last().isEqualTo(new KeyUse(OTHERS, new UseCount(4, START, START)));
        }

        @Test
        void the_limit_of_addresses_is_separate_per_key() {
            IntStream.range(0, Usage.MAX_ADDRESSES).forEach(i -> addKeyUse(KeyNumber.FIRST, address(i), 1));

            addKeyUse(second, OFFICE, 1);

            assertThat(keyUses(second)).extracting(KeyUse::from).containsExactly(OFFICE);
        }

        @Test
        void uses_are_dropped_thirty_days_after_the_last() {
            addKeyUse(KeyNumber.FIRST, OFFICE, 1);

            clock.pass(Duration.ofDays(30).minusSeconds(1));
            assertThat(keyUses(KeyNumber.FIRST)).extracting(KeyUse::from).containsExactly(OFFICE);

            clock.pass(Duration.ofSeconds(1));
            addKeyUse(KeyNumber.FIRST, WAREHOUSE, 1);

            assertThat(keyUses(KeyNumber.FIRST)).extracting(KeyUse::from).containsExactly(WAREHOUSE);
        }

        @Test
        void a_report_older_than_thirty_days_is_not_counted() {
            clock.pass(Duration.ofDays(30));

            store.write(() -> store.usage().addKeyUses(keyUse(START, KeyNumber.FIRST, OFFICE, 1)));

            assertThat(keyUses(KeyNumber.FIRST)).isEmpty();
        }

        @Test
        void a_dropped_address_frees_capacity_for_another() {
            IntStream.range(0, Usage.MAX_ADDRESSES).forEach(i -> addKeyUse(KeyNumber.FIRST, address(i), 1));

            clock.pass(Duration.ofDays(31));
            addKeyUse(KeyNumber.FIRST, OFFICE, 1);

            assertThat(keyUses(KeyNumber.FIRST)).extracting(KeyUse::from).containsExactly(OFFICE);
        }

        @Test
        void uses_of_a_key_are_counted_apart_from_those_of_its_app_id() {
            addKeyUse(KeyNumber.FIRST, OFFICE, 1);

            assertThat(lastUse(PAYMENTS)).isEqualTo(Option.none());
            assertThat(lastHour(PAYMENTS)).isEmpty();
        }

        private void addKeyUse(KeyNumber number, Option<ClientAddress> from, long times) {
            store.write(() -> store.usage().addKeyUses(keyUse(clock.instant(), number, from, times)));
        }
    }

    private static SortedMap<KeyUseKey, UseCount> keyUse(
            Instant at, KeyNumber number, Option<ClientAddress> from, long times) {
        return new TreeMap<>(Map.of(new KeyUseKey(PAYMENTS, number, from), new UseCount(times, at, at)));
    }

    private List<KeyUse> keyUses(KeyNumber number) {
        return store.read(() -> store.usage().keyUses(PAYMENTS, number));
    }

    @Test
    void rolled_back_use_is_not_counted() {
        undo(() -> {
            store.usage().addUses(batch(START, PAYMENTS, UseKind.CALL, OFFICE, 1));
            store.usage().addUses(batch(START, PAYMENTS, UseKind.LOGIN_WHILE_INACTIVE, OFFICE, 1));
            store.usage().addHits(hitting(new EntryId("entry_1"), 1));
            store.usage().addKeyUses(keyUse(START, KeyNumber.FIRST, OFFICE, 1));
        });

        assertThat(lastUse(PAYMENTS)).isEqualTo(Option.none());
        assertThat(lastHour(PAYMENTS)).isEmpty();
        assertThat(tries(PAYMENTS)).isEmpty();
        assertThat(hits(new EntryId("entry_1"))).isEqualTo(Option.none());
        assertThat(keyUses(KeyNumber.FIRST)).isEmpty();
    }

    @Test
    void rolled_back_changes_leave_the_counts_unchanged() {
        EntryId entry = new EntryId("entry_1");
        add(PAYMENTS, UseKind.CALL, OFFICE, 1);
        add(PAYMENTS, UseKind.LOGIN_WHILE_INACTIVE, OFFICE, 1);
        hit(entry, 1);
        store.write(() -> store.usage().addKeyUses(keyUse(START, KeyNumber.FIRST, OFFICE, 1)));

        assertRollbackRestores(
                () -> List.of(
                        store.usage().lastUse(PAYMENTS),
                        store.usage().lastHour(PAYMENTS),
                        store.usage().triesWhileInactive(PAYMENTS),
                        store.usage().keyUses(PAYMENTS, KeyNumber.FIRST),
                        store.usage().hits(entry)),
                () -> store.usage().addKeyUses(keyUse(START.plusSeconds(1), KeyNumber.FIRST, OFFICE, 5)),
                () -> store.usage().addKeyUses(keyUse(START, KeyNumber.FIRST, WAREHOUSE, 1)),
                () -> store.usage().addUses(batch(START.plusSeconds(1), PAYMENTS, UseKind.CALL, OFFICE, 5)),
                () -> store.usage().addUses(batch(START.plusSeconds(1), PAYMENTS, UseKind.LOGIN, WAREHOUSE, 1)),
                () -> store.usage().addUses(batch(START, PAYMENTS, UseKind.LOGIN_WHILE_INACTIVE, OFFICE, 1)),
                () -> store.usage().addHits(hitting(entry, 1)));
    }

    @Test
    void usage_is_accessed_within_a_transaction() {
        assertRequiresTransaction(
                () -> store.usage().addUses(batch(START, PAYMENTS, UseKind.CALL, OFFICE, 1)),
                () -> store.usage().addHits(hitting(new EntryId("entry_1"), 1)),
                () -> store.usage().addKeyUses(keyUse(START, KeyNumber.FIRST, OFFICE, 1)),
                () -> store.usage().keyUses(PAYMENTS, KeyNumber.FIRST),
                () -> store.usage().lastUse(PAYMENTS),
                () -> store.usage().lastHour(PAYMENTS),
                () -> store.usage().triesWhileInactive(PAYMENTS),
                () -> store.usage().hits(new EntryId("entry_1")));
    }

    @Test
    void concurrent_reports_add_up_with_sixteen_counted_addresses() {
        ConcurrentRun.inThreads(4, thread -> {
            for (int i = 0; i < 25; i++) {
                add(PAYMENTS, UseKind.CALL, address(i), 1);
                hit(new EntryId("entry_1"), 1);
            }
            return thread;
        });

        assertThat(lastHour(PAYMENTS)).hasSize(Usage.MAX_ADDRESSES + 1);
        assertThat(lastHour(PAYMENTS).stream().mapToLong(RecentUse::calls).sum())
                .isEqualTo(100);
        assertThat(hits(new EntryId("entry_1")).map(UseCount::times)).isEqualTo(Option.some(100L));
    }

    private void addFromDifferentAddresses(AppId appId, UseKind kind, int addresses) {
        IntStream.range(0, addresses).forEach(i -> add(appId, kind, address(i), 1));
    }

    private void add(AppId appId, UseKind kind, Option<ClientAddress> from, long times) {
        add(clock.instant(), appId, kind, from, times);
    }

    private void add(Instant at, AppId appId, UseKind kind, Option<ClientAddress> from, long times) {
        store.write(() -> store.usage().addUses(batch(at, appId, kind, from, times)));
    }

    private void hit(EntryId entry, long times) {
        store.write(() -> store.usage().addHits(hitting(entry, times)));
    }

    private static SortedMap<UseKey, UseCount> batch(
            Instant at, AppId appId, UseKind kind, Option<ClientAddress> from, long times) {
        SortedMap<UseKey, UseCount> batch = new TreeMap<>();
        batch.put(UseKey.at(at, appId, kind, from), new UseCount(times, at, at));
        return batch;
    }

    private SortedMap<EntryId, UseCount> hitting(EntryId entry, long times) {
        SortedMap<EntryId, UseCount> batch = new TreeMap<>(Comparator.comparing(EntryId::text));
        batch.put(entry, new UseCount(times, clock.instant(), clock.instant()));
        return batch;
    }

    private static Option<ClientAddress> address(int number) {
        return Option.some(Allowlists.address("198.51.100." + number));
    }

    private static Option<LastUse> used(Instant at, Option<ClientAddress> from) {
        return from.map(address -> new LastUse(at, address));
    }

    private Option<LastUse> lastUse(AppId appId) {
        return store.read(() -> store.usage().lastUse(appId));
    }

    private List<RecentUse> lastHour(AppId appId) {
        return store.read(() -> store.usage().lastHour(appId));
    }

    private List<InactiveLogins> tries(AppId appId) {
        return store.read(() -> store.usage().triesWhileInactive(appId));
    }

    private Option<UseCount> hits(EntryId entry) {
        return store.read(() -> store.usage().hits(entry));
    }
}
