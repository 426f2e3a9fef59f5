package org.merchantaccess.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.token.RefusalCause;

/** Contract of {@link Refusals}: a merchant can read why its software was refused, and strangers cannot displace that. */
public abstract class RefusalsContract extends StoreContract {

    private static final String APP_ID = "98434376";
    private static final String OFFICE = "203.0.113.7";
    private static final Option<MerchantId> SHOP = Option.some(Merchants.CORNER_SHOP);
    private static final Option<MerchantId> OPERATOR = Option.none();
    private static final Duration KEPT = Duration.ofDays(Refusals.DAYS_KEPT);

    @BeforeEach
    final void openShop() {
        kept(Merchants.withTwoAppIds());
    }

    @Override
    protected List<Class<?>> ports() {
        return List.of(Refusals.class);
    }

    @Nested
    class Counting {

        @Test
        void a_single_refusal_is_listed_as_reported() {
            keep(wrongKey("request_1"));

            assertThat(listed(SHOP))
                    .containsExactly(new RecordedRefusal(
                            APP_ID,
                            RefusalCause.WRONG_APP_KEY,
                            Allowlists.range(OFFICE),
                            1,
                            clock.instant(),
                            clock.instant(),
                            "request_1"));
        }

        @Test
        void equal_refusals_are_counted_with_the_last_request() {
            Instant first = clock.instant();
            keep(wrongKey("request_1"));
            clock.pass(Duration.ofMinutes(5));
            keep(wrongKey("request_2"));
            clock.pass(Duration.ofMinutes(5));
            keep(wrongKey("request_3"));

            assertThat(listed(SHOP))
                    .containsExactly(new RecordedRefusal(
                            APP_ID,
                            RefusalCause.WRONG_APP_KEY,
                            Allowlists.range(OFFICE),
                            3,
                            first,
                            clock.instant(),
                            "request_3"));
        }

        @Test
        void equal_refusals_are_counted_within_one_batch() {
            keep(wrongKey("request_1"), wrongKey("request_2"));

            assertThat(listed(SHOP)).singleElement().satisfies(refusal -> {
                assertThat(refusal.count()).isEqualTo(2);
                assertThat(refusal.requestId()).isEqualTo("request_2");
            });
        }

        @Test
        void a_late_report_does_not_set_back_the_last_time() {
            Instant early = clock.instant();
            ReportedRefusal lateReport = wrongKey("request_early");
            clock.pass(Duration.ofSeconds(3));
            Instant late = clock.instant();

            keep(wrongKey("request_late"));
            keep(lateReport);

            assertThat(listed(SHOP))
                    .containsExactly(new RecordedRefusal(
                            APP_ID,
                            RefusalCause.WRONG_APP_KEY,
                            Allowlists.range(OFFICE),
                            2,
                            early,
                            late,
                            "request_late"));
        }

        @Test
        void refusals_are_separate_by_app_id_cause_and_source() {
            keep(
                    refusal(SHOP, APP_ID, RefusalCause.WRONG_APP_KEY, OFFICE),
                    refusal(SHOP, "40112358", RefusalCause.WRONG_APP_KEY, OFFICE),
                    refusal(SHOP, "", RefusalCause.WRONG_APP_KEY, OFFICE),
                    refusal(SHOP, APP_ID, RefusalCause.NOT_ACTIVE, OFFICE),
                    refusal(SHOP, APP_ID, RefusalCause.WRONG_APP_KEY, "203.0.113.8"),
                    refusal(SHOP, APP_ID, RefusalCause.WRONG_APP_KEY, "2001:db8:1:2::/64"));

            assertThat(listed(SHOP))
                    .hasSize(6)
                    .allSatisfy(refusal -> assertThat(refusal.count()).isEqualTo(1));
        }

        @Test
        void every_cause_can_be_reported() {
            for (RefusalCause cause : RefusalCause.values()) {
                keep(refusal(SHOP, APP_ID, cause, OFFICE));
            }

            assertThat(listed(SHOP))
                    .extracting(RecordedRefusal::cause)
                    .containsExactlyInAnyOrder(RefusalCause.values());
        }

        @Test
        void an_empty_batch_does_nothing() {
            keep();

            assertThat(listed(SHOP)).isEmpty();
        }

        @Test
        void refusals_are_accessed_within_a_transaction() {
            assertRequiresTransaction(
                    () -> store.refusals().keep(List.of(wrongKey("request_1"))),
                    () -> store.refusals().of(SHOP, Option.none(), PageRequest.first()));
        }

        @Test
        void all_batches_of_one_transaction_are_kept() {
            store.write(() -> {
                store.refusals().keep(List.of(wrongKey("request_1")));
                store.refusals().keep(List.of(wrongKey("request_2")));
            });

            assertThat(listed(SHOP))
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal.count()).isEqualTo(2));
        }

        @Test
        void rolled_back_refusals_are_not_kept() {
            keep(wrongKey("request_1"));

            undo(() -> store.refusals()
                    .keep(List.of(wrongKey("request_2"), refusal(SHOP, "", RefusalCause.TOKEN_MALFORMED, OFFICE))));

            assertThat(listed(SHOP)).singleElement().satisfies(refusal -> {
                assertThat(refusal.count()).isEqualTo(1);
                assertThat(refusal.requestId()).isEqualTo("request_1");
            });
        }
    }

    @Nested
    class Reading {

        @Test
        void of_refusals_of_one_moment_the_one_reported_last_comes_first() {
            keep(refusal(SHOP, "11111111", RefusalCause.NOT_ACTIVE, OFFICE));
            keep(refusal(SHOP, "22222222", RefusalCause.ADDRESS_NOT_ALLOWED, "198.51.100.9", false));
            keep(refusal(SHOP, "33333333", RefusalCause.NOT_ACTIVE, OFFICE));

            assertThat(listed(SHOP))
                    .extracting(RecordedRefusal::appId)
                    .containsExactly("33333333", "22222222", "11111111");
        }

        @Test
        void the_most_recent_refusal_comes_first() {
            keep(refusal(SHOP, "11111111", RefusalCause.NOT_ACTIVE, OFFICE));
            clock.pass(Duration.ofSeconds(1));
            keep(refusal(SHOP, "22222222", RefusalCause.NOT_ACTIVE, OFFICE));
            clock.pass(Duration.ofSeconds(1));
            keep(refusal(SHOP, "11111111", RefusalCause.NOT_ACTIVE, OFFICE));

            assertThat(listed(SHOP)).extracting(RecordedRefusal::appId).containsExactly("11111111", "22222222");
        }

        @Test
        void own_addresses_and_strangers_are_listed_together() {
            keep(refusal(SHOP, "11111111", RefusalCause.ADDRESS_NOT_ALLOWED, "198.51.100.9", false));
            clock.pass(Duration.ofSeconds(1));
            keep(refusal(SHOP, "22222222", RefusalCause.NOT_ACTIVE, OFFICE, true));
            clock.pass(Duration.ofSeconds(1));
            keep(refusal(SHOP, "33333333", RefusalCause.ADDRESS_NOT_ALLOWED, "198.51.100.9", false));

            assertThat(listed(SHOP))
                    .extracting(RecordedRefusal::appId)
                    .containsExactly("33333333", "22222222", "11111111");
        }

        @Test
        void readers_have_separate_lists() {
            kept(merchant("bakery"));
            Option<MerchantId> bakery = Option.some(merchant("bakery").id());
            keep(
                    refusal(OPERATOR, "11111111", RefusalCause.UNKNOWN_APP_ID, OFFICE),
                    refusal(SHOP, "11******", RefusalCause.UNKNOWN_APP_ID, OFFICE),
                    refusal(bakery, "22222222", RefusalCause.NOT_ACTIVE, OFFICE));

            assertThat(listed(OPERATOR)).extracting(RecordedRefusal::appId).containsExactly("11111111");
            assertThat(listed(SHOP)).extracting(RecordedRefusal::appId).containsExactly("11******");
            assertThat(listed(bakery)).extracting(RecordedRefusal::appId).containsExactly("22222222");
        }

        @Test
        void a_cause_is_combined_with_the_filter() {
            keep(
                    refusal(SHOP, "11111111", RefusalCause.NOT_ACTIVE, OFFICE),
                    refusal(SHOP, "22222222", RefusalCause.WRONG_APP_KEY, OFFICE),
                    refusal(SHOP, "33333333", RefusalCause.NOT_ACTIVE, "198.51.100.9", false),
                    refusal(OPERATOR, "44444444", RefusalCause.NOT_ACTIVE, OFFICE));

            assertThat(appIds(RefusalCause.NOT_ACTIVE, "")).containsExactlyInAnyOrder("11111111", "33333333");
            assertThat(appIds(RefusalCause.NOT_ACTIVE, "198.51")).containsExactly("33333333");
            assertThat(appIds(RefusalCause.WRONG_APP_KEY, "not_active")).isEmpty();
            assertThat(page(SHOP, Option.some(RefusalCause.NOT_ACTIVE), new PageRequest(1, 0, ""))
                            .total())
                    .isEqualTo(2);
        }

        @Test
        void the_filter_matches_app_id_cause_and_address_ignoring_case() {
            keep(
                    refusal(SHOP, "11111111", RefusalCause.NOT_ACTIVE, OFFICE),
                    refusal(SHOP, "22******", RefusalCause.TOKEN_SUPERSEDED, "2001:db8:1:2::/64"));

            assertThat(appIds("1111")).containsExactly("11111111");
            assertThat(appIds("NOT_ACTIVE")).containsExactly("11111111");
            assertThat(appIds("203.0.113.7/32")).containsExactly("11111111");
            assertThat(appIds("2001:DB8:1")).containsExactly("22******");
            assertThat(appIds("22*")).containsExactly("22******");
            assertThat(appIds("%")).isEmpty();
        }

        @Test
        void a_page_contains_a_part_of_the_matching_refusals() {
            for (int i = 0; i < 5; i++) {
                keep(
                        refusal(SHOP, number(i), RefusalCause.NOT_ACTIVE, OFFICE),
                        refusal(SHOP, number(i), RefusalCause.WRONG_APP_KEY, OFFICE));
                clock.pass(Duration.ofSeconds(1));
            }

            Page<RecordedRefusal> page = page(SHOP, new PageRequest(2, 1, "not_active"));

            assertThat(page.items()).extracting(RecordedRefusal::appId).containsExactly(number(3), number(2));
            assertThat(page.total()).isEqualTo(5);
        }

        private List<String> appIds(String filter) {
            return appIds(Option.none(), filter);
        }

        private List<String> appIds(RefusalCause cause, String filter) {
            return appIds(Option.some(cause), filter);
        }

        private List<String> appIds(Option<RefusalCause> cause, String filter) {
            return page(SHOP, cause, new PageRequest(PageRequest.DEFAULT_LIMIT, 0, filter)).items().stream()
                    .map(RecordedRefusal::appId)
                    .toList();
        }
    }

    @Nested
    class Bounds {

        @Test
        void beyond_the_maximum_the_oldest_refusal_is_dropped() {
            fill(SHOP, true, 0, Refusals.MAX_PER_READER);
            keep(refusal(SHOP, number(0), RefusalCause.NOT_ACTIVE, OFFICE, true));

            clock.pass(Duration.ofSeconds(1));
            keep(refusal(SHOP, "99999999", RefusalCause.NOT_ACTIVE, OFFICE, true));

            assertThat(total(SHOP)).isEqualTo(Refusals.MAX_PER_READER);
            assertThat(isListed(SHOP, "99999999")).isTrue();
            assertThat(isListed(SHOP, number(0))).isTrue();
            assertThat(isListed(SHOP, number(1))).isFalse();
            assertThat(isListed(SHOP, number(2))).isTrue();
        }

        @Test
        void a_batch_beyond_the_maximum_keeps_its_last_refusals() {
            fill(SHOP, true, 0, Refusals.MAX_PER_READER + 30);

            assertThat(total(SHOP)).isEqualTo(Refusals.MAX_PER_READER);
            assertThat(isListed(SHOP, number(29))).isFalse();
            assertThat(isListed(SHOP, number(30))).isTrue();
        }

        @Test
        void strangers_cannot_displace_refusals_from_own_addresses() {
            keep(refusal(SHOP, "11111111", RefusalCause.NOT_ACTIVE, OFFICE, true));
            clock.pass(Duration.ofSeconds(1));

            fill(SHOP, false, 0, Refusals.MAX_PER_READER + 1);

            assertThat(isListed(SHOP, "11111111")).isTrue();
            assertThat(total(SHOP)).isEqualTo(Refusals.MAX_PER_READER + 1L);
        }

        @Test
        void a_merchant_cannot_displace_refusals_of_other_readers() {
            keep(refusal(OPERATOR, "11111111", RefusalCause.UNKNOWN_APP_ID, OFFICE, false));
            clock.pass(Duration.ofSeconds(1));

            fill(SHOP, false, 0, Refusals.MAX_PER_READER + 1);

            assertThat(isListed(OPERATOR, "11111111")).isTrue();
        }

        @Test
        void the_operators_list_is_bounded_as_well() {
            fill(OPERATOR, false, 0, Refusals.MAX_PER_READER + 1);

            assertThat(total(OPERATOR)).isEqualTo(Refusals.MAX_PER_READER);
        }

        @Test
        void a_refusal_is_kept_for_thirty_days_after_its_last_time() {
            keep(wrongKey("request_1"));
            clock.pass(KEPT.minusSeconds(1));
            assertThat(listed(SHOP)).hasSize(1);
            keep(wrongKey("request_2"));
            clock.pass(KEPT.minusSeconds(1));
            assertThat(listed(SHOP)).hasSize(1);

            clock.pass(Duration.ofSeconds(2));

            assertThat(listed(SHOP)).isEmpty();
            assertThat(total(SHOP)).isZero();
        }

        @Test
        void a_dropped_refusal_is_counted_from_one_again() {
            keep(wrongKey("request_1"));
            clock.pass(KEPT.plusSeconds(1));

            keep(wrongKey("request_2"));

            assertThat(listed(SHOP)).singleElement().satisfies(refusal -> {
                assertThat(refusal.count()).isEqualTo(1);
                assertThat(refusal.firstAt()).isEqualTo(clock.instant());
            });
        }

        /** Keeps one numbered refusal per second. */
        private void fill(Option<MerchantId> reader, boolean fromOwnAddress, int from, int to) {
            List<ReportedRefusal> batch = IntStream.range(from, to)
                    .mapToObj(i -> {
                        clock.pass(Duration.ofSeconds(1));
                        return refusal(reader, number(i), RefusalCause.NOT_ACTIVE, OFFICE, fromOwnAddress);
                    })
                    .toList();
            store.write(() -> store.refusals().keep(batch));
        }

        private boolean isListed(Option<MerchantId> reader, String appId) {
            return page(reader, new PageRequest(1, 0, appId)).total() > 0;
        }

        private long total(Option<MerchantId> reader) {
            return page(reader, PageRequest.first()).total();
        }
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%08d", number);
    }

    final ReportedRefusal wrongKey(String requestId) {
        return new ReportedRefusal(
                SHOP, true, APP_ID, RefusalCause.WRONG_APP_KEY, Allowlists.range(OFFICE), clock.instant(), requestId);
    }

    final ReportedRefusal refusal(Option<MerchantId> reader, String appId, RefusalCause cause, String source) {
        return refusal(reader, appId, cause, source, true);
    }

    final ReportedRefusal refusal(
            Option<MerchantId> reader, String appId, RefusalCause cause, String source, boolean fromOwnAddress) {
        return new ReportedRefusal(
                reader, fromOwnAddress, appId, cause, Allowlists.range(source), clock.instant(), "request_1");
    }

    final void keep(ReportedRefusal... batch) {
        store.write(() -> store.refusals().keep(List.of(batch)));
    }

    final List<RecordedRefusal> listed(Option<MerchantId> reader) {
        return page(reader, PageRequest.first()).items();
    }

    final Page<RecordedRefusal> page(Option<MerchantId> reader, PageRequest request) {
        return page(reader, Option.none(), request);
    }

    final Page<RecordedRefusal> page(Option<MerchantId> reader, Option<RefusalCause> cause, PageRequest request) {
        return store.commit(() -> store.refusals().of(reader, cause, request));
    }
}
