package org.merchantaccess.http.hub.credential.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

final class FirstStepsTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private static List<String> states(HubBrowser browser) {
        return browser.page().select(".steps > li").eachAttr("class").stream()
                .map(state -> state.replace("step-", ""))
                .toList();
    }

    private static List<String> titles(HubBrowser browser) {
        return browser.page().select(".steps h3").eachText();
    }

    private HubBrowser developerOf(MerchantId merchant) {
        return instance.browserOf(Role.DEVELOPER, merchant);
    }

    private HubBrowser reopenedAfter(TestRequest login, HubBrowser browser) {
        instance.api().answer(login);
        instance.access().catchUp();
        return browser.open(browser.path());
    }

    @Test
    void a_new_merchant_creates_an_app_id_first() {
        HubBrowser browser = developerOf(instance.openMerchant());

        assertThat(titles(browser))
                .containsExactly("Create an App ID", "Set it to active", "Allow an address", "Log in");
        assertThat(states(browser)).containsExactly("next", "later", "later", "later");
        assertThat(browser.controls()).containsOnlyOnce("Create App ID");
        assertThat(browser.page().select(".warning")).isEmpty();
    }

    @Test
    void each_step_leads_to_the_next_and_back_to_the_steps() {
        HubBrowser browser = developerOf(instance.openMerchant());

        browser.follow("Create App ID").fill("App Name", "Till").press("Create App ID");
        assertThat(states(browser)).containsExactly("done", "next", "later", "later");

        browser.follow("Activate Till").press("SET TO ACTIVE");
        assertThat(states(browser)).containsExactly("done", "done", "next", "later");

        browser.follow("Add my current address").press("Add address");
        assertThat(browser.heading()).isEqualTo("API Access");
        assertThat(browser.notice()).isEqualTo("Address added to the allowlist.");
        assertThat(states(browser)).containsExactly("done", "done", "done", "next");
        assertThat(titles(browser))
                .containsExactly(
                        "Done: App ID created",
                        "Done: App ID active",
                        "Done: Address allowed",
                        "Waiting for the first login");
    }

    @Test
    void the_current_address_is_offered_while_it_is_not_allowed() {
        TestMerchant shop = instance.openShop();
        HubBrowser browser = developerOf(shop.id());
        assertThat(browser.controls()).doesNotContain("Add my current address");

        browser.fromAddress("198.51.100.4").open(browser.path());
        assertThat(browser.page().select(".steps").text())
                .contains("Your current address, 198.51.100.4, is not on it.");

        browser.follow("Add my current address");
        assertThat(browser.page().select("#range").val()).isEqualTo("198.51.100.4");
    }

    @Test
    void an_address_that_cannot_be_allowed_is_explained() {
        TestMerchant shop = instance.openEmptyShop();
        HubBrowser browser = developerOf(shop.id()).fromAddress("127.0.0.1");

        browser.open(browser.path());

        assertThat(browser.page().select(".steps").text()).contains("It cannot be added.");
        assertThat(browser.controls()).doesNotContain("Add my current address");
    }

    @Test
    void a_refused_login_is_shown_with_its_cause_and_remedy() {
        TestMerchant shop = instance.openShop();
        HubBrowser browser = developerOf(shop.id());

        reopenedAfter(shop.login().from("198.51.100.4"), browser);

        assertThat(browser.page().select(".attempt").text())
                .contains("Last attempt refused: Address not on the allowlist", "from 198.51.100.4");
        browser.follow("Allow 198.51.100.4").press("Add address");
        assertThat(browser.heading()).isEqualTo("API Access");
        assertThat(browser.page().select(".attempt").text()).contains("Allowed since", "Try again.");
    }

    @Test
    void the_first_accepted_login_ends_the_steps() {
        TestMerchant shop = instance.openShop();
        HubBrowser browser = developerOf(shop.id());
        assertThat(browser.page().select("[data-live]").attr("data-live-end")).endsWith("?done=first-login");

        reopenedAfter(shop.login().from("203.0.113.7"), browser);

        assertThat(browser.page().select(".first-steps, [data-live]")).isEmpty();
        assertThat(browser.page().select("[data-live-ended=first-steps]")).hasSize(1);
        assertThat(browser.open(browser.path() + "?done=first-login").notice())
                .isEqualTo("The first login succeeded. Your software is connected.");
    }

    @Test
    void a_search_does_not_bring_the_steps_back() {
        TestMerchant shop = instance.openShop();
        HubBrowser browser = developerOf(shop.id());
        reopenedAfter(shop.login().from("203.0.113.7"), browser);

        browser.fill("Search by App Name or app_id", "Refunds").press("Search");

        assertThat(browser.page().select(".first-steps")).isEmpty();
    }

    @Test
    void search_results_are_shown_without_the_steps() {
        HubBrowser browser = developerOf(instance.openShop().id());
        assertThat(browser.page().select(".first-steps")).hasSize(1);

        browser.fill("Search by App Name or app_id", "Refunds").press("Search");

        assertThat(browser.page().select(".first-steps")).isEmpty();
        assertThat(browser.follow("Show all").page().select(".first-steps")).hasSize(1);
    }

    @Test
    void read_only_members_see_the_state_without_buttons() {
        TestMerchant empty = instance.openEmptyShop();

        HubBrowser reader = instance.browserOf(Role.READ_ONLY, empty.id());

        assertThat(states(reader)).containsExactly("done", "next", "later", "later");
        assertThat(reader.page().select(".steps a.button").eachText()).containsExactly("Check again");
        assertThat(reader.page().select(".try").text()).contains("a manager or developer of this merchant can show it");
    }

    @Test
    @Tag("S63")
    void the_examples_contain_the_app_id_and_no_key() {
        TestMerchant shop = instance.openShop();
        HubBrowser browser = developerOf(shop.id());

        assertThat(browser.page().select(".tabs label").eachText())
                .containsExactly("curl", "Java", "Python", "Node.js", "PHP");
        assertThat(browser.page().select(".tabs > section"))
                .allSatisfy(example -> assertThat(example.text())
                        .contains("https://api.example.com/v1/login", "https://api.example.com/v1/whoami")
                        .contains(shop.active().text(), "your app_key"));
        assertThat(browser.response().body()).doesNotContain(shop.activeKey().text());
    }
}
