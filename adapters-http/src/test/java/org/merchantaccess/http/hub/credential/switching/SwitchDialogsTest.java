package org.merchantaccess.http.hub.credential.switching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** Tests the dialogs about switches on the page of an App ID. */
final class SwitchDialogsTest {

    private static final String TIME = "Date and time (UTC)";
    private static final String NEXT_MORNING = "2026-03-03T06:00";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.TEST));

    private TestMerchant shop;
    private HubBrowser browser;

    @BeforeEach
    void open_the_page_of_refunds() {
        shop = instance.openShop();
        browser = instance.browserOf(Role.DEVELOPER, shop.id()).follow("Refunds", "Refunds");
    }

    private String page(AppId appId) {
        return "/merchants/" + shop.id() + "/settings/api-access/" + appId;
    }

    private HubBrowser schedule() {
        return browser.follow("Schedule switch").fill(TIME, NEXT_MORNING).press("Schedule switch");
    }

    private String switching() {
        return browser.page().select("[aria-labelledby=switch-title]").text();
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
    @Tag("R16")
    void a_switch_is_scheduled() {
        browser.follow("Schedule switch");
        assertThat(browser.text()).contains("Refunds has not been tried yet.");
        assertThat(browser.page().select("#at").attr("min")).isEqualTo("2026-03-02T10:01");
        assertThat(browser.page().select("#at").attr("max")).isEqualTo("2026-04-01T10:00");

        browser.fill(TIME, NEXT_MORNING).press("Schedule switch");

        assertThat(browser.notice()).isEqualTo("Switch scheduled.");
        assertThat(switching()).contains("Scheduled for 3 Mar 2026, 06:00:00 UTC by developer1@example.com.");
        assertThat(browser.follow("API Access").page().select(".pending").text())
                .isEqualTo("Switch to Refunds scheduled for 3 Mar 2026, 06:00:00 UTC.");
        assertThat(browser.open(page(shop.active())).text())
                .contains("Switch to Refunds scheduled for 3 Mar 2026, 06:00:00 UTC by");
    }

    @Test
    @Tag("R16")
    void the_time_must_be_a_whole_minute_of_the_next_30_days() {
        browser.follow("Schedule switch").fill(TIME, "tomorrow").press("Schedule switch");
        assertThat(browser.faults()).containsExactly("Enter date and time in UTC, such as 2027-03-31T06:00.");

        for (String time : new String[] {"2026-03-02T10:00", "2026-04-01T10:01", "2026-03-03T06:00:30"}) {
            browser.fill(TIME, time).press("Schedule switch");
            assertThat(browser.faults()).containsExactly("The switch must be at a whole minute of the next 30 days.");
            assertThat(browser.page().select("#at").val()).isEqualTo(time);
        }
    }

    @Test
    @Tag("R16")
    void the_active_app_id_is_not_scheduled() {
        browser.open(page(shop.active()) + "/schedule").fill(TIME, NEXT_MORNING).press("Schedule switch");

        assertThat(browser.faults()).containsExactly("This App ID is active already.");
    }

    @Test
    @Tag("R16")
    void a_switch_that_will_not_be_made_is_announced() {
        schedule().follow("New app_key").press("Make new app_key");

        assertThat(switching())
                .contains("It will not be made, because the App IDs have changed since it was scheduled.");
    }

    @Test
    @Tag("R16")
    void a_key_that_expires_before_the_switch_is_announced() {
        instance.manage(TestRequest.of("PUT", shop.path(shop.inactive(), "/keys/1/expiry"))
                .json(Responses.object("expires_at", "2026-03-02T12:00:00Z")));

        browser.open(page(shop.inactive()));
        schedule();

        assertThat(switching()).contains("The app_key expires before the switch");
    }

    @Test
    @Tag("R16")
    void a_scheduled_switch_is_canceled() {
        schedule().follow("Cancel switch").press("Cancel switch");

        assertThat(browser.notice()).isEqualTo("Switch canceled. The App IDs stay as they are.");
        assertThat(switching()).doesNotContain("Scheduled for");
    }

    @Test
    @Tag("R16")
    void without_a_scheduled_switch_none_is_canceled() {
        browser.open(page(shop.inactive()) + "/cancel-switch").press("Cancel switch");

        assertThat(browser.faults()).containsExactly("No switch is scheduled.");
    }

    @Test
    @Tag("S62")
    void an_outdated_version_is_neither_scheduled_nor_canceled() {
        browser.follow("Schedule switch").fill(TIME, NEXT_MORNING);
        changeSomethingElse();
        browser.press("Schedule switch");
        assertOutdated("Schedule switch");

        browser.follow("Cancel switch");
        instance.post("/api/merchants/" + shop.id() + "/app-ids", Responses.object("app_name", "Kiosk"));
        browser.press("Cancel switch");
        assertOutdated("Cancel switch");
    }

    @Test
    @Tag("R16")
    void a_switch_made_on_the_page_of_an_app_id_leads_back_to_it() {
        String page = page(shop.inactive()) + "?search=Refunds&sort=-created";
        browser.open(page).follow("Set to Active");
        assertThat(browser.page().select("dialog a[data-close]").attr("href")).isEqualTo(page);

        browser.press("SET TO ACTIVE");

        assertThat(browser.path()).isEqualTo(page + "&done=activated");
        assertThat(browser.notice()).startsWith("The App ID is active.");
    }

    @Test
    @Tag("R16")
    void a_switch_is_undone_within_an_hour() {
        browser.follow("Set to Active").press("SET TO ACTIVE");
        browser.open(page(shop.inactive())).follow("Undo: set Payments active again");
        assertThat(browser.text()).contains("Payments will be active again.", "Refunds will be Not Active.");

        browser.press("Undo switch");

        assertThat(browser.notice())
                .isEqualTo("Switch undone. The former App ID is active again, and needs new access tokens.");
        assertThat(browser.page().select(".summary .status").text()).isEqualTo("Not Active");
        assertThat(browser.open(page(shop.active()))
                        .page()
                        .select(".summary .status")
                        .text())
                .isEqualTo("Active");
    }

    @Test
    @Tag("R16")
    void a_switch_is_not_undone_after_an_hour() {
        browser.follow("Set to Active").press("SET TO ACTIVE");
        clock.pass(Duration.ofMinutes(61));
        browser = instance.browserOf(Role.DEVELOPER, shop.id())
                .open(page(shop.inactive()) + "/undo-switch")
                .press("Undo switch");

        assertThat(browser.faults())
                .containsExactly(
                        "No switch or deactivation of the last hour can be undone. Set the App ID that should be active to active.");
        assertThat(browser.open(page(shop.inactive())).controls()).doesNotContain("Undo: set Payments active again");
    }

    @Test
    @Tag("S62")
    void an_outdated_version_is_not_undone() {
        browser.follow("Set to Active").press("SET TO ACTIVE");
        browser.open(page(shop.inactive()) + "/undo-switch");
        changeSomethingElse();
        browser.press("Undo switch");

        assertOutdated("Undo switch");
    }

    @Test
    @Tag("R5")
    void the_active_app_id_is_deactivated_after_typing_its_name() {
        browser.open(page(shop.active()))
                .follow("Deactivate")
                .fill("Type the App Name", "Refunds")
                .press("Deactivate");
        assertThat(browser.faults()).containsExactly("To confirm, type the App Name.");

        browser.fill("Type the App Name", "Payments").press("Deactivate");

        assertThat(browser.notice()).isEqualTo("App ID deactivated. No App ID is active, so every login is refused.");
        assertThat(instance.api().answer(shop.login().from("203.0.113.7")).status())
                .isEqualTo(401);
        browser.follow("Undo: set Payments active again").press("Undo switch");
        assertThat(browser.page().select(".summary .status").text()).isEqualTo("Active");
    }

    @Test
    @Tag("R5")
    void an_inactive_app_id_is_not_deactivated() {
        browser.open(page(shop.inactive()) + "/deactivate")
                .fill("Type the App Name", "Refunds")
                .press("Deactivate");

        assertThat(browser.faults()).containsExactly("This App ID is not active.");
    }

    @Test
    @Tag("S62")
    void an_outdated_version_is_not_deactivated() {
        browser.open(page(shop.active())).follow("Deactivate").fill("Type the App Name", "Payments");
        changeSomethingElse();
        browser.press("Deactivate");

        assertOutdated("Deactivate");
    }

    @Test
    @Tag("S65")
    void read_only_members_switch_nothing() {
        HubBrowser reader = instance.browserOf(Role.READ_ONLY, shop.id());
        String form = "form_token=" + reader.formToken();

        for (String dialog : new String[] {"/deactivate", "/schedule", "/cancel-switch", "/undo-switch"}) {
            assertThat(reader.open(page(shop.inactive()) + dialog).status()).isEqualTo(403);
            assertThat(reader.post(page(shop.inactive()) + dialog, form).status())
                    .isEqualTo(403);
        }
    }
}
