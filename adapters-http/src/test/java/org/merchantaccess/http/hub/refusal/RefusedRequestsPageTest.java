package org.merchantaccess.http.hub.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.object;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class RefusedRequestsPageTest {

    private static final String STRANGER = "198.51.100.9";
    private static final String FILTER = "App ID or address";

    @AutoClose
    private final Instance instance = Instance.test();

    private final Shop shop = instance.openShop();

    private HubBrowser visiting(Role role) {
        return instance.browserOf(role, shop.id()).follow("Refused requests");
    }

    private void refuse(Sent request) {
        assertThat(instance.api().answer(request).status()).isEqualTo(401);
    }

    private void refuseAll() {
        refuse(shop.login().from(STRANGER));
        refuse(Shop.login(shop.inactive(), shop.inactiveKey().text()));
        refuse(Shop.login(shop.active(), shop.inactiveKey().text()));
    }

    @Test
    void where_nothing_was_refused_it_says_so() {
        HubBrowser browser = visiting(Role.READ_ONLY);

        assertThat(browser.text())
                .contains("Nothing was refused")
                .contains("only ever sees the same 401")
                .contains("kept for 30 days");
    }

    @Test
    void r11_each_refusal_is_told_with_its_cause_and_the_request_id_of_the_caller() {
        refuse(shop.login().from(STRANGER));
        refuse(shop.login().from(STRANGER));

        HubBrowser browser = visiting(Role.READ_ONLY);

        assertThat(browser.row("The address is not on the allowlist")
                        .select("td")
                        .eachText())
                .startsWith(shop.active() + " Payments", STRANGER, "just now 2 times, first just now");
        assertThat(browser.row("The address").text()).contains("req-1");
        assertThat(browser.row("The address").select("[data-copy]").attr("data-copy"))
                .isEqualTo("req-1");
    }

    @Test
    void other_environment_is_told_as_such_and_the_app_id_masked() {
        String masked = "";
        try (Instance production = Instance.of(Environment.PRODUCTION)) {
            Shop live = production.openEmptyShop();
            refuse(live.login());
            masked = live.active().text().substring(0, 2) + "******";
        }

        HubBrowser browser = visiting(Role.DEVELOPER);

        assertThat(browser.row("These are keys of the other environment").text())
                .contains(masked, "Use test keys at the test endpoint only");
    }

    @Test
    void what_named_no_app_id_is_told_too() {
        refuse(Sent.get("/v1/whoami").bearing("nonsense"));

        assertThat(visiting(Role.DEVELOPER)
                        .row("That is no access token of ours")
                        .text())
                .contains("none named", "Authorization: Bearer");
    }

    @Test
    void an_address_is_allowed_by_a_button_until_it_is() {
        refuse(shop.login().from(STRANGER));
        HubBrowser browser = visiting(Role.DEVELOPER);

        browser.follow("The address", "Allow " + STRANGER);
        assertThat(browser.heading()).isEqualTo("Add address");
        browser.press("Add address");

        assertThat(browser.rows()).contains(STRANGER + "/32");
        browser.follow("Refused requests");
        assertThat(browser.row("The address").text()).contains("Allowed since 2 Mar 2026, 10:00:00 UTC");
        assertThat(browser.controls()).noneMatch(name -> name.startsWith("Allow " + STRANGER));
    }

    @Test
    void of_an_ipv6_address_the_network_is_allowed() {
        refuse(shop.login().from("2001:db8:7::9"));
        HubBrowser browser = visiting(Role.DEVELOPER);

        browser.follow("The address", "Allow 2001:db8:7::/64").press("Add address");

        assertThat(browser.rows()).contains("2001:db8:7::/64");
        assertThat(instance.api().answer(shop.login().from("2001:db8:7::9")).status())
                .isEqualTo(200);
    }

    @Test
    void an_address_that_no_allowlist_admits_is_not_offered() {
        refuse(shop.login().from("10.1.2.3"));

        HubBrowser browser = visiting(Role.DEVELOPER);

        assertThat(browser.row("The address").text()).contains("Private addresses");
        assertThat(browser.controls()).noneMatch(name -> name.startsWith("Allow 10"));
    }

    @Test
    void an_app_id_that_is_not_active_is_activated_by_a_button_until_it_is() {
        refuse(Shop.login(shop.inactive(), shop.inactiveKey().text()));
        HubBrowser browser = visiting(Role.DEVELOPER);

        browser.follow(
                "The App ID is not active",
                "Set this App ID to active, Refunds " + shop.inactive() + ", refused from 203.0.113.7");
        assertThat(browser.heading()).isEqualTo("Set to Active");
        assertThat(browser.text()).contains("Refunds");
        browser.press("SET TO ACTIVE");

        browser.follow("Refused requests");
        assertThat(browser.row("The App ID is not active").text()).contains("Is active now");
        assertThat(browser.controls()).noneMatch(name -> name.startsWith("Set this"));
    }

    @Test
    void an_app_id_that_is_gone_cannot_be_mended() {
        refuse(Shop.login(shop.inactive(), shop.inactiveKey().text()));
        refuse(Shop.login(shop.inactive(), shop.activeKey().text()));
        instance.manage(Sent.of("DELETE", shop.path(shop.inactive(), "")).json(object("confirm", "DELETE")));

        HubBrowser browser = visiting(Role.DEVELOPER);

        assertThat(browser.row("The App ID is not active").text()).contains("was deleted and cannot come back");
        assertThat(browser.row("Wrong app_key").text()).contains("was deleted and cannot come back");
        assertThat(browser.page().select("td.mend a")).isEmpty();
    }

    @Test
    void a_wrong_key_leads_to_the_right_one() {
        refuse(Shop.login(shop.active(), shop.inactiveKey().text()));

        HubBrowser browser = visiting(Role.DEVELOPER).follow("Wrong app_key", "Show the app_key");

        assertThat(browser.heading()).isEqualTo("API Access");
        assertThat(browser.rows()).containsExactly("Payments");
    }

    @Test
    void only_what_one_may_do_is_offered() {
        refuseAll();

        assertThat(visiting(Role.DEVELOPER).page().select("td.mend a")).hasSize(3);
        assertThat(visiting(Role.READ_ONLY).page().select("td.mend a")).isEmpty();
        assertThat(visiting(Role.READ_ONLY).row("The address").text()).contains("add it to the allowlist");
    }

    @Test
    void refusals_are_kept_to_one_cause_and_to_an_app_id_or_address() {
        refuseAll();
        HubBrowser browser = visiting(Role.DEVELOPER);
        assertThat(browser.rows()).hasSize(3);

        browser.select("Cause", "Wrong app_key").press("Filter");
        assertThat(browser.rows()).containsExactly("Wrong app_key");
        assertThat(browser.page().select("option[selected]").text()).isEqualTo("Wrong app_key");

        browser.fill(FILTER, STRANGER).press("Filter");
        assertThat(browser.text()).contains("Nothing refused that fits");

        browser.follow("Show all").fill(FILTER, STRANGER).press("Filter");
        assertThat(browser.rows()).containsExactly("The address is not on the allowlist");

        browser.fill(FILTER, shop.inactive().text()).press("Filter");
        assertThat(browser.rows()).containsExactly("The App ID is not active");
    }

    @Test
    void a_cause_nobody_knows_is_every_cause() {
        refuseAll();

        assertThat(visiting(Role.DEVELOPER).open(path("?cause=moon")).rows()).hasSize(3);
    }

    @Test
    void the_list_is_paged_and_keeps_the_filter() {
        IntStream.rangeClosed(1, 27).forEach(last -> refuse(shop.login().from("198.51.100." + last)));
        HubBrowser browser = visiting(Role.DEVELOPER).fill(FILTER, "198.51.100").press("Filter");

        assertThat(browser.rows()).hasSize(25);
        assertThat(browser.follow("Next").rows()).hasSize(2);
        assertThat(browser.page().select("#search").val()).isEqualTo("198.51.100");
        assertThat(browser.open(path("?page=9")).text()).contains("The list does not go on so far.");
    }

    @Test
    void s68_what_is_looked_for_is_text() {
        HubBrowser browser =
                visiting(Role.DEVELOPER).fill(FILTER, "\"><script>").press("Filter");

        assertThat(browser.page().select("#search").val()).isEqualTo("\"><script>");
        assertThat(browser.page().select("main script")).isEmpty();
    }

    private String path(String query) {
        return "/merchants/" + shop.id() + "/settings/developers/refused-requests" + query;
    }
}
