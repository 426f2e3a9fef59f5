package org.merchantaccess.http.hub.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.Answers;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Shop;

class AddingAddressesTest {

    private static final String RANGE = "Address or range";

    @Nested
    class InTest {

        @AutoClose
        private final Instance instance = Instance.test();

        private final Shop shop = instance.openShop();
        private HubBrowser browser = new HubBrowser(instance);

        @BeforeEach
        void aDeveloperIsAsked() {
            browser = instance.browserOf(Role.DEVELOPER, shop.id())
                    .follow("Allowlist")
                    .follow("Add address");
        }

        @Test
        void a_range_with_a_label_is_on_the_list_and_lets_callers_in() {
            assertThat(browser.heading()).isEqualTo("Add address");
            assertThat(browser.controls()).containsExactly("Cancel", "Add address");

            browser.fill(RANGE, "198.51.100.0/28").fill("Label", "warehouse").press("Add address");

            assertThat(browser.row("198.51.100.0/28").text()).contains("warehouse");
            assertThat(instance.api().answer(shop.login().from("198.51.100.9")).status())
                    .isEqualTo(200);
        }

        @Test
        void a_blank_around_what_was_copied_does_not_matter() {
            browser.fill(RANGE, " 198.51.100.9\t").press("Add address");

            assertThat(browser.rows()).contains("198.51.100.9/32");
        }

        @Test
        void to_cancel_leads_back() {
            assertThat(browser.follow("Cancel").heading()).isEqualTo("Allowlist");
        }

        @Test
        void other_pages_lead_here_with_the_answer_filled_in() {
            browser.open(path("?range=2001:db8:7::/64&label=office%20%3Cb%3E"));

            assertThat(browser.page().select("#range").val()).isEqualTo("2001:db8:7::/64");
            assertThat(browser.page().select("#label").val()).isEqualTo("office <b>");
            assertThat(browser.faults()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        here              | Please enter one address or one range
                        203.0.113.9/24    | does not start at its first address
                        8.0.0.0/8         | no wider than /16
                        2600::/16         | no wider than /32
                        127.0.0.1         | Loopback addresses never leave the machine
                        10.1.2.3          | Private addresses
                        224.0.0.1         | Multicast
                        203.0.113.0/24    | 203.0.113.0/24 is on the allowlist already.
                        """)
        void s52_what_is_wrong_with_a_range_is_told_beside_it(String range, String fault) {
            browser.fill(RANGE, range).fill("Label", "kept").press("Add address");

            assertThat(browser.page().select("#range-fault").text()).contains(fault);
            assertThat(browser.page().select("#label-fault").text()).isEmpty();
            assertThat(browser.page().select("#range").attr("aria-invalid")).isEqualTo("true");
            assertThat(browser.page().select("#range").val()).isEqualTo(range);
            assertThat(browser.page().select("#label").val()).isEqualTo("kept");
            assertThat(instance.total(shop.path("/allowlist"))).isEqualTo(1);
        }

        @Test
        void what_is_wrong_with_a_label_is_told_beside_it() {
            browser.fill(RANGE, "198.51.100.9").fill("Label", "x".repeat(65)).press("Add address");

            assertThat(browser.page().select("#label-fault").text()).contains("up to 64 printable characters");
            assertThat(browser.page().select("#range-fault").text()).isEmpty();
        }

        @Test
        void all_that_is_wrong_is_told_at_once() {
            browser.fill(RANGE, "nowhere").fill("Label", "x".repeat(65)).press("Add address");

            assertThat(browser.faults()).hasSize(2);
        }

        @Test
        void s66_no_more_than_100() {
            IntStream.rangeClosed(1, 99)
                    .forEach(last ->
                            instance.post(shop.path("/allowlist"), Answers.object("range", "198.51.100." + last)));

            browser.fill(RANGE, "198.51.100.200").press("Add address");

            assertThat(browser.faults()).singleElement().asString().contains("at most 100");
        }

        @Test
        void s75_a_form_of_another_page_adds_nothing() {
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
        void p9_a_proof_that_has_become_old_is_asked_for_again() {
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
        void p9_a_wrong_proof_adds_nothing() {
            clock.pass(Duration.ofMinutes(6));
            browser.follow("Add address")
                    .fill(RANGE, "192.30.252.0/22")
                    .fill("Your password", "not the password")
                    .press("Add address");

            assertThat(browser.faults()).singleElement().asString().contains("not right");
            assertThat(instance.total("/api/merchants/" + merchant + "/allowlist"))
                    .isZero();
        }

        @Test
        void s53_documentation_addresses_are_neither_offered_nor_taken() {
            assertThat(browser.controls()).doesNotContain("Add 203.0.113.9");

            browser.follow("Add address").fill(RANGE, "203.0.113.9").press("Add address");

            assertThat(browser.faults()).singleElement().asString().contains("documentation");
        }
    }
}
