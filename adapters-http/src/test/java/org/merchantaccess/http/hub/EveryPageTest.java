package org.merchantaccess.http.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** Rules for every page of the Hub. */
final class EveryPageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private Map<String, String> parameters;
    private HubBrowser manager;
    private HubBrowser operator;

    @BeforeEach
    void open_merchant_and_sign_in() {
        TestMerchant shop = instance.openShop();
        manager = instance.browserOf(Role.MANAGER, shop.id());
        operator = instance.browserOfOperator();
        parameters = new PathParameters(instance, shop).values();
    }

    @TestFactory
    Stream<DynamicTest> guests_are_redirected_to_the_sign_in_page() {
        HubBrowser guest = new HubBrowser(instance);
        return forEachRoute(HubRouteList.requiringSession(instance), route -> {
            Response response = guest.send(TestRequest.of(route.method(), HubRouteList.path(route, parameters))
                    .with("Content-Type", "application/x-www-form-urlencoded"));
            assertThat(response.status()).isEqualTo(303);
            assertThat(Responses.headers(response, "Location").get(0)).startsWith("/sign-in");
        });
    }

    @TestFactory
    @Tag("S78")
    Stream<DynamicTest> every_page_sends_the_security_headers() {
        List<Route> pages = instance.hub().routes().stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> !route.template().startsWith("/assets/"))
                .toList();
        return forEachRoute(pages, route -> {
            HubBrowser browser = route.template().startsWith("/operator/") ? operator : manager;
            Response response = browser.send(TestRequest.get(HubRouteList.path(route, parameters)));
            if (!isPage(response)) {
                return;
            }
            assertThat(Responses.headers(response, "Content-Security-Policy"))
                    .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                            + " require-trusted-types-for 'script'");
            assertThat(Responses.headers(response, "X-Frame-Options")).containsExactly("DENY");
            assertThat(Responses.headers(response, "Referrer-Policy")).containsExactly("same-origin");
            assertThat(Responses.headers(response, "Cross-Origin-Opener-Policy"))
                    .containsExactly("same-origin");
            assertThat(Responses.headers(response, "Permissions-Policy")).hasSize(1);
        });
    }

    @TestFactory
    @Tag("S78")
    Stream<DynamicTest> no_page_has_inline_scripts_or_styles() {
        return forEachRoute(everyPage(), route -> {
            HubBrowser browser = (route.template().startsWith("/operator/") ? operator : manager)
                    .open(HubRouteList.path(route, parameters));
            assertThat(browser.page().select("script:not([src]), style, [style]"))
                    .isEmpty();
            assertThat(browser.page().getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .map(attribute -> attribute.getKey())
                            .filter(name -> name.startsWith("on")))
                    .isEmpty();
            assertThat(browser.page().select("[src^=http], link[href^=http]")).isEmpty();
        });
    }

    private List<Route> everyPage() {
        return HubRouteList.requiringSession(instance).stream()
                .filter(route -> route.method().equals("GET"))
                .toList();
    }

    private static boolean isPage(Response response) {
        return Responses.headers(response, "Content-Type").contains("text/html; charset=utf-8");
    }

    private static Stream<DynamicTest> forEachRoute(List<Route> routes, Consumer<Route> check) {
        assertThat(routes).isNotEmpty();
        return routes.stream()
                .map(route ->
                        DynamicTest.dynamicTest(route.method() + " " + route.template(), () -> check.accept(route)));
    }

    @Test
    void an_unknown_path_shows_the_not_found_page() {
        HubBrowser guest = new HubBrowser(instance).open("/nowhere");

        assertThat(guest.status()).isEqualTo(404);
        assertThat(guest.heading()).isEqualTo("Page not found");
    }

    @Test
    void styles_may_be_cached_forever() {
        String path = manager.page().select("link[rel=stylesheet]").attr("href");

        assertThat(Responses.headers(manager.send(TestRequest.get(path)), "Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
    }
}
