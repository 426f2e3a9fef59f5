package org.merchantaccess.http.hub.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

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
                .handle(new AllowAddress.Command(
                        merchant, range, label, Option.none(), new Actor("till", Allowlists.OFFICE)))
                .getOrElseThrow(failure -> new IllegalStateException(failure.toString()));
    }

    @Nested
    class AnEmptyOne {

        private final MerchantId merchant = instance.openMerchant();

        @Test
        void says_that_nobody_can_call() {
            HubBrowser browser = visiting(Role.DEVELOPER, merchant);

            assertThat(browser.text()).contains("Nobody can call yet").contains("even with the right key");
            assertThat(browser.page().select("table")).isEmpty();
        }

        @Test
        void offers_the_address_the_server_sees() {
            HubBrowser browser = visiting(Role.DEVELOPER, merchant);

            assertThat(browser.text()).contains("Your address, as this server sees it: 203.0.113.9");
            browser.follow("Add 203.0.113.9").fill("Label", "my desk").press("Add address");

            assertThat(browser.rows()).containsExactly("203.0.113.9/32");
            assertThat(browser.row("203.0.113.9/32").text()).contains("my desk");
            assertThat(browser.notice()).contains("may call from there");
        }

        @Test
        void offers_no_address_that_no_allowlist_admits() {
            HubBrowser browser = instance.browserOf(Role.DEVELOPER, merchant)
                    .movedTo("127.0.0.1")
                    .follow("Allowlist");

            assertThat(browser.text()).contains("as this server sees it: 127.0.0.1");
            assertThat(browser.controls()).contains("Add address").doesNotContain("Add 127.0.0.1");
        }

        @Test
        void offers_nothing_to_who_may_only_read() {
            assertThat(visiting(Role.READ_ONLY, merchant).controls()).noneMatch(name -> name.startsWith("Add"));
        }
    }

    @Nested
    class TheList {

        private final Shop shop = instance.openShop();

        @Test
        void shows_ranges_in_canonical_form_with_label_and_date() {
            allow(shop.id(), "2001:DB8:0::/48", "warehouse");

            HubBrowser browser = visiting(Role.DEVELOPER, shop.id());

            assertThat(browser.rows()).containsExactly("203.0.113.0/24", "2001:db8::/48");
            assertThat(browser.row("2001:db8::/48").text()).contains("warehouse", "just now", "never");
            assertThat(browser.row("2001:db8::/48").select("time").attr("title"))
                    .isEqualTo("2 Mar 2026, 10:00:00 UTC");
        }

        @Test
        void shows_how_often_an_entry_let_somebody_in_and_when_last() {
            allow(shop.id(), "198.51.100.7", "");
            allow(shop.id(), "198.51.100.8", "");
            instance.tokenOf(shop);
            instance.tokenOf(shop);
            instance.api().answer(shop.login().from("198.51.100.7"));
            instance.access().catchUp();

            HubBrowser browser = visiting(Role.DEVELOPER, shop.id());

            assertThat(browser.row("203.0.113.0/24").text()).contains("just now 2 times in all");
            assertThat(browser.row("198.51.100.7/32").text()).contains("just now once in all");
            assertThat(browser.row("198.51.100.8/32").text()).contains("never");
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
                    .contains("No entry has “moon” in its range or label.");
            assertThat(browser.follow("Show all").rows()).hasSize(2);
        }

        @Test
        void is_paged() {
            IntStream.rangeClosed(1, 29).forEach(last -> allow(shop.id(), "198.51.100." + last, ""));
            HubBrowser browser = visiting(Role.DEVELOPER, shop.id());

            assertThat(browser.rows()).hasSize(25);
            assertThat(browser.text()).contains("1–25 of 30");
            assertThat(browser.follow("Next").rows()).hasSize(5).endsWith("198.51.100.29/32");
            assertThat(browser.open(path("?page=9")).text()).contains("The list does not go on so far.");
        }

        @Test
        void does_not_offer_an_address_that_is_on_it() {
            HubBrowser browser = visiting(Role.DEVELOPER, shop.id());

            assertThat(browser.text()).contains("as this server sees it: 203.0.113.9, which is on the allowlist");
            assertThat(browser.controls()).doesNotContain("Add 203.0.113.9");
        }

        @Test
        void offers_one_that_is_not() {
            HubBrowser browser = instance.browserOf(Role.DEVELOPER, shop.id())
                    .movedTo("2001:db8::7")
                    .follow("Allowlist");

            browser.follow("Add 2001:db8::7").press("Add address");

            assertThat(browser.rows()).contains("2001:db8::7/128");
        }

        @Test
        void s68_a_label_is_text() {
            allow(shop.id(), "198.51.100.7", "<script>alert(1)</script>\"'>");

            HubBrowser browser = visiting(Role.DEVELOPER, shop.id());

            assertThat(browser.row("198.51.100.7/32").text()).contains("<script>alert(1)</script>\"'>");
            assertThat(browser.page().select("main script")).isEmpty();
            assertThat(browser.controls()).contains("Remove 198.51.100.7/32 (<script>alert(1)</script>\"'>)");
        }

        @Test
        void who_may_only_read_sees_no_control_and_changes_nothing() {
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
        void asks_who_is_not_signed_in_to_sign_in() {
            assertThat(instance.hub().answer(Sent.get(path(""))).status()).isEqualTo(303);
        }

        private String path(String rest) {
            return "/merchants/" + shop.id() + "/settings/allowlist" + rest;
        }
    }
}
