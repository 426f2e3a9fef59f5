package org.merchantaccess.http.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.headers;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class ActivityPageTest {

    private static final String SEARCH = "Search by person, App ID, address or action";

    private final Ports ports = InMemory.ports(Instance.CLOCK);

    @AutoClose
    private final Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST));

    private final Shop shop = instance.openShop();

    private HubBrowser visiting(Role role) {
        return instance.browserOf(role, shop.id()).follow("Activity");
    }

    private void write(String action, String subject, String detail, int times) {
        ports.transactions().inTransaction(() -> "unavailable", () -> {
            IntStream.range(0, times)
                    .forEach(i -> ports.auditTrail()
                            .append(new AuditEntry(
                                    Instance.TEN_O_CLOCK,
                                    shop.id(),
                                    new Actor("kim@example.com", Allowlists.OFFICE),
                                    action,
                                    subject,
                                    detail)));
            return Either.right(times);
        });
    }

    @Test
    void tells_newest_first_who_did_what_when_and_from_where() {
        HubBrowser browser = visiting(Role.MANAGER);

        assertThat(browser.rows())
                .containsExactly(
                        "Accepted an invitation person_joined",
                        "Invited a person person_invited",
                        "Set an App ID to active app_id_activated",
                        "Added an address to the allowlist address_allowed",
                        "Looked at an app_key app_key_revealed",
                        "Looked at an app_key app_key_revealed",
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
    void s64_looking_at_a_key_is_told_with_who_looked() {
        HubBrowser browser = instance.browserOf(Role.DEVELOPER, shop.id());
        browser.press("Payments", "Show the app_key of Payments");

        browser.follow("Activity");

        assertThat(browser.row("Looked at an app_key").text())
                .contains("developer1@example.com from 203.0.113.9", "Payments");
    }

    @Test
    void a_word_that_is_not_known_is_shown_as_it_is() {
        write("moon_landed", "moon", "", 1);

        assertThat(visiting(Role.READ_ONLY).rows()).contains("moon_landed");
    }

    @Test
    void s68_everything_is_text() {
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
    void the_trail_is_searched() {
        HubBrowser browser = visiting(Role.READ_ONLY);

        assertThat(browser.fill(SEARCH, "203.0.113").press("Search").rows())
                .containsExactly("Added an address to the allowlist address_allowed");
        assertThat(browser.fill(SEARCH, "app_key_revealed").press("Search").rows())
                .hasSize(2);
        assertThat(browser.fill(SEARCH, "moon").press("Search").text()).contains("No entry has “moon” in it.");
        assertThat(browser.controls()).doesNotContain("Export as CSV");
        assertThat(browser.follow("Show all").rows()).hasSize(9);
    }

    @Test
    void the_trail_is_paged() {
        write("moon_landed", "moon", "", 30);
        HubBrowser browser =
                visiting(Role.READ_ONLY).fill(SEARCH, "moon_landed").press("Search");

        assertThat(browser.rows()).hasSize(25);
        assertThat(browser.follow("Next").rows()).hasSize(5);
        assertThat(browser.open(path("?page=9")).text()).contains("The list does not go on so far.");
    }

    @Test
    void s72_the_table_for_spreadsheets_holds_no_formula() {
        write("moon_landed", "=cmd|' /C calc'!A0", "say \"hi\", twice", 1);
        Answer answer = visiting(Role.READ_ONLY)
                .fill(SEARCH, "moon")
                .press("Search")
                .follow("Export as CSV")
                .answer();

        assertThat(answer.body())
                .isEqualTo("\"at\",\"actor\",\"from\",\"action\",\"subject\",\"detail\"\r\n"
                        + "\"2026-03-02T10:00:00Z\",\"kim@example.com\",\"203.0.113.7\",\"moon_landed\","
                        + "\"'=cmd|' /C calc'!A0\",\"say \"\"hi\"\", twice\"\r\n");
        assertThat(headers(answer, "Content-Type")).containsExactly("text/csv; charset=utf-8");
        assertThat(headers(answer, "Content-Disposition"))
                .containsExactly("attachment; filename=\"activity-test-2026-03-02.csv\"");
        assertThat(headers(answer, "Cache-Control")).containsExactly("no-store");
    }

    @Test
    void the_json_is_that_of_the_management_api() {
        Answer answer = visiting(Role.READ_ONLY)
                .fill(SEARCH, "app_id_created")
                .press("Search")
                .follow("Export as JSON")
                .answer();
        JsonNode managed = json(instance.manage(Sent.get(shop.path("/audit?filter=app_id_created"))));

        assertThat(json(answer).path("data")).isEqualTo(managed.path("data"));
        assertThat(json(answer).path("meta").toString())
                .isEqualTo("{\"count\":2,\"offset\":0,\"limit\":10000,\"total\":2}");
        assertThat(headers(answer, "Content-Type")).containsExactly("application/json");
        assertThat(headers(answer, "Content-Disposition"))
                .containsExactly("attachment; filename=\"activity-test-2026-03-02.json\"");
        assertThat(headers(answer, "Cache-Control")).containsExactly("no-store");
    }

    @Test
    void an_export_goes_further_than_a_page() {
        write("moon_landed", "moon", "", 250);

        HubBrowser browser =
                visiting(Role.READ_ONLY).fill(SEARCH, "moon_landed").press("Search");

        assertThat(json(browser.follow("Export as JSON").answer()).path("data")).hasSize(250);
    }

    @Test
    void that_an_export_does_not_hold_everything_is_told() {
        assertThat(visiting(Role.READ_ONLY).text()).doesNotContain("newest 10 000");
        write("moon_landed", "moon", "", 10_000);

        assertThat(visiting(Role.READ_ONLY).text()).contains("There are more entries than an export holds");
    }

    @Test
    void who_is_not_signed_in_takes_nothing_away() {
        Answer answer = instance.hub().answer(Sent.get(path(".csv")));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(headers(answer, "Location").get(0)).startsWith("/sign-in");
    }

    @Test
    void an_app_id_is_told_by_the_name_it_has_now() {
        instance.manage(Sent.of("PATCH", shop.path(shop.active(), "")).json(object("app_name", "Checkout")));

        HubBrowser browser = visiting(Role.READ_ONLY);

        assertThat(browser.row("Changed an App Name").text()).contains("Checkout", "Payments -> Checkout");
    }

    private String path(String rest) {
        return "/merchants/" + shop.id() + "/settings/developers/activity" + rest;
    }
}
