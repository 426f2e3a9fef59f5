package org.merchantaccess.http.hub.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class AllowlistPageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private HubBrowser visiting(Role role, MerchantId merchant) {
        return instance.browserOf(role, merchant).follow("Allowlist");
    }

    private void allow(MerchantId merchant, String range, String label) {
        instance.access()
                .allowlist()
                .allow()
                .handle(AllowAddress.Command.of(merchant, range, label, new Actor("till", Allowlists.OFFICE)))
                .getOrElseThrow(failure -> new IllegalStateException(failure.toString()));
    }

    @Nested
    class AnEmptyOne {

        private final MerchantId merchant = instance.openMerchant();

        @Test
        void says_that_every_login_is_refused() {
            HubBrowser browser = visiting(Role.DEVELOPER, merchant);

            assertThat(browser.text()).contains("No addresses allowed yet").contains("even with the correct key");
            assertThat(browser.page().select("table")).isEmpty();
        }

        @Test
        void offers_the_client_address() {
            HubBrowser browser = visiting(Role.DEVELOPER, merchant);

            assertThat(browser.text()).contains("Your address as seen by this server: 203.0.113.9");
            browser.follow("Add 203.0.113.9").fill("Label", "my desk").press("Add address");

            assertThat(browser.rows()).containsExactly("203.0.113.9/32");
            assertThat(browser.row("203.0.113.9/32").text()).contains("my desk");
            assertThat(browser.notice()).contains("added to the allowlist");
        }

        @Test
        void does_not_offer_an_inadmissible_address() {
            HubBrowser browser = instance.browserOf(Role.DEVELOPER, merchant)
                    .fromAddress("127.0.0.1")
                    .follow("Allowlist");

            assertThat(browser.text()).contains("as seen by this server: 127.0.0.1");
            assertThat(browser.controls()).contains("Add address").doesNotContain("Add 127.0.0.1");
        }

        @Test
        void names_the_setting_for_internal_addresses() {
            HubBrowser browser = instance.browserOf(Role.DEVELOPER, merchant)
                    .fromAddress("127.0.0.1")
                    .follow("Allowlist");

            assertThat(browser.text()).contains("It cannot be added. Loopback addresses", "internal-addresses=true");
            browser.follow("Add address").fill("Address or range", "10.0.0.7").press("Add address");
            assertThat(browser.faults())
                    .singleElement()
                    .asString()
                    .endsWith("The operator can allow them with internal-addresses=true.");
        }

        @Test
        void offers_no_changes_to_read_only_members() {
            assertThat(visiting(Role.READ_ONLY, merchant).controls()).noneMatch(name -> name.startsWith("Add"));
        }
    }

    @Nested
    class TheList {

        private final TestMerchant shop = instance.openShop();

        @Test
        void shows_ranges_in_canonical_form_with_label_and_date() {
            allow(shop.id(), "2001:DB8:0::/48", "warehouse");

            HubBrowser browser = visiting(Role.DEVELOPER, shop.id());

            assertThat(browser.rows()).containsExactly("203.0.113.0/24", "2001:db8::/48");
            assertThat(browser.row("2001:db8::/48").text()).contains("warehouse", "just now", "Never");
            assertThat(browser.row("2001:db8::/48").select("time").attr("title"))
                    .isEqualTo("2 Mar 2026, 10:00:00 UTC");
        }

        @Test
        void shows_hits_and_last_hit_of_each_entry() {
            allow(shop.id(), "198.51.100.7", "");
            allow(shop.id(), "198.51.100.8", "");
            instance.tokenOf(shop);
            instance.tokenOf(shop);
            instance.api().answer(shop.login().from("198.51.100.7"));
            instance.access().catchUp();

            HubBrowser browser = visiting(Role.DEVELOPER, shop.id());

            assertThat(browser.row("203.0.113.0/24").text()).contains("just now 2 hits in total");
            assertThat(browser.row("198.51.100.7/32").text()).contains("just now 1 hit in total");
            assertThat(browser.row("198.51.100.8/32").text()).contains("Never");
        }

        @Test
        void is_searched_by_range_and_label() {
            allow(shop.id(), "198.51.100.7", "Warehouse");
            HubBrowser browser = visiting(Role.DEVELOPER, shop.id());

            assertThat(browser.fill("Search by address or label", "warehouse")
                            .press("Search")
                            .rows())
                    .containsExactly("198.51.100.7/32");
            assertThat(browser.fill("Search by address or label", "203.0.113")
                            .press("Search")
                            .rows())
                    .containsExactly("203.0.113.0/24");
            assertThat(browser.fill("Search by address or label", "moon")
                            .press("Search")
                            .text())
                    .contains("No entries match “moon”.");
            assertThat(browser.follow("Show all").rows()).hasSize(2);
        }

        @Test
        void is_paged() {
            IntStream.rangeClosed(1, 29).forEach(last -> allow(shop.id(), "198.51.100." + last, ""));
            HubBrowser browser = visiting(Role.DEVELOPER, shop.id());

            assertThat(browser.rows()).hasSize(25);
            assertThat(browser.text()).contains("1–25 of 30");
            assertThat(browser.follow("Next").rows()).hasSize(5).endsWith("198.51.100.29/32");
            assertThat(browser.open(path("?page=9")).rows()).hasSize(5);
            assertThat(browser.text()).contains("There is no page 9. This is the last page.");
        }

        @Test
        void does_not_offer_an_allowed_address() {
            HubBrowser browser = visiting(Role.DEVELOPER, shop.id());

            assertThat(browser.text()).contains("as seen by this server: 203.0.113.9 (on the allowlist)");
            assertThat(browser.controls()).doesNotContain("Add 203.0.113.9");
        }

        @Test
        void offers_an_address_that_is_not_allowed_yet() {
            HubBrowser browser = instance.browserOf(Role.DEVELOPER, shop.id())
                    .fromAddress("2001:db8::7")
                    .follow("Allowlist");

            browser.follow("Add 2001:db8::7").press("Add address");

            assertThat(browser.rows()).contains("2001:db8::7/128");
        }

        @Test
        @Tag("S68")
        void labels_are_escaped() {
            allow(shop.id(), "198.51.100.7", "<script>alert(1)</script>\"'>");

            HubBrowser browser = visiting(Role.DEVELOPER, shop.id());

            assertThat(browser.row("198.51.100.7/32").text()).contains("<script>alert(1)</script>\"'>");
            assertThat(browser.page().select("main script")).isEmpty();
            assertThat(browser.controls()).contains("Remove 198.51.100.7/32 (<script>alert(1)</script>\"'>)");
        }

        @Test
        void read_only_members_see_no_controls_and_change_nothing() {
            HubBrowser browser = visiting(Role.READ_ONLY, shop.id());

            assertThat(browser.rows()).containsExactly("203.0.113.0/24");
            assertThat(browser.controls()).noneMatch(name -> name.startsWith("Add") || name.startsWith("Remove"));
            String token = "form_token=" + browser.formToken();
            assertThat(browser.post(path("/add"), token + "&range=198.51.100.7").status())
                    .isEqualTo(403);
            assertThat(browser.open(path("/add")).status()).isEqualTo(403);
            assertThat(instance.total(shop.path("/allowlist"))).isEqualTo(1);
        }

        @Test
        void redirects_guests_to_the_sign_in_page() {
            assertThat(instance.hub().answer(TestRequest.get(path(""))).status())
                    .isEqualTo(303);
        }

        private String path(String rest) {
            return "/merchants/" + shop.id() + "/settings/allowlist" + rest;
        }
    }
}
