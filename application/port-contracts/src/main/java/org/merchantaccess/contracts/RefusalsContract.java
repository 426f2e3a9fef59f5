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
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.RefusalCriteria;
import org.merchantaccess.domain.refusal.RefusedRequest;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.token.RequestedOperation;

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
                    () -> store.refusals().of(SHOP, RefusalCriteria.none(), PageRequest.first()),
                    () -> store.refusals().requestsOf(SHOP, RefusalCriteria.none(), PageRequest.first()));
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
            assertThat(page(SHOP, cause(RefusalCause.NOT_ACTIVE), new PageRequest(1, 0, ""))
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
        void refusals_can_be_restricted_to_an_app_id_and_an_address() {
            keep(
                    refusal(SHOP, "11111111", RefusalCause.NOT_ACTIVE, OFFICE),
                    refusal(SHOP, "", RefusalCause.TOKEN_MALFORMED, OFFICE),
                    refusal(SHOP, "11111111", RefusalCause.NOT_ACTIVE, "203.0.113.70"));
            RefusalCriteria all = RefusalCriteria.none();
            Option<AddressRange> office = Option.some(Allowlists.range(OFFICE));

            assertThat(appIds(all.withAppId(Option.some("11111111")))).hasSize(2);
            assertThat(appIds(all.withAppId(Option.some("")))).containsExactly("");
            assertThat(appIds(all.withAppId(Option.some("1111")))).isEmpty();
            assertThat(appIds(all.withSource(office))).containsExactly("", "11111111");
            assertThat(appIds(all.withSource(office).withAppId(Option.some("11111111"))))
                    .containsExactly("11111111");
        }

        @Test
        void refusals_can_be_restricted_to_a_time_range_that_they_overlap() {
            Instant first = clock.instant();
            keep(wrongKey("request_1"));
            clock.pass(Duration.ofMinutes(10));
            Instant last = clock.instant();
            keep(wrongKey("request_2"));

            assertThat(appIds(between(first, last))).hasSize(1);
            assertThat(appIds(between(last, last.plusMillis(1)))).hasSize(1);
            assertThat(appIds(between(first.plusSeconds(1), last.minusSeconds(1))))
                    .hasSize(1);
            assertThat(appIds(between(last.plusMillis(1), last.plusSeconds(1)))).isEmpty();
            assertThat(appIds(between(first.minusSeconds(1), first))).isEmpty();
        }

        @Test
        void a_refusal_is_found_by_the_whole_id_of_a_kept_request() {
            keep(wrongKey("request_1"), wrongKey("request_2"));
            keep(new ReportedRefusal(
                    OPERATOR,
                    false,
                    "",
                    RefusalCause.TOKEN_MALFORMED,
                    Allowlists.range(OFFICE),
                    clock.instant(),
                    "request_3"));

            assertThat(appIds("request_1")).containsExactly(APP_ID);
            assertThat(appIds("request_2")).containsExactly(APP_ID);
            assertThat(appIds("request_")).isEmpty();
            assertThat(appIds("request_3")).isEmpty();
            assertThat(appIds(cause(RefusalCause.NOT_ACTIVE), "request_1")).isEmpty();
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
            return appIds(RefusalCriteria.none(), filter);
        }

        private List<String> appIds(RefusalCause cause, String filter) {
            return appIds(cause(cause), filter);
        }

        private List<String> appIds(RefusalCriteria criteria) {
            return appIds(criteria, "");
        }

        private List<String> appIds(RefusalCriteria criteria, String filter) {
            return page(SHOP, criteria, new PageRequest(PageRequest.DEFAULT_LIMIT, 0, filter)).items().stream()
                    .map(RecordedRefusal::appId)
                    .toList();
        }
    }

    @Nested
    class SingleRequests {

        @Test
        void each_request_is_listed_as_reported_newest_first() {
            Instant first = clock.instant();
            keep(wrongKey("request_1"));
            clock.pass(Duration.ofMinutes(1));
            Option<RequestedOperation> operation = RequestedOperation.parse("GET", "/orders/7");
            keep(new ReportedRefusal(
                    SHOP,
                    false,
                    "",
                    RefusalCause.TOKEN_MALFORMED,
                    Allowlists.range("2001:db8:1:2::/64"),
                    clock.instant(),
                    "request_2",
                    operation));

            assertThat(requests(SHOP, RefusalCriteria.none(), ""))
                    .containsExactly(
                            new RefusedRequest(
                                    "",
                                    RefusalCause.TOKEN_MALFORMED,
                                    Allowlists.range("2001:db8:1:2::/64"),
                                    clock.instant(),
                                    "request_2",
                                    operation),
                            new RefusedRequest(
                                    APP_ID,
                                    RefusalCause.WRONG_APP_KEY,
                                    Allowlists.range(OFFICE),
                                    first,
                                    "request_1",
                                    Option.none()));
        }

        @Test
        void of_requests_of_one_moment_the_one_reported_last_comes_first() {
            keep(wrongKey("request_1"), wrongKey("request_2"));
            keep(refusal(SHOP, "", RefusalCause.TOKEN_MALFORMED, OFFICE, false));
            keep(wrongKey("request_3"));

            assertThat(requestIds(RefusalCriteria.none(), ""))
                    .containsExactly("request_3", "request_1", "request_2", "request_1");
        }

        @Test
        void requests_are_found_by_their_whole_id_or_by_a_part_of_other_texts() {
            keep(wrongKey("request_1"), wrongKey("request_2"));

            assertThat(requestIds(RefusalCriteria.none(), "request_2")).containsExactly("request_2");
            assertThat(requestIds(RefusalCriteria.none(), "request_")).isEmpty();
            assertThat(requestIds(RefusalCriteria.none(), "9843")).containsExactly("request_2", "request_1");
            assertThat(requestIds(RefusalCriteria.none(), "WRONG_app")).hasSize(2);
        }

        @Test
        void requests_meet_all_criteria() {
            Instant first = clock.instant();
            keep(wrongKey("request_1"));
            clock.pass(Duration.ofMinutes(1));
            keep(wrongKey("request_2"));
            RefusalCriteria all = RefusalCriteria.none();

            assertThat(requestIds(between(first, clock.instant()), "")).containsExactly("request_1");
            assertThat(requestIds(between(first.plusMillis(1), clock.instant().plusMillis(1)), ""))
                    .containsExactly("request_2");
            assertThat(requestIds(cause(RefusalCause.NOT_ACTIVE), "")).isEmpty();
            assertThat(requestIds(all.withAppId(Option.some("")), "")).isEmpty();
            assertThat(requestIds(all.withSource(Option.some(Allowlists.range(OFFICE))), ""))
                    .hasSize(2);
        }

        @Test
        void the_last_twenty_requests_of_each_refusal_are_kept() {
            for (int i = 1; i <= 15; i++) {
                keep(wrongKey("first_" + i));
            }
            keep(IntStream.rangeClosed(1, 7)
                    .mapToObj(i -> wrongKey("second_" + i))
                    .toArray(ReportedRefusal[]::new));

            assertThat(page(SHOP, PageRequest.first()).items())
                    .extracting(RecordedRefusal::count)
                    .containsExactly(22L);
            assertThat(requestIds(RefusalCriteria.none(), ""))
                    .hasSize(Refusals.MAX_REQUESTS)
                    .startsWith("second_7", "second_6")
                    .endsWith("first_4", "first_3");
        }

        @Test
        void of_a_batch_with_many_requests_the_last_twenty_are_kept() {
            keep(wrongKey("before"));
            keep(IntStream.rangeClosed(1, 50)
                    .mapToObj(i -> wrongKey("request_" + i))
                    .toArray(ReportedRefusal[]::new));

            assertThat(requestIds(RefusalCriteria.none(), ""))
                    .hasSize(Refusals.MAX_REQUESTS)
                    .startsWith("request_50")
                    .endsWith("request_31");
        }

        @Test
        void a_reader_keeps_five_thousand_requests_and_strangers_do_not_displace_its_own() {
            keep(refusal(SHOP, "11111111", RefusalCause.NOT_ACTIVE, OFFICE, true));
            for (int round = 0; round < Refusals.MAX_REQUESTS; round++) {
                keep(IntStream.range(0, Refusals.MAX_PER_READER)
                        .mapToObj(i -> refusal(SHOP, number(i), RefusalCause.WRONG_APP_KEY, OFFICE, false))
                        .toArray(ReportedRefusal[]::new));
            }

            assertThat(total(cause(RefusalCause.WRONG_APP_KEY))).isEqualTo(Refusals.MAX_REQUESTS_PER_READER);
            assertThat(total(cause(RefusalCause.NOT_ACTIVE))).isEqualTo(1);
        }

        @Test
        void requests_of_a_dropped_refusal_are_dropped() {
            keep(refusal(SHOP, "11111111", RefusalCause.NOT_ACTIVE, OFFICE, true));
            keep(IntStream.range(0, Refusals.MAX_PER_READER)
                    .mapToObj(i -> refusal(SHOP, number(i), RefusalCause.WRONG_APP_KEY, OFFICE, true))
                    .toArray(ReportedRefusal[]::new));

            assertThat(total(cause(RefusalCause.NOT_ACTIVE))).isZero();
        }

        @Test
        void a_request_is_kept_for_thirty_days() {
            keep(wrongKey("request_1"));
            clock.pass(KEPT.minusSeconds(1));
            keep(wrongKey("request_2"));
            assertThat(requestIds(RefusalCriteria.none(), "")).hasSize(2);

            clock.pass(Duration.ofSeconds(2));
            keep(wrongKey("request_3"));

            assertThat(requestIds(RefusalCriteria.none(), "")).containsExactly("request_3", "request_2");
        }

        @Test
        void requests_are_read_page_by_page() {
            keep(wrongKey("request_1"), wrongKey("request_2"), wrongKey("request_3"));

            Page<RefusedRequest> second = store.read(
                    () -> store.refusals().requestsOf(SHOP, RefusalCriteria.none(), new PageRequest(1, 1, "")));

            assertThat(second.total()).isEqualTo(3);
            assertThat(second.items()).extracting(RefusedRequest::requestId).containsExactly("request_2");
        }

        @Test
        void readers_have_separate_requests() {
            keep(wrongKey("request_1"));

            assertThat(requests(OPERATOR, RefusalCriteria.none(), "")).isEmpty();
        }

        @Test
        void rolled_back_requests_are_not_kept() {
            keep(wrongKey("request_1"));

            undo(() -> store.refusals().keep(List.of(wrongKey("request_2"))));

            assertThat(requestIds(RefusalCriteria.none(), "")).containsExactly("request_1");
        }

        private List<String> requestIds(RefusalCriteria criteria, String filter) {
            return requests(SHOP, criteria, filter).stream()
                    .map(RefusedRequest::requestId)
                    .toList();
        }

        private List<RefusedRequest> requests(Option<MerchantId> reader, RefusalCriteria criteria, String filter) {
            return requestPage(reader, criteria, filter).items();
        }

        private long total(RefusalCriteria criteria) {
            return requestPage(SHOP, criteria, "").total();
        }

        private Page<RefusedRequest> requestPage(Option<MerchantId> reader, RefusalCriteria criteria, String filter) {
            return store.read(() ->
                    store.refusals().requestsOf(reader, criteria, new PageRequest(PageRequest.MAX_LIMIT, 0, filter)));
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
        return page(reader, RefusalCriteria.none(), request);
    }

    final Page<RecordedRefusal> page(Option<MerchantId> reader, RefusalCriteria criteria, PageRequest request) {
        return store.read(() -> store.refusals().of(reader, criteria, request));
    }

    static RefusalCriteria cause(RefusalCause cause) {
        return RefusalCriteria.none().withCause(Option.some(cause));
    }

    static RefusalCriteria between(Instant from, Instant to) {
        return RefusalCriteria.none().between(Option.some(from), Option.some(to));
    }
}
