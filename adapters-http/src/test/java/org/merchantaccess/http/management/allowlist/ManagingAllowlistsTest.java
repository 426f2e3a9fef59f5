package org.merchantaccess.http.management.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.faults;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.reason;
import static org.merchantaccess.http.fixture.Answers.text;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.SpecialPurpose;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;
import org.merchantaccess.http.words.AllowlistWords;

class ManagingAllowlistsTest {

    private static final String SENT_TWICE = " (sent twice)";

    private final Instance instance = Instance.test();
    private final Shop shop = instance.openEmptyShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private Answer allow(String range) {
        return instance.post(shop.path("/allowlist"), object("range", range));
    }

    private Answer allow(String range, String label) {
        return instance.post(shop.path("/allowlist"), "{\"range\":\"" + range + "\",\"label\":\"" + label + "\"}");
    }

    @Nested
    class Allowing {

        @Test
        void r8_a_range_is_kept_in_its_canonical_form() {
            Answer answer = allow("2001:0DB8::/48", "office");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body())
                    .isEqualTo("{\"entry_id\":\"" + text(answer, "entry_id")
                            + "\",\"range\":\"2001:db8::/48\",\"label\":\"office\"}");
        }

        @ParameterizedTest
        @CsvSource({
            "203.0.113.7, 203.0.113.7/32",
            "203.0.113.0/24, 203.0.113.0/24",
            "::ffff:203.0.113.7, 203.0.113.7/32",
            "2001:DB8:0:0:1::1, 2001:db8::1:0:0:1/128"
        })
        void s52_whatever_way_it_was_written(String written, String canonical) {
            assertThat(text(allow(written), "range")).isEqualTo(canonical);
        }

        @Test
        void a_label_need_not_be_given() {
            assertThat(text(allow("203.0.113.7"), "label")).isEmpty();
        }

        @Test
        void s52_the_same_range_is_not_kept_twice() {
            allow("203.0.113.7");

            Answer answer = allow("::ffff:203.0.113.7");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(reason(answer, "range")).isEqualTo("203.0.113.7/32 is on the allowlist already.");
        }

        @Test
        void s66_there_is_an_end_to_how_many_a_merchant_may_have() {
            IntStream.range(0, Allowlist.MAX).forEach(i -> allow("203.0.113." + i));

            Answer answer = allow("198.51.100.9");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(reason(answer, "range")).contains("100 entries");
        }

        @Test
        void the_new_entry_counts_for_the_very_next_login() {
            instance.manage(Sent.post(shop.path(shop.active(), "/activate")));
            assertThat(instance.api().answer(shop.login()).status()).isEqualTo(401);

            allow("203.0.113.7");

            assertThat(instance.api().answer(shop.login()).status()).isEqualTo(200);
        }
    }

    @Nested
    class Refusing {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.merchantaccess.http.management.allowlist.ManagingAllowlistsTest#entries")
        void r8_s50_s52_s53_an_entry_is_refused_or_kept_as_it_should_be(BadInput input) {
            String range = input.value().text().replace(SENT_TWICE, "");
            if (input.value().text().endsWith(SENT_TWICE)) {
                allow(range);
            }

            Answer answer = allow(range);

            assertThat(answer.status()).as(answer.body()).isEqualTo(input.status());
            assertThat(json(answer).path("error_type").asText("ok")).isEqualTo(input.errorKind());
        }

        @Test
        void every_fault_is_told_at_once() {
            Answer answer = allow("203.0.113.7/24", "a\\u0000b");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("range", "label");
            assertThat(reason(answer, "label")).isEqualTo("The label may have up to 64 printable characters.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"10.0.0.0/8", "127.0.0.1", "nowhere"})
        void every_fault_is_told_at_once_whatever_is_wrong_with_the_range(String range) {
            assertThat(faults(allow(range, "\\u202e"))).containsExactly("range", "label");
        }

        @Test
        void a_bad_label_alone_is_one_fault() {
            assertThat(faults(allow("203.0.113.7", "\\u202e"))).containsExactly("label");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "203.0.0.0/15 | The range is too wide. Please choose one that is no wider than /16.",
                    "2001:da8::/29 | The range is too wide. Please choose one that is no wider than /32.",
                    "203.0.113.7/24 | The range does not start at its first address."
                            + " Please correct the address or the prefix length.",
                    "office | Please enter one address or one range, such as 203.0.113.7, 203.0.113.0/24 or 2001:db8::/48.",
                    "10.0.0.7 | Private addresses are used in many networks, and nobody is seen from them on the internet."
                            + " Please enter the address your systems are seen from on the internet."
                })
        void a_reason_says_what_to_do(String range, String reason) {
            assertThat(reason(allow(range), "range")).isEqualTo(reason);
        }

        @ParameterizedTest
        @EnumSource
        void s53_each_special_purpose_has_a_reason(SpecialPurpose purpose) {
            assertThat(AllowlistWords.of(new AllowlistFailure.NotAdmitted(purpose)))
                    .matches("[A-Z][^.]+\\. Please enter [^.]+\\.");
        }

        @Test
        void s53_in_production_addresses_for_documentation_are_refused() {
            try (Instance production = Instance.of(Environment.PRODUCTION)) {
                Answer answer = production.post(
                        "/api/merchants/" + production.openMerchant() + "/allowlist", object("range", "203.0.113.7"));

                assertThat(answer.status()).isEqualTo(400);
                assertThat(reason(answer, "range")).startsWith("Addresses for documentation belong to nobody.");
            }
        }
    }

    @Nested
    class Removing {

        @Test
        void s37_a_removed_entry_lets_nobody_in_any_more() {
            instance.manage(Sent.post(shop.path(shop.active(), "/activate")));
            String entry = text(allow("203.0.113.7"), "entry_id");
            String token = instance.tokenOf(shop);

            Answer answer = instance.manage(Sent.of("DELETE", shop.path("/allowlist/" + entry)));

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.body()).isEmpty();
            assertThat(instance.api()
                            .answer(Sent.get("/v1/whoami").bearing(token))
                            .status())
                    .isEqualTo(401);
            assertThat(instance.total(shop.path("/allowlist"))).isZero();
        }

        @Test
        void an_entry_that_is_not_there_is_not_found() {
            assertThat(instance.manage(Sent.of("DELETE", shop.path("/allowlist/nobodys")))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Nested
    class Listing {

        @Test
        void entries_are_listed_in_the_order_in_which_they_were_added() {
            String first = text(allow("203.0.113.7", "till"), "entry_id");
            String second = text(allow("2001:db8::/48"), "entry_id");

            assertThat(json(instance.manage(Sent.get(shop.path("/allowlist"))))
                            .path("data")
                            .toString())
                    .isEqualTo(
                            "[{\"entry_id\":\"" + first
                                    + "\",\"range\":\"203.0.113.7/32\",\"label\":\"till\",\"added_at\":\"2026-03-02T10:00:00Z\",\"last_hit_at\":null},"
                                    + "{\"entry_id\":\"" + second
                                    + "\",\"range\":\"2001:db8::/48\",\"label\":\"\",\"added_at\":\"2026-03-02T10:00:00Z\",\"last_hit_at\":null}]");
        }

        @Test
        void the_list_tells_when_an_entry_last_let_somebody_in() {
            allow("203.0.113.7");
            allow("198.51.100.0/24");
            instance.manage(Sent.post(shop.path(shop.active(), "/activate")));
            instance.tokenOf(shop);
            instance.access().catchUp();

            assertThat(json(instance.manage(Sent.get(shop.path("/allowlist"))))
                            .path("data")
                            .findValuesAsText("last_hit_at"))
                    .containsExactly("2026-03-02T10:00:00Z", "null");
        }

        @Test
        void s68_markup_in_a_label_stays_text() {
            allow("203.0.113.7", "<script>alert(1)</script>");

            Answer answer = instance.manage(Sent.get(shop.path("/allowlist")));

            assertThat(answer.body()).doesNotContain("<", ">");
            assertThat(json(answer).at("/data/0/label").textValue()).isEqualTo("<script>alert(1)</script>");
        }
    }

    static Stream<BadInput> entries() {
        return BadInputs.group("allowlist_entry");
    }
}
