package org.merchantaccess.application.port;

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
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.token.RefusalCause;

/** A merchant finds out why its software was refused, and no stranger can push that out. */
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
    List<Class<?>> ports() {
        return List.of(Refusals.class);
    }

    @Nested
    class Counting {

        @Test
        void a_refusal_that_happened_once_is_told_as_it_was() {
            keep(wrongKey("request_1"));

            assertThat(told(SHOP))
                    .containsExactly(new KeptRefusal(
                            APP_ID,
                            RefusalCause.WRONG_APP_KEY,
                            Allowlists.range(OFFICE),
                            1,
                            clock.instant(),
                            clock.instant(),
                            "request_1"));
        }

        @Test
        void the_same_refusal_is_counted_and_its_last_request_remembered() {
            Instant first = clock.instant();
            keep(wrongKey("request_1"));
            clock.pass(Duration.ofMinutes(5));
            keep(wrongKey("request_2"));
            clock.pass(Duration.ofMinutes(5));
            keep(wrongKey("request_3"));

            assertThat(told(SHOP))
                    .containsExactly(new KeptRefusal(
                            APP_ID,
                            RefusalCause.WRONG_APP_KEY,
                            Allowlists.range(OFFICE),
                            3,
                            first,
                            clock.instant(),
                            "request_3"));
        }

        @Test
        void the_same_refusal_is_counted_within_one_batch_too() {
            keep(wrongKey("request_1"), wrongKey("request_2"));

            assertThat(told(SHOP)).singleElement().satisfies(refusal -> {
                assertThat(refusal.count()).isEqualTo(2);
                assertThat(refusal.requestId()).isEqualTo("request_2");
            });
        }

        @Test
        void a_node_that_tells_late_does_not_turn_back_the_last_time() {
            Instant early = clock.instant();
            ReportedRefusal ofASlowNode = wrongKey("request_early");
            clock.pass(Duration.ofSeconds(3));
            Instant late = clock.instant();

            keep(wrongKey("request_late"));
            keep(ofASlowNode);

            assertThat(told(SHOP))
                    .containsExactly(new KeptRefusal(
                            APP_ID,
                            RefusalCause.WRONG_APP_KEY,
                            Allowlists.range(OFFICE),
                            2,
                            early,
                            late,
                            "request_late"));
        }

        @Test
        void another_app_id_another_cause_or_another_source_is_another_refusal() {
            keep(
                    refusal(SHOP, APP_ID, RefusalCause.WRONG_APP_KEY, OFFICE),
                    refusal(SHOP, "40112358", RefusalCause.WRONG_APP_KEY, OFFICE),
                    refusal(SHOP, "", RefusalCause.WRONG_APP_KEY, OFFICE),
                    refusal(SHOP, APP_ID, RefusalCause.NOT_ACTIVE, OFFICE),
                    refusal(SHOP, APP_ID, RefusalCause.WRONG_APP_KEY, "203.0.113.8"),
                    refusal(SHOP, APP_ID, RefusalCause.WRONG_APP_KEY, "2001:db8:1:2::/64"));

            assertThat(told(SHOP))
                    .hasSize(6)
                    .allSatisfy(refusal -> assertThat(refusal.count()).isEqualTo(1));
        }

        @Test
        void every_cause_can_be_told() {
            for (RefusalCause cause : RefusalCause.values()) {
                keep(refusal(SHOP, APP_ID, cause, OFFICE));
            }

            assertThat(told(SHOP)).extracting(KeptRefusal::cause).containsExactlyInAnyOrder(RefusalCause.values());
        }

        @Test
        void an_empty_batch_is_no_mistake() {
            keep();

            assertThat(told(SHOP)).isEmpty();
        }

        @Test
        void they_are_reached_within_a_transaction() {
            areRefusedOutsideATransaction(
                    () -> store.refusals().keep(List.of(wrongKey("request_1"))),
                    () -> store.refusals().of(SHOP, Option.none(), PageRequest.first()));
        }

        @Test
        void what_was_rolled_back_was_not_told() {
            keep(wrongKey("request_1"));

            undo(() -> store.refusals()
                    .keep(List.of(wrongKey("request_2"), refusal(SHOP, "", RefusalCause.TOKEN_MALFORMED, OFFICE))));

            assertThat(told(SHOP)).singleElement().satisfies(refusal -> {
                assertThat(refusal.count()).isEqualTo(1);
                assertThat(refusal.requestId()).isEqualTo("request_1");
            });
        }
    }

    @Nested
    class Reading {

        @Test
        void the_one_seen_last_comes_first() {
            keep(refusal(SHOP, "11111111", RefusalCause.NOT_ACTIVE, OFFICE));
            clock.pass(Duration.ofSeconds(1));
            keep(refusal(SHOP, "22222222", RefusalCause.NOT_ACTIVE, OFFICE));
            clock.pass(Duration.ofSeconds(1));
            keep(refusal(SHOP, "11111111", RefusalCause.NOT_ACTIVE, OFFICE));

            assertThat(told(SHOP)).extracting(KeptRefusal::appId).containsExactly("11111111", "22222222");
        }

        @Test
        void a_merchants_own_addresses_and_strangers_are_told_in_one_list() {
            keep(refusal(SHOP, "11111111", RefusalCause.ADDRESS_NOT_ALLOWED, "198.51.100.9", false));
            clock.pass(Duration.ofSeconds(1));
            keep(refusal(SHOP, "22222222", RefusalCause.NOT_ACTIVE, OFFICE, true));
            clock.pass(Duration.ofSeconds(1));
            keep(refusal(SHOP, "33333333", RefusalCause.ADDRESS_NOT_ALLOWED, "198.51.100.9", false));

            assertThat(told(SHOP)).extracting(KeptRefusal::appId).containsExactly("33333333", "22222222", "11111111");
        }

        @Test
        void what_the_operator_reads_is_apart_from_what_a_merchant_reads() {
            kept(merchant("bakery"));
            Option<MerchantId> bakery = Option.some(merchant("bakery").id());
            keep(
                    refusal(OPERATOR, "11111111", RefusalCause.UNKNOWN_APP_ID, OFFICE),
                    refusal(SHOP, "11******", RefusalCause.UNKNOWN_APP_ID, OFFICE),
                    refusal(bakery, "22222222", RefusalCause.NOT_ACTIVE, OFFICE));

            assertThat(told(OPERATOR)).extracting(KeptRefusal::appId).containsExactly("11111111");
            assertThat(told(SHOP)).extracting(KeptRefusal::appId).containsExactly("11******");
            assertThat(told(bakery)).extracting(KeptRefusal::appId).containsExactly("22222222");
        }

        @Test
        void of_one_cause_only_those_are_told_that_match_the_filter_as_well() {
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
        void the_filter_looks_at_app_id_cause_and_address_in_upper_or_lower_case() {
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
        void a_page_is_a_part_of_what_matches_the_filter() {
            for (int i = 0; i < 5; i++) {
                keep(
                        refusal(SHOP, number(i), RefusalCause.NOT_ACTIVE, OFFICE),
                        refusal(SHOP, number(i), RefusalCause.WRONG_APP_KEY, OFFICE));
                clock.pass(Duration.ofSeconds(1));
            }

            Page<KeptRefusal> page = page(SHOP, new PageRequest(2, 1, "not_active"));

            assertThat(page.items()).extracting(KeptRefusal::appId).containsExactly(number(3), number(2));
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
                    .map(KeptRefusal::appId)
                    .toList();
        }
    }

    @Nested
    class Bounds {

        @Test
        void of_too_many_the_one_seen_longest_ago_makes_room() {
            fill(SHOP, true, 0, Refusals.MAX_PER_READER);
            keep(refusal(SHOP, number(0), RefusalCause.NOT_ACTIVE, OFFICE, true));

            clock.pass(Duration.ofSeconds(1));
            keep(refusal(SHOP, "99999999", RefusalCause.NOT_ACTIVE, OFFICE, true));

            assertThat(total(SHOP)).isEqualTo(Refusals.MAX_PER_READER);
            assertThat(isTold(SHOP, "99999999")).isTrue();
            assertThat(isTold(SHOP, number(0))).isTrue();
            assertThat(isTold(SHOP, number(1))).isFalse();
            assertThat(isTold(SHOP, number(2))).isTrue();
        }

        @Test
        void one_batch_that_is_too_large_leaves_its_last() {
            fill(SHOP, true, 0, Refusals.MAX_PER_READER + 30);

            assertThat(total(SHOP)).isEqualTo(Refusals.MAX_PER_READER);
            assertThat(isTold(SHOP, number(29))).isFalse();
            assertThat(isTold(SHOP, number(30))).isTrue();
        }

        @Test
        void strangers_cannot_push_out_what_came_from_own_addresses() {
            keep(refusal(SHOP, "11111111", RefusalCause.NOT_ACTIVE, OFFICE, true));
            clock.pass(Duration.ofSeconds(1));

            fill(SHOP, false, 0, Refusals.MAX_PER_READER + 1);

            assertThat(isTold(SHOP, "11111111")).isTrue();
            assertThat(total(SHOP)).isEqualTo(Refusals.MAX_PER_READER + 1L);
        }

        @Test
        void a_merchant_cannot_push_out_what_another_or_the_operator_reads() {
            keep(refusal(OPERATOR, "11111111", RefusalCause.UNKNOWN_APP_ID, OFFICE, false));
            clock.pass(Duration.ofSeconds(1));

            fill(SHOP, false, 0, Refusals.MAX_PER_READER + 1);

            assertThat(isTold(OPERATOR, "11111111")).isTrue();
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
            assertThat(told(SHOP)).hasSize(1);
            keep(wrongKey("request_2"));
            clock.pass(KEPT.minusSeconds(1));
            assertThat(told(SHOP)).hasSize(1);

            clock.pass(Duration.ofSeconds(2));

            assertThat(told(SHOP)).isEmpty();
            assertThat(total(SHOP)).isZero();
        }

        @Test
        void what_was_forgotten_is_counted_from_one_again() {
            keep(wrongKey("request_1"));
            clock.pass(KEPT.plusSeconds(1));

            keep(wrongKey("request_2"));

            assertThat(told(SHOP)).singleElement().satisfies(refusal -> {
                assertThat(refusal.count()).isEqualTo(1);
                assertThat(refusal.firstAt()).isEqualTo(clock.instant());
            });
        }

        /** One a second, numbered. */
        private void fill(Option<MerchantId> reader, boolean fromOwnAddress, int from, int to) {
            List<ReportedRefusal> batch = IntStream.range(from, to)
                    .mapToObj(i -> {
                        clock.pass(Duration.ofSeconds(1));
                        return refusal(reader, number(i), RefusalCause.NOT_ACTIVE, OFFICE, fromOwnAddress);
                    })
                    .toList();
            store.write(() -> store.refusals().keep(batch));
        }

        private boolean isTold(Option<MerchantId> reader, String appId) {
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

    final List<KeptRefusal> told(Option<MerchantId> reader) {
        return page(reader, PageRequest.first()).items();
    }

    final Page<KeptRefusal> page(Option<MerchantId> reader, PageRequest request) {
        return page(reader, Option.none(), request);
    }

    final Page<KeptRefusal> page(Option<MerchantId> reader, Option<RefusalCause> cause, PageRequest request) {
        return store.commit(() -> store.refusals().of(reader, cause, request));
    }
}
