package org.merchantaccess.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.Statistics;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.statistics.DataPoint;
import org.merchantaccess.domain.statistics.RequestCounts;
import org.merchantaccess.domain.statistics.Resolution;
import org.merchantaccess.domain.statistics.TimeSeries;
import org.merchantaccess.domain.statistics.TimeWindow;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;

/** Contract of {@link Statistics}: a merchant sees how many requests were accepted and refused in each hour and on each day. */
public abstract class StatisticsContract extends StoreContract {

    private static final Option<ClientAddress> OFFICE = Option.some(Allowlists.OFFICE);
    private static final Option<ClientAddress> WAREHOUSE = Option.some(Allowlists.address("2001:db8::7"));
    private static final Option<ClientAddress> OTHERS = Option.none();
    private static final Option<MerchantId> SHOP = Option.some(Merchants.CORNER_SHOP);
    private static final Option<MerchantId> OPERATOR = Option.none();
    private static final Instant START = MovableClock.START;
    private static final TimeSeries MISSING =
            new TimeSeries(new TimeWindow(Resolution.HOURLY, Instant.EPOCH, 1), Map.of());
    private static final int ALL_HOURS = 720;
    private static final int ALL_DAYS = 400;

    @BeforeEach
    final void openShop() {
        kept(Merchants.withTwoAppIds());
    }

    @Override
    protected List<Class<?>> ports() {
        return List.of(Statistics.class);
    }

    @Nested
    class RequestsOfAnAppId {

        @Test
        void an_app_id_that_was_never_used_has_a_point_of_zero_for_each_interval() {
            assertThat(hours(PAYMENTS, 24).points())
                    .hasSize(24)
                    .extracting(DataPoint::counts)
                    .containsOnly(RequestCounts.NONE);
            assertThat(hours(PAYMENTS, 24).points()).last().isEqualTo(new DataPoint(START, RequestCounts.NONE));
        }

        @Test
        void logins_calls_and_refusals_are_counted_in_their_hour_and_on_their_day() {
            use(PAYMENTS, UseKind.LOGIN, OFFICE, 2);
            use(PAYMENTS, UseKind.CALL, OFFICE, 30);
            refuse(SHOP, PAYMENTS.text(), RefusalCause.WRONG_APP_KEY);
            refuse(SHOP, PAYMENTS.text(), RefusalCause.WRONG_APP_KEY);
            refuse(SHOP, PAYMENTS.text(), RefusalCause.TOKEN_EXPIRED);
            RequestCounts expected =
                    new RequestCounts(2, 30, Map.of(RefusalCause.WRONG_APP_KEY, 2L, RefusalCause.TOKEN_EXPIRED, 1L));

            assertThat(hours(PAYMENTS, 1).points()).containsExactly(new DataPoint(START, expected));
            assertThat(days(PAYMENTS, 2).points())
                    .containsExactly(
                            new DataPoint(Instant.parse("2026-03-01T00:00:00Z"), RequestCounts.NONE),
                            new DataPoint(Instant.parse("2026-03-02T00:00:00Z"), expected));
        }

        @Test
        void app_ids_are_counted_separately_and_read_together() {
            use(PAYMENTS, UseKind.CALL, OFFICE, 1);
            use(REFUNDS, UseKind.CALL, OFFICE, 2);

            assertThat(of(Set.of(PAYMENTS, REFUNDS), Resolution.HOURLY, 1))
                    .containsOnlyKeys(PAYMENTS, REFUNDS)
                    .hasEntrySatisfying(
                            PAYMENTS, series -> assertThat(series.total()).isEqualTo(RequestCounts.ofCalls(1)))
                    .hasEntrySatisfying(
                            REFUNDS, series -> assertThat(series.total()).isEqualTo(RequestCounts.ofCalls(2)));
            assertThat(of(Set.of(), Resolution.HOURLY, 1)).isEmpty();
        }

        @Test
        void days_end_at_midnight_utc() {
            clock.pass(Duration.ofHours(13).plusMinutes(59));
            use(PAYMENTS, UseKind.CALL, OFFICE, 1);
            clock.pass(Duration.ofMinutes(2));
            use(PAYMENTS, UseKind.CALL, OFFICE, 2);

            assertThat(days(PAYMENTS, 2).points())
                    .containsExactly(
                            new DataPoint(Instant.parse("2026-03-02T00:00:00Z"), RequestCounts.ofCalls(1)),
                            new DataPoint(Instant.parse("2026-03-03T00:00:00Z"), RequestCounts.ofCalls(2)));
            assertThat(hours(PAYMENTS, 2).points())
                    .containsExactly(
                            new DataPoint(Instant.parse("2026-03-02T23:00:00Z"), RequestCounts.ofCalls(1)),
                            new DataPoint(Instant.parse("2026-03-03T00:00:00Z"), RequestCounts.ofCalls(2)));
        }

        @Test
        void late_reports_of_other_nodes_are_counted_in_their_own_interval() {
            Instant early = clock.instant();
            clock.pass(Duration.ofHours(2));
            use(PAYMENTS, UseKind.LOGIN, OFFICE, 1);
            use(early, PAYMENTS, UseKind.LOGIN, OFFICE, 4);

            assertThat(hours(PAYMENTS, 3).points())
                    .extracting(point -> point.counts().logins())
                    .containsExactly(4L, 0L, 1L);
        }

        @Test
        void a_window_has_only_its_own_intervals() {
            use(PAYMENTS, UseKind.CALL, OFFICE, 1);
            clock.pass(Duration.ofHours(1));
            use(PAYMENTS, UseKind.CALL, OFFICE, 2);
            clock.pass(Duration.ofHours(1));
            use(PAYMENTS, UseKind.CALL, OFFICE, 4);

            TimeWindow middle = new TimeWindow(Resolution.HOURLY, START.plus(Duration.ofHours(1)), 1);
            assertThat(store.read(() -> store.statistics().ofAppIds(Set.of(PAYMENTS), middle)))
                    .isEqualTo(
                            Map.of(PAYMENTS, new TimeSeries(middle, Map.of(middle.start(), RequestCounts.ofCalls(2)))));
        }

        @Test
        void logins_while_inactive_are_counted_as_refusals_only() {
            use(PAYMENTS, UseKind.LOGIN_WHILE_INACTIVE, OFFICE, 3);

            assertThat(days(PAYMENTS, 400).total()).isEqualTo(RequestCounts.NONE);
            assertThat(addresses(PAYMENTS, Resolution.DAILY, 30)).isEmpty();
        }

        @Test
        void the_order_of_reports_does_not_matter_and_hours_and_days_have_the_same_sum() {
            List<Runnable> reports = new ArrayList<>();
            for (int i = 1; i <= 40; i++) {
                Instant at = START.minus(Duration.ofMinutes(97L * i));
                UseKind kind = i % 3 == 0 ? UseKind.LOGIN : UseKind.CALL;
                int times = i;
                reports.add(() -> store.statistics().addUses(batch(at, PAYMENTS, kind, OFFICE, times)));
                reports.add(() -> store.statistics().addUses(batch(at, REFUNDS, kind, OFFICE, times)));
                RefusalCause cause = i % 3 == 0 ? RefusalCause.WRONG_APP_KEY : RefusalCause.TOKEN_EXPIRED;
                reports.add(() -> store.statistics().addRefusals(List.of(refusal(at, SHOP, PAYMENTS.text(), cause))));
                reports.add(() -> store.statistics().addRefusals(List.of(refusal(at, SHOP, REFUNDS.text(), cause))));
            }
            List<Runnable> ofPayments = new ArrayList<>();
            List<Runnable> ofRefunds = new ArrayList<>();
            for (int i = 0; i < reports.size(); i++) {
                (i % 2 == 0 ? ofPayments : ofRefunds).add(reports.get(i));
            }
            Collections.shuffle(ofRefunds, new Random(7));

            ofPayments.forEach(store::write);
            store.write(() -> ofRefunds.forEach(Runnable::run));

            assertThat(hours(REFUNDS, ALL_HOURS)).isEqualTo(hours(PAYMENTS, ALL_HOURS));
            assertThat(days(REFUNDS, ALL_DAYS)).isEqualTo(days(PAYMENTS, ALL_DAYS));
            assertThat(hours(PAYMENTS, ALL_HOURS).total())
                    .isEqualTo(days(PAYMENTS, ALL_DAYS).total());
            assertThat(days(PAYMENTS, ALL_DAYS).total())
                    .extracting(RequestCounts::logins, RequestCounts::calls, RequestCounts::refused)
                    .containsExactly(273L, 547L, 40L);
        }
    }

    @Nested
    class Retention {

        @Test
        void hours_are_kept_for_thirty_days_and_days_for_four_hundred() {
            use(PAYMENTS, UseKind.CALL, OFFICE, 1);
            refuse(SHOP, PAYMENTS.text(), RefusalCause.WRONG_APP_KEY);
            TimeWindow hour = new TimeWindow(Resolution.HOURLY, START, 1);
            TimeWindow day = new TimeWindow(Resolution.DAILY, Resolution.DAILY.startOf(START), 1);

            clock.pass(Duration.ofDays(30).minusSeconds(1));
            assertThat(hours(PAYMENTS, ALL_HOURS).points().get(0).counts().total())
                    .isEqualTo(2);
            clock.pass(Duration.ofSeconds(1));
            assertThat(within(hour).total()).isEqualTo(RequestCounts.NONE);
            assertThat(refusalsWithin(hour).total()).isEqualTo(RequestCounts.NONE);
            assertThat(within(day).total().total()).isEqualTo(2);

            clock.pass(Duration.ofDays(370).minusHours(10).minusSeconds(1));
            assertThat(days(PAYMENTS, ALL_DAYS).points().get(0).counts().total())
                    .isEqualTo(2);
            assertThat(refusalsWithin(day).total().refused()).isEqualTo(1);
            clock.pass(Duration.ofSeconds(1));
            assertThat(within(day).total()).isEqualTo(RequestCounts.NONE);
            assertThat(refusalsWithin(day).total()).isEqualTo(RequestCounts.NONE);
        }

        @Test
        void reports_that_are_too_old_for_hours_are_counted_by_the_day() {
            Instant old = START.minus(Duration.ofDays(30));
            use(old, PAYMENTS, UseKind.CALL, OFFICE, 1);
            store.write(() -> store.statistics()
                    .addRefusals(List.of(refusal(old, SHOP, PAYMENTS.text(), RefusalCause.WRONG_APP_KEY))));

            assertThat(within(new TimeWindow(Resolution.HOURLY, old, 1)).total())
                    .isEqualTo(RequestCounts.NONE);
            assertThat(days(PAYMENTS, ALL_DAYS).total().total()).isEqualTo(2);
        }

        @Test
        void old_intervals_make_no_difference_to_new_ones() {
            use(PAYMENTS, UseKind.CALL, OFFICE, 1);
            clock.pass(Duration.ofDays(401));
            use(PAYMENTS, UseKind.CALL, OFFICE, 2);
            refuse(SHOP, PAYMENTS.text(), RefusalCause.WRONG_APP_KEY);

            assertThat(days(PAYMENTS, ALL_DAYS).total().calls()).isEqualTo(2);
            assertThat(hours(PAYMENTS, ALL_HOURS).total().calls()).isEqualTo(2);
        }
    }

    @Nested
    class RefusalsOfAReader {

        @Test
        void a_merchant_has_the_refusals_of_all_its_app_ids_and_those_without_one() {
            refuse(SHOP, PAYMENTS.text(), RefusalCause.WRONG_APP_KEY);
            refuse(SHOP, REFUNDS.text(), RefusalCause.NOT_ACTIVE);
            refuse(SHOP, "98******", RefusalCause.UNKNOWN_APP_ID);
            refuse(SHOP, "", RefusalCause.TOKEN_MALFORMED);
            refuse(OPERATOR, "12345678", RefusalCause.UNKNOWN_APP_ID);

            assertThat(refusals(SHOP).total())
                    .isEqualTo(new RequestCounts(
                            0,
                            0,
                            Map.of(
                                    RefusalCause.WRONG_APP_KEY, 1L,
                                    RefusalCause.NOT_ACTIVE, 1L,
                                    RefusalCause.UNKNOWN_APP_ID, 1L,
                                    RefusalCause.TOKEN_MALFORMED, 1L)));
            assertThat(refusals(OPERATOR).total()).isEqualTo(RequestCounts.ofRefusals(RefusalCause.UNKNOWN_APP_ID, 1));
            assertThat(hours(PAYMENTS, 1).total()).isEqualTo(RequestCounts.ofRefusals(RefusalCause.WRONG_APP_KEY, 1));
        }

        @Test
        void refusals_are_in_the_interval_of_their_own_time() {
            Instant early = clock.instant();
            clock.pass(Duration.ofHours(14));
            refuse(SHOP, "", RefusalCause.RATE_LIMITED);
            store.write(
                    () -> store.statistics().addRefusals(List.of(refusal(early, SHOP, "", RefusalCause.RATE_LIMITED))));

            assertThat(refusals(SHOP).points())
                    .containsExactly(
                            new DataPoint(
                                    Instant.parse("2026-03-02T00:00:00Z"),
                                    RequestCounts.ofRefusals(RefusalCause.RATE_LIMITED, 1)),
                            new DataPoint(
                                    Instant.parse("2026-03-03T00:00:00Z"),
                                    RequestCounts.ofRefusals(RefusalCause.RATE_LIMITED, 1)));
        }

        @Test
        void unknown_and_deleted_app_ids_have_no_counters_of_their_own() {
            refuse(OPERATOR, "12345678", RefusalCause.UNKNOWN_APP_ID);
            refuse(SHOP, PAYMENTS.text(), RefusalCause.DELETED);

            assertThat(hours(new AppId("12345678"), 24).total()).isEqualTo(RequestCounts.NONE);
            assertThat(hours(PAYMENTS, 24).total()).isEqualTo(RequestCounts.NONE);
            assertThat(refusals(SHOP).total()).isEqualTo(RequestCounts.ofRefusals(RefusalCause.DELETED, 1));
        }

        private TimeSeries refusals(Option<MerchantId> reader) {
            TimeWindow days = TimeWindow.until(clock.instant(), Resolution.DAILY, 2);
            return store.read(() -> store.statistics().ofReader(reader, days));
        }
    }

    @Nested
    class Addresses {

        @Test
        void an_app_id_that_was_never_used_has_no_addresses() {
            assertThat(addresses(PAYMENTS, Resolution.HOURLY, 24)).isEmpty();
        }

        @Test
        void the_address_with_most_requests_comes_first_with_the_time_of_its_last() {
            use(PAYMENTS, UseKind.LOGIN, WAREHOUSE, 1);
            use(PAYMENTS, UseKind.CALL, WAREHOUSE, 2);
            use(PAYMENTS, UseKind.CALL, OFFICE, 5);
            use(PAYMENTS, UseKind.CALL, OTHERS, 9);
            clock.pass(Duration.ofHours(3));
            use(PAYMENTS, UseKind.CALL, WAREHOUSE, 3);
            use(START, PAYMENTS, UseKind.CALL, WAREHOUSE, 1);
            use(REFUNDS, UseKind.CALL, OFFICE, 7);

            assertThat(addresses(PAYMENTS, Resolution.HOURLY, 24))
                    .containsExactly(
                            new RecentUse(WAREHOUSE, 1, 6, clock.instant()),
                            new RecentUse(OFFICE, 0, 5, START),
                            new RecentUse(OTHERS, 0, 9, START));
            assertThat(addresses(PAYMENTS, Resolution.DAILY, 1)).isEqualTo(addresses(PAYMENTS, Resolution.HOURLY, 24));
            assertThat(addresses(PAYMENTS, Resolution.HOURLY, 1))
                    .containsExactly(new RecentUse(WAREHOUSE, 0, 3, clock.instant()));
        }

        @Test
        void sixteen_addresses_of_an_interval_are_counted_individually() {
            store.write(() -> {
                SortedMap<UseKey, UseCount> batch = new TreeMap<>();
                IntStream.range(0, 20).forEach(i -> batch.putAll(batch(START, PAYMENTS, UseKind.CALL, address(i), 1)));
                store.statistics().addUses(batch);
            });
            use(PAYMENTS, UseKind.LOGIN, address(3), 1);
            use(PAYMENTS, UseKind.LOGIN, address(19), 1);

            for (Resolution resolution : Resolution.values()) {
                assertThat(addresses(PAYMENTS, resolution, 1)).hasSize(Statistics.MAX_ADDRESSES + 1);
                assertThat(addresses(PAYMENTS, resolution, 1))
                        .first()
                        .isEqualTo(new RecentUse(address(3), 1, 1, START));
                assertThat(addresses(PAYMENTS, resolution, 1)).last().isEqualTo(new RecentUse(OTHERS, 1, 4, START));
            }
        }

        @Test
        void a_later_interval_counts_other_addresses_and_sixteen_of_all_are_listed() {
            IntStream.range(0, 16).forEach(i -> use(PAYMENTS, UseKind.CALL, address(i), 1 + i));
            clock.pass(Duration.ofHours(1));
            IntStream.range(16, 32).forEach(i -> use(PAYMENTS, UseKind.CALL, address(i), 1 + i));

            List<RecentUse> listed = addresses(PAYMENTS, Resolution.HOURLY, 2);
            assertThat(listed).hasSize(Statistics.MAX_ADDRESSES + 1);
            assertThat(listed).first().isEqualTo(new RecentUse(address(31), 0, 32, clock.instant()));
            assertThat(listed).last().isEqualTo(new RecentUse(OTHERS, 0, 136, START));
        }

        @Test
        void addresses_are_kept_for_a_day_by_the_hour_and_for_thirty_days_by_the_day() {
            use(PAYMENTS, UseKind.CALL, OFFICE, 1);

            clock.pass(Duration.ofHours(24).minusSeconds(1));
            assertThat(addresses(PAYMENTS, Resolution.HOURLY, 24)).hasSize(1);
            clock.pass(Duration.ofSeconds(1));
            assertThat(addresses(PAYMENTS, Resolution.HOURLY, 25)).isEmpty();
            clock.pass(Duration.ofDays(29).minusHours(10).minusSeconds(1));
            assertThat(addresses(PAYMENTS, Resolution.DAILY, 30)).hasSize(1);
            clock.pass(Duration.ofSeconds(1));
            assertThat(addresses(PAYMENTS, Resolution.DAILY, 31)).isEmpty();

            use(START, PAYMENTS, UseKind.CALL, WAREHOUSE, 1);
            assertThat(addresses(PAYMENTS, Resolution.DAILY, 31)).isEmpty();
        }

        private Option<ClientAddress> address(int number) {
            return Option.some(Allowlists.address("198.51.100." + number));
        }
    }

    @Test
    void rolled_back_changes_leave_the_numbers_unchanged() {
        use(PAYMENTS, UseKind.CALL, OFFICE, 1);
        refuse(SHOP, PAYMENTS.text(), RefusalCause.WRONG_APP_KEY);
        TimeWindow hour = new TimeWindow(Resolution.HOURLY, START, 1);

        assertRollbackRestores(
                () -> List.of(
                        store.statistics().ofAppIds(Set.of(PAYMENTS, REFUNDS), hour),
                        store.statistics().ofReader(SHOP, hour),
                        store.statistics().addresses(PAYMENTS, hour)),
                () -> store.statistics().addUses(batch(START, PAYMENTS, UseKind.CALL, OFFICE, 1)),
                () -> store.statistics().addUses(batch(START, REFUNDS, UseKind.LOGIN, WAREHOUSE, 1)),
                () -> store.statistics()
                        .addRefusals(List.of(refusal(START, SHOP, PAYMENTS.text(), RefusalCause.WRONG_APP_KEY))),
                () -> store.statistics().addRefusals(List.of(refusal(START, SHOP, "", RefusalCause.NOT_ACTIVE))));
    }

    @Test
    void statistics_are_accessed_within_a_transaction() {
        TimeWindow hour = new TimeWindow(Resolution.HOURLY, START, 1);
        assertRequiresTransaction(
                () -> store.statistics().addUses(batch(START, PAYMENTS, UseKind.CALL, OFFICE, 1)),
                () -> store.statistics().addRefusals(List.of(refusal(START, SHOP, "", RefusalCause.NOT_ACTIVE))),
                () -> store.statistics().ofAppIds(Set.of(PAYMENTS), hour),
                () -> store.statistics().ofReader(SHOP, hour),
                () -> store.statistics().addresses(PAYMENTS, hour));
    }

    @Test
    void concurrent_reports_add_up_with_sixteen_counted_addresses() {
        ConcurrentRun.inThreads(4, thread -> {
            for (int i = 0; i < 25; i++) {
                use(PAYMENTS, UseKind.CALL, Option.some(Allowlists.address("198.51.100." + i)), 1);
                refuse(SHOP, PAYMENTS.text(), RefusalCause.WRONG_APP_KEY);
            }
            return thread;
        });

        assertThat(hours(PAYMENTS, 1).total())
                .isEqualTo(new RequestCounts(0, 100, Map.of(RefusalCause.WRONG_APP_KEY, 100L)));
        assertThat(addresses(PAYMENTS, Resolution.HOURLY, 1)).hasSize(Statistics.MAX_ADDRESSES + 1);
        assertThat(addresses(PAYMENTS, Resolution.HOURLY, 1).stream()
                        .mapToLong(RecentUse::calls)
                        .sum())
                .isEqualTo(100);
    }

    private void use(AppId appId, UseKind kind, Option<ClientAddress> from, long times) {
        use(clock.instant(), appId, kind, from, times);
    }

    private void use(Instant at, AppId appId, UseKind kind, Option<ClientAddress> from, long times) {
        store.write(() -> store.statistics().addUses(batch(at, appId, kind, from, times)));
    }

    private static SortedMap<UseKey, UseCount> batch(
            Instant at, AppId appId, UseKind kind, Option<ClientAddress> from, long times) {
        return new TreeMap<>(Map.of(UseKey.at(at, appId, kind, from), new UseCount(times, at, at)));
    }

    private void refuse(Option<MerchantId> reader, String appId, RefusalCause cause) {
        store.write(() -> store.statistics().addRefusals(List.of(refusal(clock.instant(), reader, appId, cause))));
    }

    private static ReportedRefusal refusal(Instant at, Option<MerchantId> reader, String appId, RefusalCause cause) {
        return new ReportedRefusal(reader, true, appId, cause, Allowlists.range("203.0.113.7"), at, "request");
    }

    private TimeSeries hours(AppId appId, int points) {
        return of(Set.of(appId), Resolution.HOURLY, points).getOrDefault(appId, MISSING);
    }

    private TimeSeries days(AppId appId, int points) {
        return of(Set.of(appId), Resolution.DAILY, points).getOrDefault(appId, MISSING);
    }

    private TimeSeries within(TimeWindow window) {
        return store.read(() -> store.statistics().ofAppIds(Set.of(PAYMENTS), window))
                .getOrDefault(PAYMENTS, MISSING);
    }

    private TimeSeries refusalsWithin(TimeWindow window) {
        return store.read(() -> store.statistics().ofReader(SHOP, window));
    }

    private Map<AppId, TimeSeries> of(Set<AppId> appIds, Resolution resolution, int points) {
        TimeWindow window = TimeWindow.until(clock.instant(), resolution, points);
        return store.read(() -> store.statistics().ofAppIds(appIds, window));
    }

    private List<RecentUse> addresses(AppId appId, Resolution resolution, int points) {
        TimeWindow window = TimeWindow.until(clock.instant(), resolution, points);
        return store.read(() -> store.statistics().addresses(appId, window));
    }
}
