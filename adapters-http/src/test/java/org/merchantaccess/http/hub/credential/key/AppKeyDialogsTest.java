package org.merchantaccess.http.hub.credential.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** Tests the dialogs about keys on the page of an App ID. */
@Tag("R15")
final class AppKeyDialogsTest {

    private static final String OFFICE = "203.0.113.7";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.TEST));

    private TestMerchant shop;
    private HubBrowser browser;

    @BeforeEach
    void open_the_page_of_payments() {
        shop = instance.openShop();
        browser = instance.browserOf(Role.DEVELOPER, shop.id()).follow("Payments", "Payments");
    }

    private String pagePath() {
        return "/merchants/" + shop.id() + "/settings/api-access/" + shop.active();
    }

    private HubBrowser makeKey() {
        return browser.follow("New app_key").press("Make new app_key");
    }

    private String state(String key) {
        return browser.row(key).select("td[data-label=State]").text();
    }

    private void changeSomethingElse() {
        instance.post("/api/merchants/" + shop.id() + "/app-ids", Responses.object("app_name", "Till"));
    }

    private void assertOutdated(String button) {
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.faults()).singleElement().asString().startsWith("This was changed in the meantime.");
        browser.press(button);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("dialog")).isEmpty();
    }

    @Test
    void the_former_key_is_accepted_for_24_hours_by_default() {
        browser.follow("New app_key");
        assertThat(browser.page().select("input[name=grace][checked]").val()).isEqualTo("24h");
        assertThat(browser.page().select("input[name=count_from][checked]").val())
                .isEqualTo("now");

        browser.press("Make new app_key");

        assertThat(browser.notice()).isEqualTo("New app_key made. Show it, and install it in your software.");
        assertThat(browser.rows()).startsWith("Key 2", "Key 1");
        assertThat(state("Key 2")).isEqualTo("Current");
        assertThat(state("Key 1")).isEqualTo("Retiring, ends 3 Mar 2026, 10:00:00 UTC");
        assertThat(instance.api().answer(shop.login().from(OFFICE)).status()).isEqualTo(200);
    }

    @Test
    void the_former_key_ends_now_if_chosen() {
        browser.follow("New app_key").tick("End now").press("Make new app_key");

        assertThat(browser.page()
                        .select("[aria-labelledby=keys-title] tbody th")
                        .eachText())
                .containsExactly("Key 2");
        assertThat(instance.api().answer(shop.login().from(OFFICE)).status()).isEqualTo(401);
    }

    @Test
    void the_grace_is_counted_from_the_first_use_if_chosen() {
        browser.follow("New app_key")
                .tick("1 hour")
                .tick("The first use of the new key")
                .press("Make new app_key");

        assertThat(state("Key 1"))
                .isEqualTo("Retiring, ends 1 hour after the first use of the new key, at the latest 9 Mar 2026,"
                        + " 10:00:00 UTC");
    }

    @Test
    void an_end_date_is_the_end_of_the_day_in_utc() {
        browser.follow("New app_key")
                .fill("End date of the new key", "2026-03-31")
                .press("Make new app_key");

        assertThat(browser.row("Key 2").select("td[data-label=End date]").text())
                .isEqualTo("1 Apr 2026, 00:00:00 UTC");
        assertThat(state("Key 2")).isEqualTo("Current, expires in 29 days");
    }

    @Test
    void an_end_date_must_be_a_date_in_the_future() {
        browser.follow("New app_key")
                .fill("End date of the new key", "31.3.2026")
                .press("Make new app_key");
        assertThat(browser.faults()).containsExactly("Enter the end date as a date, such as 2027-03-31.");

        browser.fill("End date of the new key", "2026-03-01").press("Make new app_key");
        assertThat(browser.faults()).containsExactly("The end date must be in the future, at most five years ahead.");
        assertThat(browser.page().select("#end_date").val()).isEqualTo("2026-03-01");
    }

    @Test
    void no_third_key_is_made_while_one_is_retiring() {
        makeKey();
        makeKey();

        assertThat(browser.faults()).containsExactly("Key 1 is still retiring. End it first, or wait until it ends.");
    }

    @Test
    void an_unknown_grace_is_rejected() {
        browser.follow("New app_key");
        browser.page().select("input[name=grace][value=1h]").val("8d");
        browser.tick("1 hour").press("Make new app_key");

        assertThat(browser.faults())
                .containsExactly("The former key can be accepted for up to 7 days, in whole seconds.");
    }

    @Test
    @Tag("S62")
    void an_outdated_version_gets_no_new_key() {
        browser.follow("New app_key");
        changeSomethingElse();
        browser.press("Make new app_key");

        assertOutdated("Make new app_key");
    }

    @Test
    @Tag("R12")
    void each_key_is_shown_by_itself() {
        makeKey();

        browser.press("Key 1", "Show app_key 1");
        assertThat(browser.row("Key 1").text()).contains(shop.activeKey().text());
        assertThat(browser.page().select("noscript").outerHtml()).contains("http-equiv=\"refresh\" content=\"30;");

        browser.open(pagePath());
        assertThat(browser.response().body()).doesNotContain(shop.activeKey().text());
        browser.press("Key 2", "Show app_key 2");
        assertThat(browser.row("Key 2").select("code").text()).startsWith("mat_");
        assertThat(browser.response().body()).doesNotContain(shop.activeKey().text());
    }

    @Test
    void an_ended_key_is_not_shown() {
        browser.follow("New app_key").tick("End now").press("Make new app_key");
        browser.open(pagePath() + "/keys/1/reveal").press("Show app_key");

        assertThat(browser.faults()).containsExactly("Key 1 has ended already.");
    }

    @Test
    void a_key_that_never_was_is_not_found() {
        assertThat(browser.open(pagePath() + "/keys/2/end").status()).isEqualTo(404);
        assertThat(browser.open(pagePath() + "/keys/x/end").status()).isEqualTo(404);
    }

    @Test
    void the_former_key_is_put_back() {
        makeKey();

        browser.follow("Put the former key back").press("Put the former key back");

        assertThat(browser.notice()).isEqualTo("The former key is the current one again.");
        assertThat(state("Key 1")).isEqualTo("Current");
        assertThat(state("Key 2")).isEqualTo("Retiring, ends 3 Mar 2026, 10:00:00 UTC");
    }

    @Test
    void without_a_retiring_key_none_is_put_back() {
        assertThat(browser.controls()).doesNotContain("Put the former key back");

        browser.open(pagePath() + "/put-back").press("Put the former key back");

        assertThat(browser.faults()).containsExactly("No former key is retiring, so none can be put back.");
    }

    @Test
    @Tag("S62")
    void an_outdated_version_is_not_put_back() {
        makeKey();
        browser.follow("Put the former key back");
        changeSomethingElse();
        browser.press("Put the former key back");

        assertOutdated("Put the former key back");
    }

    @Test
    void the_retiring_key_is_ended() {
        makeKey();

        browser.follow("Key 1", "End now").press("End now");

        assertThat(browser.notice()).isEqualTo("Key ended. Its access tokens are no longer accepted.");
        assertThat(browser.page()
                        .select("[aria-labelledby=keys-title] tbody th")
                        .eachText())
                .containsExactly("Key 2");
        assertThat(instance.api().answer(shop.login().from(OFFICE)).status()).isEqualTo(401);
    }

    @Test
    void ending_the_current_key_warns_and_leaves_the_app_id_without_a_key() {
        browser.follow("Key 1", "End now");
        assertThat(browser.text()).contains("This is the current key. Without one, your software cannot log in");

        browser.press("End now");

        assertThat(browser.page().select(".warning").text())
                .isEqualTo("Payments is active without an app_key. Make a new one.");
        browser.follow("Make a new one.");
        assertThat(browser.text())
                .contains("This App ID has no current app_key.")
                .doesNotContain("Count from");
        browser.press("Make new app_key");
        assertThat(state("Key 2")).isEqualTo("Current");
        assertThat(browser.page().select(".warning")).isEmpty();
    }

    @Test
    @Tag("S62")
    void an_outdated_version_is_not_ended() {
        browser.follow("Key 1", "End now");
        changeSomethingElse();
        browser.press("End now");

        assertOutdated("End now");
    }

    @Test
    void an_end_date_is_set_and_removed() {
        browser.follow("Key 1", "Set end date").fill("End date", "2026-12-31").press("Set end date");
        assertThat(browser.notice()).isEqualTo("End date saved.");
        assertThat(browser.row("Key 1").select("td[data-label=End date]").text())
                .isEqualTo("1 Jan 2027, 00:00:00 UTC");

        browser.follow("Key 1", "Set end date");
        assertThat(browser.page().select("#end_date").val()).isEqualTo("2026-12-31");
        browser.fill("End date", "").press("Set end date");
        assertThat(browser.notice()).isEqualTo("End date removed.");
        assertThat(browser.row("Key 1").select("td[data-label=End date]").text())
                .isEqualTo("None");
    }

    @Test
    void an_invalid_end_date_is_rejected() {
        browser.follow("Key 1", "Set end date").fill("End date", "2036-12-31").press("Set end date");

        assertThat(browser.faults()).containsExactly("The end date must be in the future, at most five years ahead.");
    }

    @Test
    @Tag("S62")
    void an_outdated_version_gets_no_end_date() {
        browser.follow("Key 1", "Set end date").fill("End date", "2026-12-31");
        changeSomethingElse();
        browser.press("Set end date");

        assertOutdated("Set end date");
    }

    @Test
    void an_expired_key_is_marked() {
        browser.follow("Key 1", "Set end date").fill("End date", "2026-03-02").press("Set end date");
        assertThat(state("Key 1")).isEqualTo("Current, expires in less than a day");
        clock.pass(Duration.ofHours(15));

        browser = instance.browserOf(Role.DEVELOPER, shop.id()).open(pagePath());

        assertThat(state("Key 1")).isEqualTo("Expired");
    }

    @Test
    void a_leaked_key_ends_and_its_uses_are_listed() {
        instance.api().answer(shop.login().from(OFFICE));
        instance.api().answer(shop.login().from("203.0.113.20"));
        instance.api().answer(shop.login().from("203.0.113.20"));
        instance.access().catchUp();

        browser.follow("Key 1", "This key leaked").press("End the leaked key");

        assertThat(browser.heading()).isEqualTo("Key 1 has ended");
        assertThat(browser.text()).contains("Key 2 is the new app_key.");
        assertThat(browser.row("203.0.113.20").select("td").eachText())
                .containsExactly("2", "2 Mar 2026, 10:00:00 UTC", "2 Mar 2026, 10:00:00 UTC");
        assertThat(browser.row(OFFICE).select("td").eachText()).startsWith("1");
        assertThat(instance.api().answer(shop.login().from(OFFICE)).status()).isEqualTo(401);
        instance.access().catchUp();

        browser.follow("Refused requests");
        assertThat(browser.page().select("main").text()).contains(OFFICE);
    }

    @Test
    void a_leaked_retiring_key_ends_without_a_new_one() {
        makeKey();

        browser.follow("Key 1", "This key leaked").press("End the leaked key");

        assertThat(browser.text())
                .contains("The current key stays.", "No accepted login or call with key 1 was counted");
        browser.follow("Back to Payments");
        assertThat(state("Key 2")).isEqualTo("Current");
    }

    @Test
    @Tag("S62")
    void an_outdated_version_is_not_reported_as_leaked() {
        browser.follow("Key 1", "This key leaked");
        changeSomethingElse();
        browser.press("End the leaked key");

        assertThat(browser.status()).isEqualTo(409);
    }

    @Test
    void software_is_allowed_and_forbidden_to_replace_its_key() {
        assertThat(browser.text()).contains("Software of this merchant may not replace its app_key itself.");

        browser.follow("Allow software to replace its app_key");
        assertThat(browser.text()).contains("lock your software out");
        browser.press("Allow");
        assertThat(browser.notice()).isEqualTo("Software may replace its app_key.");
        assertThat(browser.text()).contains("Software of this merchant may replace its app_key itself.");

        browser.follow("Forbid software to replace its app_key").press("Forbid");
        assertThat(browser.notice()).isEqualTo("Software may no longer replace its app_key.");
    }

    @Test
    @Tag("S62")
    void an_outdated_version_allows_nothing() {
        browser.follow("Allow software to replace its app_key");
        changeSomethingElse();
        browser.press("Allow");

        assertOutdated("Allow");
    }

    @Test
    @Tag("S65")
    void read_only_members_change_no_key() {
        HubBrowser reader = instance.browserOf(Role.READ_ONLY, shop.id());
        String form = "form_token=" + reader.formToken();

        for (String dialog : new String[] {
            "/new-key",
            "/register-key",
            "/put-back",
            "/self-rotation/allow",
            "/keys/1/end",
            "/keys/1/end-date",
            "/keys/1/leaked",
            "/keys/1/reveal"
        }) {
            assertThat(reader.open(pagePath() + dialog).status()).isEqualTo(403);
            assertThat(reader.post(pagePath() + dialog, form).status()).isEqualTo(403);
        }
        assertThat(instance.manage(TestRequest.get(shop.path("/audit"))).body())
                .contains("attempt_refused", "change_app_keys");
    }
}
