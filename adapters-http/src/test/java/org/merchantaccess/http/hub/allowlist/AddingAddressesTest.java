package org.merchantaccess.http.hub.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.fixture.TestMerchant;

class AddingAddressesTest {

    private static final String RANGE = "Address or range";

    @Nested
    class InTest {

        @AutoClose
        private final Instance instance = Instance.test();

        private final TestMerchant shop = instance.openShop();
        private HubBrowser browser = new HubBrowser(instance);

        @BeforeEach
        void open_the_dialog() {
            browser = instance.browserOf(Role.DEVELOPER, shop.id())
                    .follow("Allowlist")
                    .follow("Add address");
        }

        @Test
        void a_range_with_a_label_is_added_and_its_callers_are_accepted() {
            assertThat(browser.heading()).isEqualTo("Add address");
            assertThat(browser.controls()).containsExactly("Cancel", "Add address");

            browser.fill(RANGE, "198.51.100.0/28").fill("Label", "warehouse").press("Add address");

            assertThat(browser.row("198.51.100.0/28").text()).contains("warehouse");
            assertThat(instance.api().answer(shop.login().from("198.51.100.9")).status())
                    .isEqualTo(200);
        }

        @Test
        void whitespace_around_an_address_is_ignored() {
            browser.fill(RANGE, " 198.51.100.9\t").press("Add address");

            assertThat(browser.rows()).contains("198.51.100.9/32");
        }

        @Test
        void invisible_characters_around_the_input_are_ignored() {
            browser.fill(RANGE, "\u00a0198.51.100.9\u200b")
                    .fill("Label", "office\u3000")
                    .press("Add address");

            assertThat(browser.row("198.51.100.9/32")
                            .select("td[data-label=Label]")
                            .text())
                    .isEqualTo("office");
        }

        @Test
        void an_invisible_character_within_an_address_is_reported() {
            browser.fill(RANGE, "198.51\u200b.100.9").press("Add address");

            assertThat(browser.faults())
                    .containsExactly("The address contains a character that cannot be seen. Type the address instead of"
                            + " pasting it.");
        }

        @Test
        void autocapitalization_is_off_for_addresses() {
            assertThat(browser.page().select("#range").attr("autocapitalize")).isEqualTo("none");
        }

        @Test
        void cancel_leads_back_to_the_list() {
            assertThat(browser.follow("Cancel").heading()).isEqualTo("Allowlist");
        }

        @Test
        void links_can_prefill_the_fields() {
            browser.open(path("?range=2001:db8:7::/64&label=office%20%3Cb%3E"));

            assertThat(browser.page().select("#range").val()).isEqualTo("2001:db8:7::/64");
            assertThat(browser.page().select("#label").val()).isEqualTo("office <b>");
            assertThat(browser.faults()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        here              | Enter one address or one range
                        203.0.113.9/24    | 203.0.113.9/24 is not a network address. Did you mean 203.0.113.0/24?
                        8.0.0.0/8         | no wider than /16
                        2600::/16         | no wider than /32
                        127.0.0.1         | Loopback addresses never leave their machine
                        10.1.2.3          | Private addresses
                        224.0.0.1         | Multicast
                        203.0.113.0/24    | 203.0.113.0/24 is already on the allowlist.
                        """)
        @Tag("S52")
        void an_invalid_range_is_reported_at_its_field(String range, String fault) {
            browser.fill(RANGE, range).fill("Label", "kept").press("Add address");

            assertThat(browser.page().select("#range-fault").text()).contains(fault);
            assertThat(browser.page().select("#label-fault").text()).isEmpty();
            assertThat(browser.page().select("#range").attr("aria-invalid")).isEqualTo("true");
            assertThat(browser.page().select("#range").val()).isEqualTo(range);
            assertThat(browser.page().select("#label").val()).isEqualTo("kept");
            assertThat(instance.total(shop.path("/allowlist"))).isEqualTo(1);
        }

        @Test
        @Tag("R8")
        void the_field_names_the_widest_allowed_ranges() {
            assertThat(browser.page().text()).contains("A range may be no wider than /16 (IPv4) or /32 (IPv6).");
        }

        @Test
        void an_invalid_label_is_reported_at_its_field() {
            browser.fill(RANGE, "198.51.100.9").fill("Label", "x".repeat(65)).press("Add address");

            assertThat(browser.page().select("#label-fault").text()).contains("up to 64 printable characters");
            assertThat(browser.page().select("#range-fault").text()).isEmpty();
        }

        @Test
        void all_errors_are_reported_at_once() {
            browser.fill(RANGE, "nowhere").fill("Label", "x".repeat(65)).press("Add address");

            assertThat(browser.faults()).hasSize(2);
        }

        @Test
        @Tag("S66")
        void more_than_100_entries_are_rejected() {
            IntStream.rangeClosed(1, 99)
                    .forEach(last ->
                            instance.post(shop.path("/allowlist"), Responses.object("range", "198.51.100." + last)));

            browser.fill(RANGE, "198.51.100.200").press("Add address");

            assertThat(browser.faults()).singleElement().asString().contains("at most 100");
        }

        @Test
        @Tag("S75")
        void a_form_with_a_wrong_token_adds_nothing() {
            assertThat(browser.post(path(""), "range=198.51.100.9&form_token=0").status())
                    .isEqualTo(403);
            assertThat(instance.total(shop.path("/allowlist"))).isEqualTo(1);
        }

        private String path(String rest) {
            return "/merchants/" + shop.id() + "/settings/allowlist/add" + rest;
        }
    }

    @Nested
    class InProduction {

        private final MovableClock clock = new MovableClock();

        @AutoClose
        private final Instance instance = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.PRODUCTION));

        private final MerchantId merchant = instance.openMerchant();
        private final HubBrowser browser =
                instance.browserOf(Role.DEVELOPER, merchant).follow("Allowlist");

        @Test
        @Tag("P9")
        void an_old_proof_has_to_be_repeated() {
            clock.pass(Duration.ofMinutes(6));
            browser.follow("Add address").fill(RANGE, "192.30.252.0/22").press("Add address");

            assertThat(browser.text()).contains("Your password");
            assertThat(browser.page().select("#range").val()).isEqualTo("192.30.252.0/22");
            assertThat(instance.total("/api/merchants/" + merchant + "/allowlist"))
                    .isZero();

            browser.fill("Your password", HubBrowser.PASSWORD).press("Add address");

            assertThat(browser.rows()).containsExactly("192.30.252.0/22");
        }

        @Test
        @Tag("P9")
        void a_wrong_proof_adds_nothing() {
            clock.pass(Duration.ofMinutes(6));
            browser.follow("Add address")
                    .fill(RANGE, "192.30.252.0/22")
                    .fill("Your password", "not the password")
                    .press("Add address");

            assertThat(browser.faults()).singleElement().asString().isEqualTo("That password is not correct.");
            assertThat(instance.total("/api/merchants/" + merchant + "/allowlist"))
                    .isZero();
        }

        @Test
        @Tag("S53")
        void documentation_addresses_are_neither_offered_nor_accepted() {
            assertThat(browser.controls()).doesNotContain("Add 203.0.113.9");

            browser.follow("Add address").fill(RANGE, "203.0.113.9").press("Add address");

            assertThat(browser.faults()).singleElement().asString().contains("documentation");
        }
    }
}
