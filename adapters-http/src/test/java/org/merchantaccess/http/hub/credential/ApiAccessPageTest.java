package org.merchantaccess.http.hub.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.Answers;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

/** What the seeds say of the page of App IDs, to the letter. */
final class ApiAccessPageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private Shop shop;
    private HubBrowser browser;

    @BeforeEach
    void aDeveloperLooksAtTheAppIds() {
        shop = instance.openShop();
        browser = instance.browserOf(Role.DEVELOPER, shop.id());
    }

    private HubBrowser choose(String appName, String entry) {
        return browser.follow(appName, entry);
    }

    @Test
    void whoeverComesIsLedToTheAppIds() {
        assertThat(browser.heading()).isEqualTo("API Access");
        assertThat(browser.rows()).containsExactly("Payments", "Refunds");
    }

    @Test
    void r3_aNewAppIdAppearsInTheListAndIsNotActive() {
        browser.follow("Create App ID").fill("App Name", "Till 7").press("Create App ID");

        assertThat(browser.notice()).contains("Not Active");
        assertThat(browser.row("Till 7").text()).contains("Not Active").contains("never");
    }

    @Test
    void r1_aNameThatIsTakenIsRefusedInTheWordsOfTheSeed() {
        browser.follow("Create App ID").fill("App Name", "payments").press("Create App ID");

        assertThat(browser.faults()).containsExactly("The App Name must be unique. Please choose another value.");
        assertThat(browser.heading()).isEqualTo("Create App ID");
        assertThat(browser.page().select("#app_name").val()).isEqualTo("payments");
    }

    @Test
    void r2_aNameThatIsNoneIsRefused() {
        browser.follow("Create App ID").fill("App Name", "<b>").press("Create App ID");

        assertThat(browser.faults())
                .containsExactly("The App Name may have 1 to 64 letters, digits, spaces and . _ - & ' ( ).");
    }

    @Test
    void r5_theActiveAppIdCanOnlyBeRenamed() {
        assertThat(browser.row("Payments").select(".menu a").eachText()).containsExactly("Edit App Name");
    }

    @Test
    void r5_anInactiveAppIdCanBeRenamedActivatedAndDeleted() {
        assertThat(browser.row("Refunds").select(".menu a").eachText())
                .containsExactly("Edit App Name", "Set to Active", "Delete App ID");
    }

    @Test
    void r5_anAppIdIsRenamed() {
        choose("Payments", "Edit App Name");
        assertThat(browser.page().select("#app_name").val()).isEqualTo("Payments");

        browser.fill("App Name", "Checkout").press("Save");

        assertThat(browser.rows()).containsExactly("Checkout", "Refunds");
    }

    @Test
    void r4_settingToActiveAsksInTheWordsOfTheSeed() {
        choose("Refunds", "Set to Active");

        assertThat(browser.text())
                .contains("Setting this App ID to active will deactivate the currently active App ID. Only one App ID"
                        + " can be active at a time. Ensure your systems are updated to use the new credentials to avoid"
                        + " authentication failures. Do you want to proceed?");
        assertThat(browser.controls()).containsExactly("Cancel", "SET TO ACTIVE");
    }

    @Test
    void r4_theSelectedAppIdBecomesActiveAndTheOtherOneDoesNotStayIt() {
        choose("Refunds", "Set to Active").press("SET TO ACTIVE");

        assertThat(browser.row("Refunds").select(".status").text()).isEqualTo("Active");
        assertThat(browser.row("Payments").select(".status").text()).isEqualTo("Not Active");
    }

    @Test
    void s62_r4_whatSomebodyElseChangedMeanwhileIsNotSwitchedUnseen() {
        choose("Refunds", "Set to Active");
        instance.post("/api/merchants/" + shop.id() + "/app-ids", Answers.object("app_name", "Till"));

        browser.press("SET TO ACTIVE");

        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.faults()).singleElement().asString().startsWith("Somebody else changed this meanwhile.");
        browser.press("SET TO ACTIVE");
        assertThat(browser.row("Refunds").select(".status").text()).isEqualTo("Active");
    }

    @Test
    void r6_deletingAsksInTheWordsOfTheSeed() {
        choose("Refunds", "Delete App ID");

        assertThat(browser.text())
                .contains("Deleting this App ID is permanent and cannot be undone. The App ID will no longer be able to"
                        + " authenticate with the platform. To confirm, please type 'DELETE' in the box below.");
        assertThat(browser.controls()).containsExactly("Cancel", "Delete APP ID");
    }

    @Test
    void r6_withoutTheWordNothingIsDeleted() {
        choose("Refunds", "Delete App ID").fill("Type DELETE", "delete").press("Delete APP ID");

        assertThat(browser.faults()).containsExactly("To confirm, please type DELETE, in capital letters.");
        assertThat(browser.rows()).contains("Refunds");
    }

    @Test
    void s62_whatSomebodyElseChangedMeanwhileIsNotDeletedUnseen() {
        choose("Refunds", "Delete App ID").fill("Type DELETE", "DELETE");
        instance.post("/api/merchants/" + shop.id() + "/app-ids", Answers.object("app_name", "Till"));

        browser.press("Delete APP ID");

        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.open("/").rows()).contains("Refunds");
    }

    @Test
    void s65_whoeverTriesWhatIsNotForTheirRoleIsWrittenDown() {
        HubBrowser reader = instance.browserOf(Role.READ_ONLY, shop.id());

        reader.open(reader.path() + "/create");

        assertThat(reader.status()).isEqualTo(403);
        assertThat(instance.manage(Sent.get(shop.path("/audit"))).body())
                .contains("attempt_refused", "change_app_ids", "read_only2@example.com");
    }

    @Test
    void r6_withTheWordItIsDeletedForEver() {
        choose("Refunds", "Delete App ID").fill("Type DELETE", "DELETE").press("Delete APP ID");

        assertThat(browser.rows()).containsExactly("Payments");
    }

    @Test
    void r12_aClickIntoTheFieldShowsTheKeyAndIsWrittenDown() {
        browser.press("Payments", "Show the app_key of Payments");

        assertThat(browser.row("Payments").text()).contains(shop.activeKey().text());
        assertThat(instance.manage(Sent.get(shop.path("/audit"))).body()).contains("developer1@example.com");
    }

    @Test
    void s80_noWayBackShowsTheKeyAgain() {
        browser.press("Payments", "Show the app_key of Payments");

        assertThat(browser.page().select("noscript").outerHtml()).contains("http-equiv=\"refresh\" content=\"30;");
        assertThat(browser.open(browser.path()).page().text())
                .doesNotContain(shop.activeKey().text());
    }

    @Test
    void s63_noPageHoldsAKeyNobodyAskedFor() {
        assertThat(browser.answer().body())
                .doesNotContain(shop.activeKey().text())
                .doesNotContain(shop.inactiveKey().text());
    }

    @Test
    void theSearchLooksAtNameAndNumber() {
        browser.fill("Search by App Name or app_id", "refu").press("Search");
        assertThat(browser.rows()).containsExactly("Refunds");

        browser.fill("Search by App Name or app_id", shop.active().text()).press("Search");
        assertThat(browser.rows()).containsExactly("Payments");

        browser.fill("Search by App Name or app_id", "nothing").press("Search");
        assertThat(browser.text()).contains("No App ID has “nothing” in its name or number.");
    }

    @Test
    void theListIsSortedByWhatSomebodyClicksOn() {
        browser.follow("App Name");
        assertThat(browser.rows()).containsExactly("Payments", "Refunds");

        browser.follow("App Name");
        assertThat(browser.rows()).containsExactly("Refunds", "Payments");
        assertThat(browser.page().select("th[aria-sort=descending]").text()).isEqualTo("App Name");
    }

    @Test
    void aLongListHasPages() {
        for (int i = 10; i < 40; i++) {
            instance.post("/api/merchants/" + shop.id() + "/app-ids", Answers.object("app_name", "Till " + i));
        }

        browser.open(browser.path());
        assertThat(browser.rows()).hasSize(25).startsWith("Payments");
        assertThat(browser.text()).contains("1–25 of 32");

        browser.follow("Next");
        assertThat(browser.rows()).hasSize(7);
        assertThat(browser.controls()).contains("Previous").doesNotContain("Next");
    }

    @Test
    void aMerchantWithoutAppIdsIsShownHowToLogIn() {
        HubBrowser newcomer = instance.browserOf(Role.MANAGER, instance.openMerchant());

        assertThat(newcomer.text()).contains("No App IDs yet").contains("curl -s https://api.example.com/v1/login");
    }

    @Test
    void whoeverMayOnlyLookIsOfferedNothingElse() {
        HubBrowser reader = instance.browserOf(Role.READ_ONLY, shop.id());

        assertThat(reader.rows()).containsExactly("Payments", "Refunds");
        assertThat(reader.controls()).doesNotContain("Create App ID", "Set to Active");
        assertThat(reader.page().select(".actions, form[data-reveal]")).isEmpty();
        assertThat(reader.open(reader.path() + "/create").status()).isEqualTo(403);
        assertThat(reader.post(
                                "/merchants/" + shop.id() + "/settings/api-access/" + shop.inactive() + "/activate",
                                "form_token=" + browser.formToken())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void s68_aNameIsTextWhereverItIsShown() {
        browser.follow("Create App ID").fill("App Name", "Tom & 'Jerry' (x)").press("Create App ID");

        assertThat(browser.rows()).contains("Tom & 'Jerry' (x)");
        choose("Tom & 'Jerry' (x)", "Edit App Name");
        assertThat(browser.page().select("#app_name").val()).isEqualTo("Tom & 'Jerry' (x)");
    }

    @Test
    void s68_whatIsTypedIsTextWhenItIsShownAgain() {
        browser.follow("Create App ID")
                .fill("App Name", "\"><script>alert(1)</script>")
                .press("Create App ID");

        assertThat(browser.page().select("script:not([src])")).isEmpty();
        assertThat(browser.page().select("#app_name").val()).isEqualTo("\"><script>alert(1)</script>");
        browser.open(browser.path().replaceAll("/create$", "") + "?search=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        assertThat(browser.page().select("script:not([src])")).isEmpty();
    }

    @Test
    void aSuspendedMerchantIsToldSo() {
        instance.manage(Sent.post("/api/merchants/" + shop.id() + "/suspend"));

        assertThat(browser.open(browser.path()).page().select(".warning").text())
                .contains("suspended");
    }
}
