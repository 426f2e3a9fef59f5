package org.merchantaccess.http.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** A manager tries every page and object of another merchant. */
final class CrossMerchantPagesTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private TestMerchant other;
    private HubBrowser manager;
    private Map<String, String> otherParameters;

    @BeforeEach
    void open_two_merchants() {
        other = instance.openShop();
        instance.browserOf(Role.MANAGER, other.id());
        manager = instance.browserOf(Role.MANAGER, instance.openShop().id());
        otherParameters = new PathParameters(instance, other).values();
    }

    @TestFactory
    @Tag("S56")
    Stream<DynamicTest> pages_of_another_merchant_are_not_found() {
        return forEachRoute(HubRouteList.ofMerchants(instance), route -> {
            Response response = send(manager, route, otherParameters);
            assertThat(response.status()).isEqualTo(404);
            assertThat(withoutTokens(response)).isEqualTo(unknownMerchant(route));
        });
    }

    /** Returns the page for a merchant that does not exist. */
    private String unknownMerchant(Route route) {
        Map<String, String> parameters = new HashMap<>(otherParameters);
        parameters.put("merchant_id", "mer_" + "x".repeat(16));
        return withoutTokens(send(manager, route, parameters));
    }

    /** Replaces form tokens, which differ on each page. */
    private static String withoutTokens(Response response) {
        return response.body().replaceAll("[0-9a-f]{64}\\.[0-9a-f-]{36}", "token");
    }

    @TestFactory
    @Tag("S56")
    Stream<DynamicTest> objects_of_another_merchant_are_not_found_on_own_pages() {
        List<Route> routes = HubRouteList.ofMerchants(instance).stream()
                .filter(route -> route.template().replace("{merchant_id}", "").contains("{"))
                .toList();
        Map<String, String> parameters = new HashMap<>(otherParameters);
        parameters.put("merchant_id", merchantOf(manager));
        return forEachRoute(
                routes,
                route -> assertThat(send(manager, route, parameters).status()).isEqualTo(404));
    }

    @TestFactory
    @Tag("S56")
    Stream<DynamicTest> operator_pages_are_not_found_for_merchants() {
        return forEachRoute(
                HubRouteList.ofOperators(instance),
                route -> assertThat(send(manager, route, otherParameters).status())
                        .isEqualTo(404));
    }

    private static Stream<DynamicTest> forEachRoute(List<Route> routes, Consumer<Route> attempt) {
        assertThat(routes).isNotEmpty();
        return routes.stream()
                .map(route ->
                        DynamicTest.dynamicTest(route.method() + " " + route.template(), () -> attempt.accept(route)));
    }

    private static Response send(HubBrowser browser, Route route, Map<String, String> parameters) {
        String path = HubRouteList.path(route, parameters);
        return route.method().equals("GET")
                ? browser.send(TestRequest.get(path))
                : browser.send(browser.form(path, "form_token=" + browser.formToken()));
    }

    private static String merchantOf(HubBrowser browser) {
        return browser.path().split("/", 4)[2];
    }
}
