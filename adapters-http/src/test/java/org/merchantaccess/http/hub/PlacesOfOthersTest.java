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
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

/** Two merchants' managers try every page of the other. */
final class PlacesOfOthersTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private Shop theirs;
    private HubBrowser ours;
    private Map<String, String> theirNames;

    @BeforeEach
    void twoMerchantsAreNeighbours() {
        theirs = instance.openShop();
        instance.browserOf(Role.MANAGER, theirs.id());
        ours = instance.browserOf(Role.MANAGER, instance.openShop().id());
        theirNames = new ThingsOf(instance, theirs).names();
    }

    @TestFactory
    Stream<DynamicTest> s56_toThemAnotherMerchantsPageIsNotThere() {
        return each(EveryPage.ofMerchants(instance), route -> {
            Answer answer = send(ours, route, theirNames);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(nobodys(route));
        });
    }

    /** What is answered where there is no such merchant at all. */
    private String nobodys(Route route) {
        Map<String, String> names = new HashMap<>(theirNames);
        names.put("merchant_id", "mer_" + "x".repeat(16));
        return send(ours, route, names).body();
    }

    @TestFactory
    Stream<DynamicTest> s56_anotherMerchantsThingsAreNotFoundOnOnesOwnPages() {
        List<Route> routes = EveryPage.ofMerchants(instance).stream()
                .filter(route -> route.template().replace("{merchant_id}", "").contains("{"))
                .toList();
        Map<String, String> names = new HashMap<>(theirNames);
        names.put("merchant_id", merchantOf(ours));
        return each(
                routes, route -> assertThat(send(ours, route, names).status()).isEqualTo(404));
    }

    @TestFactory
    Stream<DynamicTest> s56_toMerchantsThePagesOfOperatorsAreNotThere() {
        return each(
                EveryPage.ofOperators(instance),
                route -> assertThat(send(ours, route, theirNames).status()).isEqualTo(404));
    }

    private static Stream<DynamicTest> each(List<Route> routes, Consumer<Route> attempt) {
        assertThat(routes).isNotEmpty();
        return routes.stream()
                .map(route ->
                        DynamicTest.dynamicTest(route.method() + " " + route.template(), () -> attempt.accept(route)));
    }

    private static Answer send(HubBrowser browser, Route route, Map<String, String> names) {
        String path = EveryPage.path(route, names);
        return route.method().equals("GET")
                ? browser.send(Sent.get(path))
                : browser.send(browser.form(path, "form_token=" + browser.formToken()));
    }

    private static String merchantOf(HubBrowser browser) {
        return browser.path().split("/", 4)[2];
    }
}
