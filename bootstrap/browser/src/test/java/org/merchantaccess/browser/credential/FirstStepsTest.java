package org.merchantaccess.browser.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** The way from an empty merchant to its first login. */
@InChromium
class FirstStepsTest {

    private static final String API_ACCESS = "/settings/api-access";

    @WithAndWithoutScripts
    void each_step_has_one_button(Window window, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        Visitor developer = merchant.visitedBy(Role.DEVELOPER, window).sees("0 of 4 done");

        developer.click("Create App ID");
        developer.dialog().fill("App Name", "Till").click("Create App ID");
        developer.sees("1 of 4 done").click("Activate Till");
        developer.dialog().click("SET TO ACTIVE");
        developer.sees("2 of 4 done").click("Add my current address");
        developer.dialog().sees("Address or range", "127.0.0.1").click("Add address");

        developer
                .seesHeading("API Access")
                .sees("Address added to the allowlist.")
                .sees("Waiting for the first login");
    }

    @WithAndWithoutScripts
    void a_language_is_chosen_by_mouse_or_arrow_key(Window window, Hubs hubs) {
        Visitor developer = TestMerchant.openIn(Environment.TEST, hubs).visitedBy(Role.DEVELOPER, window);

        developer.page().tick("PHP");
        assertThat(developer.page().text()).contains("<?php").doesNotContain("curl -s");

        developer.press("ArrowLeft");
        assertThat(developer.page().text()).contains("await fetch").doesNotContain("<?php");
    }

    @Test
    void an_example_is_copied(Hubs hubs) {
        Visitor developer = TestMerchant.openIn(Environment.TEST, hubs).visitedBy(Role.DEVELOPER, Window.usual());

        developer.click("Copy curl: 1. Log in");

        assertThat(developer.clipboard())
                .isEqualTo("curl -s " + hubs.api(Environment.TEST).resolve("/v1/login") + " \\\n"
                        + "  -H 'Content-Type: application/json' \\\n"
                        + "  -d '{\"app_id\":\"your app_id\",\"app_key\":\"your app_key\"}'");
    }

    @Test
    void a_refused_and_the_first_accepted_login_appear_by_themselves(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs).allow("203.0.113.7", "office");
        AppId appId = merchant.activate(merchant.create("Till"));
        String key = merchant.keyOf(appId);
        Visitor developer = merchant.visitedBy(Role.DEVELOPER, Window.usual())
                .sees("Waiting for the first login")
                .sees("This list updates by itself.");

        merchant.logIn(appId, "mat_notTheKeyAtAll0000000000000", "203.0.113.7");
        merchant.flushRefusals(1);
        developer.sees("Last attempt refused: Wrong app_key");

        merchant.logIn(appId, key, "203.0.113.7");
        merchant.flushUses(appId);
        developer.sees("The first login succeeded.").seesNot("First steps");
        developer.row("Till").sees("from 203.0.113.7");
        assertThat(developer.path()).isEqualTo(merchant.path(API_ACCESS));
    }

    @Test
    void without_scripts_a_link_checks_again(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs).allow("203.0.113.7", "office");
        AppId appId = merchant.activate(merchant.create("Till"));
        Visitor developer = merchant.visitedBy(Role.DEVELOPER, Window.usual().withoutScripts())
                .sees("Waiting for the first login");

        merchant.logIn(appId, merchant.keyOf(appId), "203.0.113.7");
        merchant.flushUses(appId);
        developer.click("Check again");

        developer.seesNot("First steps");
        developer.row("Till").sees("from 203.0.113.7");
    }
}
