package org.merchantaccess.http.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class ActivityPageTest {

    private static final String SEARCH = "Search by person, App ID, address or action";

    private final Ports ports = InMemory.ports(Instance.CLOCK);

    @AutoClose
    private final Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST));

    private final TestMerchant shop = instance.openShop();

    private HubBrowser visiting(Role role) {
        return instance.browserOf(role, shop.id()).follow("Activity");
    }

    private void write(String action, String subject, String detail, int times) {
        ports.store().transactions().inTransaction(() -> "unavailable", () -> {
            IntStream.range(0, times)
                    .forEach(i -> ports.store()
                            .auditTrail()
                            .append(new AuditEntry(
                                    Instance.TEN_O_CLOCK,
                                    shop.id(),
                                    new Actor("kim@example.com", Allowlists.OFFICE),
                                    new ActionCode(action),
                                    subject,
                                    detail)));
            return Either.right(times);
        });
    }

    @Test
    void lists_entries_newest_first_with_actor_time_and_address() {
        HubBrowser browser = visiting(Role.MANAGER);

        assertThat(browser.rows())
                .containsExactly(
                        "Accepted an invitation person_joined",
                        "Invited a person person_invited",
                        "Set an App ID to active app_id_activated",
                        "Added an address to the allowlist address_allowed",
                        "Viewed an app_key app_key_revealed",
                        "Viewed an app_key app_key_revealed",
                        "Created an App ID app_id_created",
                        "Created an App ID app_id_created",
                        "Opened the merchant merchant_opened");
        assertThat(browser.row("Set an App ID").select("td").eachText())
                .startsWith(
                        "2 Mar 2026, 10:00:00 UTC", "management key till from 127.0.0.1", "Payments " + shop.active());
        assertThat(browser.row("Opened the merchant").text()).contains("Corner Shop");
        assertThat(browser.row("Added an address").text()).contains("203.0.113.0/24");
    }

    @Test
    @Tag("S64")
    void revealing_a_key_is_listed_with_the_user() {
        HubBrowser browser = instance.browserOf(Role.DEVELOPER, shop.id());
        browser.press("Payments", "Show app_key of Payments");

        browser.follow("Activity");

        assertThat(browser.row("Viewed an app_key").text())
                .contains("developer1@example.com from 203.0.113.9", "Payments");
    }

    @Test
    void an_unknown_action_code_is_shown_unchanged() {
        write("moon_landed", "moon", "", 1);

        assertThat(visiting(Role.READ_ONLY).rows()).contains("moon_landed");
    }

    @Test
    @Tag("S68")
    void all_data_is_escaped() {
        instance.post(
                shop.path("/allowlist"), "{\"range\":\"198.51.100.7\",\"label\":\"<img src=x onerror=alert(1)>\"}");
        write("<b>bold</b>", "<i>", "\"><script>", 1);

        HubBrowser browser = visiting(Role.READ_ONLY);

        assertThat(browser.row("Added an address").text()).contains("<img src=x onerror=alert(1)>");
        assertThat(browser.row("<b>bold</b>").text()).contains("<i>", "\"><script>");
        assertThat(browser.page().select("main img, main script, main b, main i"))
                .isEmpty();
    }

    @Test
    void the_audit_trail_can_be_searched() {
        HubBrowser browser = visiting(Role.READ_ONLY);

        assertThat(browser.fill(SEARCH, "203.0.113").press("Search").rows())
                .containsExactly("Added an address to the allowlist address_allowed");
        assertThat(browser.fill(SEARCH, "app_key_revealed").press("Search").rows())
                .hasSize(2);
        assertThat(browser.fill(SEARCH, "moon").press("Search").text()).contains("No entries match “moon”.");
        assertThat(browser.controls()).doesNotContain("Export as CSV");
        assertThat(browser.follow("Show all").rows()).hasSize(9);
    }

    @Test
    void the_audit_trail_is_filtered_by_person_action_and_time() {
        HubBrowser browser = visiting(Role.READ_ONLY);

        browser.select("Action", "Viewed an app_key").press("Search");
        assertThat(browser.rows()).hasSize(2);
        assertThat(browser.page().select("#action option[selected]").text()).isEqualTo("Viewed an app_key");

        browser.follow("Show all").follow("Invited a person", "command line");
        assertThat(browser.rows()).containsExactly("Invited a person person_invited");
        browser.select("Time", "Last hour").press("Search");
        assertThat(browser.rows()).containsExactly("Invited a person person_invited");
        assertThat(browser.text()).contains("Activity of ");

        assertThat(browser.open(path("?to_day=2026-03-01")).text()).contains("No matching entries");
        assertThat(browser.open(path("?action=moon&period=moon")).rows()).hasSize(9);
    }

    @Test
    void an_export_is_filtered_like_the_list() {
        HubBrowser browser =
                visiting(Role.READ_ONLY).select("Action", "Viewed an app_key").press("Search");

        assertThat(json(browser.follow("Export as JSON").response()).path("data"))
                .hasSize(2);
    }

    @Test
    void the_audit_trail_is_paged() {
        write("moon_landed", "moon", "", 30);
        HubBrowser browser =
                visiting(Role.READ_ONLY).fill(SEARCH, "moon_landed").press("Search");

        assertThat(browser.rows()).hasSize(25);
        assertThat(browser.follow("Next").rows()).hasSize(5);
        assertThat(browser.open(path("?page=9&search=moon_landed")).rows()).hasSize(5);
        assertThat(browser.text()).contains("There is no page 9. This is the last page.");
    }

    @Test
    @Tag("S72")
    void the_csv_export_contains_no_formulas() {
        write("moon_landed", "=cmd|' /C calc'!A0", "say \"hi\", twice", 1);
        Response response = visiting(Role.READ_ONLY)
                .fill(SEARCH, "moon")
                .press("Search")
                .follow("Export as CSV")
                .response();

        assertThat(response.body())
                .isEqualTo("\uFEFF\"at\",\"actor\",\"from\",\"action\",\"subject\",\"detail\"\r\n"
                        + "\"2026-03-02T10:00:00Z\",\"kim@example.com\",\"203.0.113.7\",\"moon_landed\","
                        + "\"'=cmd|' /C calc'!A0\",\"say \"\"hi\"\", twice\"\r\n");
        assertThat(headers(response, "Content-Type")).containsExactly("text/csv; charset=utf-8");
        assertThat(headers(response, "Content-Disposition"))
                .containsExactly("attachment; filename=\"activity-test-2026-03-02.csv\"");
        assertThat(headers(response, "Cache-Control")).containsExactly("no-store");
    }

    @Test
    void the_json_export_equals_the_management_api() {
        Response response = visiting(Role.READ_ONLY)
                .fill(SEARCH, "app_id_created")
                .press("Search")
                .follow("Export as JSON")
                .response();
        JsonNode managed = json(instance.manage(TestRequest.get(shop.path("/audit?filter=app_id_created"))));

        assertThat(response.body()).startsWith("{");
        assertThat(json(response).path("data")).isEqualTo(managed.path("data"));
        assertThat(json(response).path("meta").toString())
                .isEqualTo("{\"count\":2,\"offset\":0,\"limit\":10000,\"total\":2}");
        assertThat(headers(response, "Content-Type")).containsExactly("application/json");
        assertThat(headers(response, "Content-Disposition"))
                .containsExactly("attachment; filename=\"activity-test-2026-03-02.json\"");
        assertThat(headers(response, "Cache-Control")).containsExactly("no-store");
    }

    @Test
    void an_export_contains_more_than_one_page() {
        write("moon_landed", "moon", "", 250);

        HubBrowser browser =
                visiting(Role.READ_ONLY).fill(SEARCH, "moon_landed").press("Search");

        assertThat(json(browser.follow("Export as JSON").response()).path("data"))
                .hasSize(250);
    }

    @Test
    void says_that_an_export_is_incomplete() {
        assertThat(visiting(Role.READ_ONLY).text()).doesNotContain("newest 10 000");
        write("moon_landed", "moon", "", 10_000);

        assertThat(visiting(Role.READ_ONLY).text()).contains("An export holds the newest 10 000 entries");
    }

    @Test
    void guests_cannot_export() {
        Response response = instance.hub().answer(TestRequest.get(path(".csv")));

        assertThat(response.status()).isEqualTo(303);
        assertThat(headers(response, "Location").get(0)).startsWith("/sign-in");
    }

    @Test
    void an_app_id_is_shown_with_its_current_name() {
        instance.manage(TestRequest.of("PATCH", shop.path(shop.active(), "")).json(object("app_name", "Checkout")));

        HubBrowser browser = visiting(Role.READ_ONLY);

        assertThat(browser.row("Changed an App Name").text()).contains("Checkout", "Payments -> Checkout");
    }

    private String path(String rest) {
        return "/merchants/" + shop.id() + "/settings/developers/activity" + rest;
    }
}
