package org.merchantaccess.http.api.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.reason;
import static org.merchantaccess.http.fixture.Responses.text;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
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
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;
import org.merchantaccess.http.message.AllowlistMessages;

class ManagingAllowlistsTest {

    private static final String SENT_TWICE = " (sent twice)";

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openEmptyShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private Response allow(String range) {
        return instance.post(shop.path("/allowlist"), object("range", range));
    }

    private Response allow(String range, String label) {
        return instance.post(shop.path("/allowlist"), "{\"range\":\"" + range + "\",\"label\":\"" + label + "\"}");
    }

    @Nested
    class Allowing {

        @Test
        @Tag("R8")
        void stores_a_range_in_canonical_form() {
            Response answer = allow("2001:0DB8::/48", "office");

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
        @Tag("S52")
        void converts_every_notation_to_canonical_form(String written, String canonical) {
            assertThat(text(allow(written), "range")).isEqualTo(canonical);
        }

        @Test
        void the_label_is_optional() {
            assertThat(text(allow("203.0.113.7"), "label")).isEmpty();
        }

        @Test
        @Tag("S52")
        void rejects_a_duplicate_range() {
            allow("203.0.113.7");

            Response answer = allow("::ffff:203.0.113.7");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(reason(answer, "range")).isEqualTo("203.0.113.7/32 is already on the allowlist.");
        }

        @Test
        @Tag("S66")
        void limits_the_entries_of_a_merchant() {
            IntStream.range(0, Allowlist.MAX).forEach(i -> allow("203.0.113." + i));

            Response answer = allow("198.51.100.9");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(reason(answer, "range")).contains("100 entries");
        }

        @Test
        void a_new_entry_applies_to_the_next_login() {
            instance.manage(TestRequest.post(shop.path(shop.active(), "/activate")));
            assertThat(instance.api().answer(shop.login()).status()).isEqualTo(401);

            allow("203.0.113.7");

            assertThat(instance.api().answer(shop.login()).status()).isEqualTo(200);
        }
    }

    @Nested
    class Refusing {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.merchantaccess.http.api.allowlist.ManagingAllowlistsTest#entries")
        @Tag("R8")
        @Tag("S50")
        @Tag("S52")
        @Tag("S53")
        void accepts_or_refuses_an_entry_as_specified(BadInput input) {
            String range = input.value().text().replace(SENT_TWICE, "");
            if (input.value().text().endsWith(SENT_TWICE)) {
                allow(range);
            }

            Response answer = allow(range);

            assertThat(answer.status()).as(answer.body()).isEqualTo(input.status());
            assertThat(json(answer).path("error_type").asText("ok")).isEqualTo(input.errorKind());
        }

        @Test
        void reports_all_faults_together() {
            Response answer = allow("203.0.113.7/24", "a\\u0000b");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("range", "label");
            assertThat(reason(answer, "label")).isEqualTo("The label can have up to 64 printable characters.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"10.0.0.0/8", "127.0.0.1", "nowhere"})
        void reports_all_faults_together_for_every_fault_of_the_range(String range) {
            assertThat(faults(allow(range, "\\u202e"))).containsExactly("range", "label");
        }

        @Test
        void reports_an_invalid_label_as_the_only_fault() {
            assertThat(faults(allow("203.0.113.7", "\\u202e"))).containsExactly("label");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "203.0.0.0/15 | A range may be no wider than /16. Enter a narrower one.",
                    "2001:da8::/29 | A range may be no wider than /32. Enter a narrower one.",
                    "203.0.113.7/24 | 203.0.113.7/24 is not a network address. Did you mean 203.0.113.0/24?",
                    "office | Enter one address or one range, for example 203.0.113.7, 203.0.113.0/24 or 2001:db8::/48.",
                    "10.0.0.7 | Private addresses are used in many networks and not seen on the internet."
                            + " Enter the public address of your systems."
                            + " The operator can allow them with internal-addresses=true.",
                    "169.254.1.1 | Link-local addresses are valid only within one network."
                            + " Enter the public address of your systems."
                })
        void each_reason_tells_what_to_do(String range, String reason) {
            assertThat(reason(allow(range), "range")).isEqualTo(reason);
        }

        @ParameterizedTest
        @EnumSource
        @Tag("S53")
        void each_special_purpose_has_a_reason(SpecialPurpose purpose) {
            assertThat(AllowlistMessages.of(new AllowlistFailure.NotAdmitted(purpose)))
                    .matches(
                            "[A-Z0-9][^.]+\\. Enter [^.]+\\.( The operator can allow them with internal-addresses=true\\.)?");
        }

        @Test
        @Tag("S53")
        void in_production_addresses_for_documentation_are_refused() {
            try (Instance production = Instance.of(Environment.PRODUCTION)) {
                Response answer = production.post(
                        "/api/merchants/" + production.openMerchant() + "/allowlist", object("range", "203.0.113.7"));

                assertThat(answer.status()).isEqualTo(400);
                assertThat(reason(answer, "range")).startsWith("These addresses are reserved for documentation.");
            }
        }
    }

    @Nested
    class Removing {

        @Test
        @Tag("S37")
        void a_removed_entry_no_longer_admits_its_address() {
            instance.manage(TestRequest.post(shop.path(shop.active(), "/activate")));
            String entry = text(allow("203.0.113.7"), "entry_id");
            String token = instance.tokenOf(shop);

            Response answer = instance.manage(TestRequest.of("DELETE", shop.path("/allowlist/" + entry)));

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.body()).isEmpty();
            assertThat(instance.api()
                            .answer(TestRequest.get("/v1/whoami").withBearerToken(token))
                            .status())
                    .isEqualTo(401);
            assertThat(instance.total(shop.path("/allowlist"))).isZero();
        }

        @Test
        void an_unknown_entry_is_not_found() {
            assertThat(instance.manage(TestRequest.of("DELETE", shop.path("/allowlist/unknown")))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Nested
    class Listing {

        @Test
        void lists_entries_in_the_order_of_their_addition() {
            String first = text(allow("203.0.113.7", "till"), "entry_id");
            String second = text(allow("2001:db8::/48"), "entry_id");

            assertThat(json(instance.manage(TestRequest.get(shop.path("/allowlist"))))
                            .path("data")
                            .toString())
                    .isEqualTo(
                            "[{\"entry_id\":\"" + first
                                    + "\",\"range\":\"203.0.113.7/32\",\"label\":\"till\",\"added_at\":\"2026-03-02T10:00:00Z\",\"last_hit_at\":null},"
                                    + "{\"entry_id\":\"" + second
                                    + "\",\"range\":\"2001:db8::/48\",\"label\":\"\",\"added_at\":\"2026-03-02T10:00:00Z\",\"last_hit_at\":null}]");
        }

        @Test
        void lists_the_time_of_the_last_hit() {
            allow("203.0.113.7");
            allow("198.51.100.0/24");
            instance.manage(TestRequest.post(shop.path(shop.active(), "/activate")));
            instance.tokenOf(shop);
            instance.access().catchUp();

            assertThat(json(instance.manage(TestRequest.get(shop.path("/allowlist"))))
                            .path("data")
                            .findValuesAsText("last_hit_at"))
                    .containsExactly("2026-03-02T10:00:00Z", "null");
        }

        @Test
        @Tag("S68")
        void escapes_markup_in_a_label() {
            allow("203.0.113.7", "<script>alert(1)</script>");

            Response answer = instance.manage(TestRequest.get(shop.path("/allowlist")));

            assertThat(answer.body()).doesNotContain("<", ">");
            assertThat(json(answer).at("/data/0/label").textValue()).isEqualTo("<script>alert(1)</script>");
        }
    }

    static Stream<BadInput> entries() {
        return BadInputs.group("allowlist_entry");
    }
}
