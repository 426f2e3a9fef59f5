package org.merchantaccess.http.hub.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.object;

import io.vavr.control.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class RefusedRequestsPageTest {

    private static final String UNLISTED_ADDRESS = "198.51.100.9";
    private static final String FILTER = "App ID, address or request ID";

    private final Ports ports = InMemory.ports(Instance.CLOCK);

    @AutoClose
    private final Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST));

    private final TestMerchant shop = instance.openShop();

    private HubBrowser visiting(Role role) {
        return instance.browserOf(role, shop.id()).follow("Refused requests");
    }

    private void refuse(TestRequest request) {
        assertThat(instance.api().answer(request).status()).isEqualTo(401);
    }

    private void keepRefusal(Instant at) {
        Store.of(ports)
                .write(() -> ports.store()
                        .refusals()
                        .keep(List.of(new ReportedRefusal(
                                Option.some(shop.id()),
                                false,
                                shop.active().text(),
                                RefusalCause.ADDRESS_NOT_ALLOWED,
                                Allowlists.range(UNLISTED_ADDRESS),
                                at,
                                "till-7.0"))));
    }

    private void refuseAll() {
        refuse(shop.login().from(UNLISTED_ADDRESS));
        refuse(TestMerchant.login(shop.inactive(), shop.inactiveKey().text()));
        refuse(TestMerchant.login(shop.active(), shop.inactiveKey().text()));
    }

    @Test
    void says_that_there_are_no_refused_requests() {
        HubBrowser browser = visiting(Role.READ_ONLY);

        assertThat(browser.text())
                .contains("No refused requests")
                .contains("always get the same 401")
                .contains("for 30 days");
    }

    @Test
    @Tag("R11")
    void lists_each_refusal_with_cause_and_request_id() {
        refuse(shop.login().from(UNLISTED_ADDRESS));
        refuse(shop.login().from(UNLISTED_ADDRESS));

        HubBrowser browser = visiting(Role.READ_ONLY);

        assertThat(browser.row("Address not on the allowlist").select("td").eachText())
                .startsWith(
                        shop.active() + " Payments",
                        UNLISTED_ADDRESS,
                        "just now 2 times, first just now Still happening");
        assertThat(browser.row("Address not").text()).contains("req-1");
        assertThat(browser.row("Address not").select("[data-copy]").attr("data-copy"))
                .isEqualTo("req-1");
    }

    @Test
    void refused_requests_are_drawn_by_cause_with_a_table_of_the_numbers() {
        refuseAll();
        refuse(shop.login().from(UNLISTED_ADDRESS));

        HubBrowser browser = visiting(Role.READ_ONLY);

        assertThat(browser.page().select("figure .legend li").eachText())
                .containsExactly("Address not on the allowlist 2", "Wrong app_key 1", "App ID not active 1");
        assertThat(browser.page().select("table.numbers thead th").eachText())
                .containsExactly("Time", "Address not on the allowlist", "Wrong app_key", "App ID not active");
        assertThat(browser.page().select("table.numbers tbody tr:last-child").text())
                .endsWith(" UTC 2 1 1");
    }

    @Test
    void without_refused_requests_nothing_is_drawn() {
        assertThat(visiting(Role.READ_ONLY).page().select("figure")).isEmpty();
    }

    @Test
    void an_app_id_of_the_other_environment_is_masked() {
        String masked = "";
        try (Instance production = Instance.of(Environment.PRODUCTION)) {
            TestMerchant live = production.openEmptyShop();
            refuse(live.login());
            masked = live.active().text().substring(0, 2) + "******";
        }

        HubBrowser browser = visiting(Role.DEVELOPER);

        assertThat(browser.row("Credentials from the other environment").text())
                .contains(masked, "Use test keys at the test endpoint only");
    }

    @Test
    void lists_refusals_without_an_app_id() {
        refuse(TestRequest.get("/v1/whoami").withBearerToken("nonsense"));

        assertThat(visiting(Role.DEVELOPER).row("Invalid access token").text())
                .contains("Not given", "Authorization: Bearer");
    }

    @Test
    void an_address_can_be_allowed_with_a_button() {
        refuse(shop.login().from(UNLISTED_ADDRESS));
        HubBrowser browser = visiting(Role.DEVELOPER);

        browser.follow("Address not", "Allow " + UNLISTED_ADDRESS);
        assertThat(browser.heading()).isEqualTo("Add address");
        browser.press("Add address");

        assertThat(browser.heading()).isEqualTo("Refused requests");
        assertThat(browser.notice()).isNotEmpty();
        assertThat(browser.row("Address not").text()).contains("Allowed since 2 Mar 2026, 10:00:00 UTC");
        assertThat(browser.controls()).noneMatch(name -> name.startsWith("Allow " + UNLISTED_ADDRESS));
    }

    @Test
    void names_the_setting_for_internal_addresses() {
        refuse(shop.login().from("10.0.0.7"));

        assertThat(visiting(Role.DEVELOPER).row("Address not").text())
                .contains("The operator can allow them with internal-addresses=true.");
    }

    @Test
    void an_ipv6_address_is_allowed_with_its_network() {
        refuse(shop.login().from("2001:db8:7::9"));
        HubBrowser browser = visiting(Role.DEVELOPER);

        browser.follow("Address not", "Allow 2001:db8:7::/64").press("Add address");

        assertThat(browser.follow("Allowlist").rows()).contains("2001:db8:7::/64");
        assertThat(instance.api().answer(shop.login().from("2001:db8:7::9")).status())
                .isEqualTo(200);
    }

    @Test
    void an_inadmissible_address_is_not_offered() {
        refuse(shop.login().from("10.1.2.3"));

        HubBrowser browser = visiting(Role.DEVELOPER);

        assertThat(browser.row("Address not").text()).contains("Private addresses");
        assertThat(browser.controls()).noneMatch(name -> name.startsWith("Allow 10"));
    }

    @Test
    void an_inactive_app_id_can_be_activated_with_a_button() {
        refuse(TestMerchant.login(shop.inactive(), shop.inactiveKey().text()));
        HubBrowser browser = visiting(Role.DEVELOPER);

        browser.follow("App ID not active", "Set to Active, Refunds " + shop.inactive() + ", refused from 203.0.113.7");
        assertThat(browser.heading()).isEqualTo("Set to Active");
        assertThat(browser.text()).contains("Refunds");
        browser.press("SET TO ACTIVE");

        assertThat(browser.heading()).isEqualTo("Refused requests");
        assertThat(browser.notice()).isNotEmpty();
        assertThat(browser.row("App ID not active").text()).contains("Active now");
        assertThat(browser.controls()).noneMatch(name -> name.startsWith("Set to"));
    }

    @Test
    void a_deleted_app_id_has_no_remedy() {
        refuse(TestMerchant.login(shop.inactive(), shop.inactiveKey().text()));
        refuse(TestMerchant.login(shop.inactive(), shop.activeKey().text()));
        instance.manage(TestRequest.of("DELETE", shop.path(shop.inactive(), "")).json(object("confirm", "DELETE")));

        HubBrowser browser = visiting(Role.DEVELOPER);

        assertThat(browser.row("App ID not active").text()).contains("was deleted and cannot be restored");
        assertThat(browser.row("Wrong app_key").text()).contains("was deleted and cannot be restored");
        assertThat(browser.page().select("td.remedy a")).isEmpty();
    }

    @Test
    void a_wrong_key_leads_to_the_correct_one() {
        refuse(TestMerchant.login(shop.active(), shop.inactiveKey().text()));

        HubBrowser browser = visiting(Role.DEVELOPER).follow("Wrong app_key", "Show app_key");

        assertThat(browser.heading()).isEqualTo("API Access");
        assertThat(browser.rows()).containsExactly("Payments");
    }

    @Test
    void only_permitted_actions_are_offered() {
        refuseAll();

        assertThat(visiting(Role.DEVELOPER).page().select("td.remedy a")).hasSize(3);
        assertThat(visiting(Role.READ_ONLY).page().select("td.remedy a")).isEmpty();
        assertThat(visiting(Role.READ_ONLY).row("Address not").text()).contains("add it to the allowlist");
    }

    @Test
    void the_list_is_filtered_by_cause_and_by_app_id_or_address() {
        refuseAll();
        HubBrowser browser = visiting(Role.DEVELOPER);
        assertThat(browser.rows()).hasSize(3);

        browser.select("Cause", "Wrong app_key").press("Filter");
        assertThat(browser.rows()).containsExactly("Wrong app_key");
        assertThat(browser.page().select("option[selected]").text()).isEqualTo("Wrong app_key");

        browser.fill(FILTER, UNLISTED_ADDRESS).press("Filter");
        assertThat(browser.text()).contains("No matching requests");

        browser.follow("Show all").fill(FILTER, UNLISTED_ADDRESS).press("Filter");
        assertThat(browser.rows()).containsExactly("Address not on the allowlist");

        browser.fill(FILTER, shop.inactive().text()).press("Filter");
        assertThat(browser.rows()).containsExactly("App ID not active");
    }

    @Test
    void the_list_is_restricted_to_a_period_or_to_days() {
        keepRefusal(Instance.TEN_O_CLOCK.minus(Duration.ofHours(2)));
        refuse(TestMerchant.login(shop.active(), shop.inactiveKey().text()));
        HubBrowser browser = visiting(Role.DEVELOPER);

        browser.select("Time", "Last hour").press("Filter");
        assertThat(browser.rows()).containsExactly("Wrong app_key");
        assertThat(browser.page().select("#period option[selected]").text()).isEqualTo("Last hour");

        browser.follow("Show all").select("Time", "Last 24 hours").press("Filter");
        assertThat(browser.rows()).hasSize(2);

        assertThat(browser.open(path("?from_day=2026-03-02&to_day=2026-03-02")).rows())
                .hasSize(2);
        assertThat(browser.page().select("#to_day").val()).isEqualTo("2026-03-02");
        assertThat(browser.open(path("?from_day=2026-03-03")).text()).contains("No matching requests");
        assertThat(browser.open(path("?to_day=2026-03-01")).rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?period=moon",
                "?from_day=moon",
                "?to_day=2026-02-30",
                "?from_day=-999999999-01-01",
                "?to_day=9999-12-31",
                "?address=moon",
                "?view=moon"
            })
    void a_malformed_restriction_is_ignored(String query) {
        refuse(shop.login().from(UNLISTED_ADDRESS));

        HubBrowser browser = visiting(Role.DEVELOPER).open(path(query));

        assertThat(browser.rows()).hasSize(1);
        assertThat(browser.controls()).doesNotContain("Show all");
    }

    @Test
    void says_whether_requests_are_still_refused() {
        keepRefusal(Instance.TEN_O_CLOCK.minus(Duration.ofMinutes(15)));
        assertThat(visiting(Role.DEVELOPER).row("Address not").text()).doesNotContain("Still happening");

        keepRefusal(Instance.TEN_O_CLOCK.minus(Duration.ofMinutes(14)));

        assertThat(visiting(Role.DEVELOPER).row("Address not").text()).contains("Still happening");
    }

    @Test
    void the_requests_of_a_row_are_listed_one_by_one_with_method_and_path() {
        String token = instance.tokenOf(shop);
        refuse(TestRequest.get("/v1/whoami").withBearerToken(token).from(UNLISTED_ADDRESS));
        refuse(TestRequest.get("/v1/check")
                .withBearerToken(token)
                .from(UNLISTED_ADDRESS)
                .with("X-Original-Method", "POST")
                .with("X-Original-URI", "/orders/7?secret=1"));
        refuse(TestMerchant.login(shop.active(), shop.inactiveKey().text()));

        HubBrowser browser = visiting(Role.DEVELOPER).follow("Address not", "2 times");

        assertThat(browser.page().select("tbody td[data-label=Request]").eachText())
                .containsExactlyInAnyOrder("GET /v1/whoami", "POST /orders/7");
        assertThat(browser.text())
                .contains("Requests of App ID " + shop.active() + " from " + UNLISTED_ADDRESS)
                .doesNotContain("secret");
        assertThat(browser.follow("Group them").rows()).containsExactly("Address not on the allowlist");
        assertThat(browser.follow("Show all").follow("Show one by one").rows()).hasSize(3);
    }

    /** It may be a call of another merchant that allows the same address. */
    @Test
    void requests_without_an_app_id_are_listed_one_by_one_without_their_paths() {
        refuse(TestRequest.get("/v1/whoami").withBearerToken("nonsense"));
        refuse(shop.login().from(UNLISTED_ADDRESS));

        HubBrowser browser = visiting(Role.DEVELOPER).follow("Invalid access token", "Once");

        assertThat(browser.rows()).hasSize(1);
        assertThat(browser.text()).contains("Requests without an App ID from ").doesNotContain("/v1/whoami");
        assertThat(browser.page().select("tbody td[data-label=Request]").eachText())
                .containsExactly("Not known");
    }

    @Test
    void a_request_is_found_by_its_id() {
        refuse(shop.login().with("X-Request-Id", "till-7.1").from(UNLISTED_ADDRESS));
        refuse(shop.login().with("X-Request-Id", "till-7.2").from(UNLISTED_ADDRESS));
        refuse(TestMerchant.login(shop.active(), shop.inactiveKey().text()));

        HubBrowser browser = visiting(Role.DEVELOPER).fill(FILTER, "till-7.1").press("Filter");

        assertThat(browser.rows()).containsExactly("Address not on the allowlist");
        assertThat(browser.follow("Show one by one").rows()).containsExactly("till-7.1 Copy");
    }

    @Test
    void the_list_is_exported_as_shown() {
        refuse(shop.login().from(UNLISTED_ADDRESS));
        refuse(shop.login().from(UNLISTED_ADDRESS));
        refuse(TestMerchant.login(shop.inactive(), shop.inactiveKey().text()));
        HubBrowser browser =
                visiting(Role.READ_ONLY).fill(FILTER, UNLISTED_ADDRESS).press("Filter");

        Response grouped = browser.follow("Export as CSV").response();

        assertThat(grouped.body())
                .isEqualTo(
                        "\uFEFF\"app_id\",\"cause\",\"address\",\"count\",\"first_at\",\"last_at\",\"request_id\",\"hint\"\r\n\""
                                + shop.active() + "\",\"address_not_allowed\",\"198.51.100.9/32\",\"2\","
                                + "\"2026-03-02T10:00:00Z\",\"2026-03-02T10:00:00Z\",\"req-1\",\"The address is not on the"
                                + " allowlist. If it is one of yours, add it to the allowlist in the Hub.\"\r\n");
        assertThat(headers(grouped, "Content-Disposition"))
                .containsExactly("attachment; filename=\"refused-requests-test-2026-03-02.csv\"");
        assertThat(headers(grouped, "Cache-Control")).containsExactly("no-store");
        assertThat(visiting(Role.READ_ONLY)
                        .open(path("?view=single&search=" + UNLISTED_ADDRESS))
                        .follow("Export as CSV")
                        .response()
                        .body()
                        .lines())
                .hasSize(3)
                .contains("\"req-1\",\"2026-03-02T10:00:00Z\",\"" + shop.active()
                        + "\",\"address_not_allowed\",\"198.51.100.9/32\",\"\",\"\",\"The address is not on the allowlist."
                        + " If it is one of yours, add it to the allowlist in the Hub.\"");
    }

    @Test
    void an_export_contains_all_pages() {
        String token = instance.tokenOf(shop);
        IntStream.rangeClosed(1, 130)
                .forEach(last -> refuse(
                        TestRequest.get("/v1/whoami").withBearerToken(token).from("198.51.100." + last)));

        assertThat(visiting(Role.READ_ONLY)
                        .follow("Export as CSV")
                        .response()
                        .body()
                        .lines())
                .hasSize(131);
    }

    @Test
    void an_empty_list_cannot_be_exported() {
        assertThat(visiting(Role.READ_ONLY).controls()).doesNotContain("Export as CSV");
    }

    @Test
    void an_unknown_cause_means_all_causes() {
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
        assertThat(browser.open(path("?page=9")).rows()).hasSize(2);
        assertThat(browser.text()).contains("There is no page 9. This is the last page.");
    }

    @Test
    void each_action_on_the_last_page_leads_back_to_it() {
        IntStream.rangeClosed(1, 26).forEach(last -> refuse(shop.login().from("198.51.100." + last)));
        String here = path("?cause=address_not_allowed&page=2&search=198.51");
        HubBrowser browser = visiting(Role.DEVELOPER).open(here);

        browser.follow("Allow ").follow("Cancel");
        assertThat(browser.path()).isEqualTo(here);

        browser.follow("Allow ").fill("Address or range", "moon").press("Add address");
        assertThat(browser.faults()).hasSize(1);
        assertThat(browser.page().select("dialog").attr("data-back")).isEqualTo(here);
        assertThat(browser.page().select("dialog").hasAttr("data-elsewhere")).isTrue();

        browser.fill("Address or range", "198.51.100.0/24").press("Add address");
        assertThat(browser.path()).isEqualTo(here + "&done=allowed");
        assertThat(browser.rows()).hasSize(1);
        assertThat(browser.row("Address not").text()).contains("Allowed since");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/", "//example.org", "/account", "people", "moon", "allowlist", "API-ACCESS"
            })
    void a_dialog_leads_back_only_to_known_and_permitted_pages(String from) {
        HubBrowser browser = visiting(Role.DEVELOPER)
                .open("/merchants/" + shop.id() + "/settings/allowlist/add?from="
                        + URLEncoder.encode(from, StandardCharsets.UTF_8));

        assertThat(browser.follow("Cancel").path()).isEqualTo("/merchants/" + shop.id() + "/settings/allowlist");
    }

    @Test
    @Tag("S68")
    void the_search_text_is_escaped() {
        HubBrowser browser =
                visiting(Role.DEVELOPER).fill(FILTER, "\"><script>").press("Filter");

        assertThat(browser.page().select("#search").val()).isEqualTo("\"><script>");
        assertThat(browser.page().select("main script")).isEmpty();
    }

    private String path(String query) {
        return "/merchants/" + shop.id() + "/settings/developers/refused-requests" + query;
    }
}
