package org.merchantaccess.browser.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;

/** Cookies over plain HTTP at loopback, where Safari drops Secure cookies. */
@InChromium
class CookiesTest {

    @Test
    @Tag("S74")
    void cookies_on_loopback_do_not_require_tls(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        Person person = merchant.addUser(Membership.in(merchant.id(), Role.DEVELOPER));
        Visitor visitor = hubs.visitor(Window.usual()).open("/sign-in");

        visitor.fill("E-mail address", person.email().text())
                .fill("Password", TestMerchant.PASSWORD)
                .click("Sign in")
                .seesHeading("API Access");

        assertThat(visitor.cookieNames()).containsExactlyInAnyOrder("hub-test", "hub-test-browser");
        assertThat(visitor.secureCookieNames()).isEmpty();
    }

    @Test
    void a_browser_without_cookies_gets_an_explanation(Hubs hubs) {
        Visitor visitor = hubs.visitor(Window.usual()).open("/sign-in");
        visitor.clearCookies();

        visitor.fill("E-mail address", "paul@example.com")
                .fill("Password", TestMerchant.PASSWORD)
                .click("Sign in");

        visitor.seesHeading("Your browser sent no cookie").sees("an address that begins with https");
    }
}
