package org.merchantaccess.http.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** Every route rejects forms that no page of the same browser and user has shown. */
final class ForeignFormsTest {

    private static final String SITE = "https://hub.example.com";

    @AutoClose
    private final Instance instance = Instance.test();

    private TestMerchant shop;
    private HubBrowser browser;
    private HubBrowser otherMember;
    private Map<String, String> parameters;

    @BeforeEach
    void sign_in_two_members_of_a_merchant() {
        shop = instance.openShop();
        browser = instance.browserOf(Role.MANAGER, shop.id());
        otherMember = instance.browserOf(Role.MANAGER, shop.id());
        parameters = new PathParameters(instance, shop).values();
    }

    @TestFactory
    @Tag("S75")
    Stream<DynamicTest> a_form_without_token_is_rejected() {
        return submitToEveryRoute("", SITE, "same-origin");
    }

    @TestFactory
    @Tag("S75")
    Stream<DynamicTest> a_form_with_the_token_of_another_session_is_rejected() {
        return submitToEveryRoute("form_token=" + otherMember.formToken(), SITE, "same-origin");
    }

    @TestFactory
    @Tag("S75")
    Stream<DynamicTest> a_form_from_another_origin_is_rejected() {
        return submitToEveryRoute("form_token=" + browser.formToken(), "https://evil.example", "same-origin");
    }

    @TestFactory
    @Tag("S75")
    Stream<DynamicTest> a_form_with_a_null_origin_is_rejected() {
        return submitToEveryRoute("form_token=" + browser.formToken(), "null", "same-origin");
    }

    @TestFactory
    @Tag("S75")
    Stream<DynamicTest> a_form_from_another_site_is_rejected() {
        return submitToEveryRoute("form_token=" + browser.formToken(), SITE, "cross-site");
    }

    @TestFactory
    @Tag("S75")
    Stream<DynamicTest> a_form_from_a_same_site_origin_is_rejected() {
        return submitToEveryRoute("form_token=" + browser.formToken(), SITE, "same-site");
    }

    private Stream<DynamicTest> submitToEveryRoute(String form, String origin, String site) {
        List<Route> changes = instance.hub().routes().stream()
                .filter(route -> !route.method().equals("GET"))
                .filter(route -> !route.template().startsWith("/operator/"))
                .toList();
        assertThat(changes).isNotEmpty();
        return changes.stream()
                .map(route -> DynamicTest.dynamicTest(route.template(), () -> {
                    TestRequest sent = form(HubRouteList.path(route, parameters), form, origin, site);
                    assertThat(browser.send(sent).status()).isEqualTo(403);
                }));
    }

    private static TestRequest form(String path, String form, String origin, String site) {
        return TestRequest.post(path)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Origin", origin)
                .with("Sec-Fetch-Site", site)
                .text(form);
    }

    @Test
    @Tag("S75")
    void a_rejected_form_changes_nothing() {
        String path = browser.path() + "/" + shop.inactive() + "/activate";
        browser.send(form(path, "form_token=" + browser.formToken(), "https://evil.example", "cross-site"));

        assertThat(browser.open(browser.path()).row("Refunds").text()).contains("Not Active");
    }

    @Test
    void json_instead_of_a_form_is_malformed() {
        TestRequest json = TestRequest.post(browser.path() + "/create").json("{\"app_name\":\"Till\"}");

        assertThat(browser.send(json).status()).isEqualTo(400);
    }

    @Test
    void without_origin_headers_the_token_alone_decides() {
        TestRequest withoutHeaders = TestRequest.post(browser.path() + "/create")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .text("form_token=" + browser.formToken() + "&app_name=Till");

        assertThat(Responses.headers(browser.send(withoutHeaders), "Location").get(0))
                .endsWith("?done=created");
    }

    @Test
    void a_proxy_may_terminate_tls() {
        TestRequest plain = form(
                browser.path() + "/create",
                "form_token=" + browser.formToken() + "&app_name=Till",
                "http://hub.example.com",
                "same-origin");

        assertThat(browser.send(plain).status()).isEqualTo(303);
    }
}
