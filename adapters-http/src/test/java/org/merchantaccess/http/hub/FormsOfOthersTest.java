package org.merchantaccess.http.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.Answers;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

/** Nothing is done for a form that no page of the same session showed, whichever route it is sent to. */
final class FormsOfOthersTest {

    private static final String SITE = "https://hub.example.com";

    @AutoClose
    private final Instance instance = Instance.test();

    private Shop shop;
    private HubBrowser browser;
    private HubBrowser colleague;
    private Map<String, String> names;

    @BeforeEach
    void twoPeopleOfOneMerchantAreSignedIn() {
        shop = instance.openShop();
        browser = instance.browserOf(Role.MANAGER, shop.id());
        colleague = instance.browserOf(Role.MANAGER, shop.id());
        names = new ThingsOf(instance, shop).names();
    }

    @TestFactory
    Stream<DynamicTest> s75_aFormWithoutATokenIsRefused() {
        return everyChange("", SITE, "same-origin");
    }

    @TestFactory
    Stream<DynamicTest> s75_aFormWithTheTokenOfAnotherSessionIsRefused() {
        return everyChange("form_token=" + colleague.formToken(), SITE, "same-origin");
    }

    @TestFactory
    Stream<DynamicTest> s75_aFormFromAnotherOriginIsRefused() {
        return everyChange("form_token=" + browser.formToken(), "https://evil.example", "same-origin");
    }

    @TestFactory
    Stream<DynamicTest> s75_aFormFromNoOriginIsRefused() {
        return everyChange("form_token=" + browser.formToken(), "null", "same-origin");
    }

    @TestFactory
    Stream<DynamicTest> s75_aFormFromAnotherSiteIsRefused() {
        return everyChange("form_token=" + browser.formToken(), SITE, "cross-site");
    }

    @TestFactory
    Stream<DynamicTest> s75_aFormFromANeighbouringSiteIsRefused() {
        return everyChange("form_token=" + browser.formToken(), SITE, "same-site");
    }

    private Stream<DynamicTest> everyChange(String form, String origin, String site) {
        List<Route> changes = instance.hub().routes().stream()
                .filter(route -> !route.method().equals("GET"))
                .filter(route -> !route.template().startsWith("/operator/"))
                .toList();
        assertThat(changes).isNotEmpty();
        return changes.stream()
                .map(route -> DynamicTest.dynamicTest(route.template(), () -> {
                    Sent sent = form(EveryPage.path(route, names), form, origin, site);
                    assertThat(browser.send(sent).status()).isEqualTo(403);
                }));
    }

    private static Sent form(String path, String form, String origin, String site) {
        return Sent.post(path)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Origin", origin)
                .with("Sec-Fetch-Site", site)
                .text(form);
    }

    @Test
    void s75_nothingIsDoneForSuchAForm() {
        String path = browser.path() + "/" + shop.inactive() + "/activate";
        browser.send(form(path, "form_token=" + browser.formToken(), "https://evil.example", "cross-site"));

        assertThat(browser.open(browser.path()).row("Refunds").text()).contains("Not Active");
    }

    @Test
    void aFormThatIsNoFormIsNotUnderstood() {
        Sent json = Sent.post(browser.path() + "/create").json("{\"app_name\":\"Till\"}");

        assertThat(browser.send(json).status()).isEqualTo(400);
    }

    @Test
    void aBrowserThatDoesNotTellWhereItComesFromIsKnownByTheTokenAlone() {
        Sent old = Sent.post(browser.path() + "/create")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .text("form_token=" + browser.formToken() + "&app_name=Till");

        assertThat(Answers.headers(browser.send(old), "Location").get(0)).endsWith("?done=created");
    }

    @Test
    void theHubMayBeReachedThroughAProxyThatEndsTls() {
        Sent plain = form(
                browser.path() + "/create",
                "form_token=" + browser.formToken() + "&app_name=Till",
                "http://hub.example.com",
                "same-origin");

        assertThat(browser.send(plain).status()).isEqualTo(303);
    }
}
