package org.merchantaccess.http.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.Answers;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

/** What holds for every page, whoever adds one. */
final class EveryPageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private Map<String, String> names;
    private HubBrowser manager;
    private HubBrowser operator;

    @BeforeEach
    void thereAreAMerchantAndAnOperator() {
        Shop shop = instance.openShop();
        manager = instance.browserOf(Role.MANAGER, shop.id());
        operator = instance.browserOfOperator();
        names = new ThingsOf(instance, shop).names();
    }

    @TestFactory
    Stream<DynamicTest> whoeverIsNotSignedInIsAskedToSignIn() {
        HubBrowser stranger = new HubBrowser(instance);
        return each(EveryPage.behindTheGate(instance), route -> {
            Answer answer = stranger.send(Sent.of(route.method(), EveryPage.path(route, names))
                    .with("Content-Type", "application/x-www-form-urlencoded"));
            assertThat(answer.status()).isEqualTo(303);
            assertThat(Answers.headers(answer, "Location").get(0)).startsWith("/sign-in");
        });
    }

    @TestFactory
    Stream<DynamicTest> s78_everyPageKeepsEverythingForeignOut() {
        List<Route> pages = instance.hub().routes().stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> !route.template().startsWith("/assets/"))
                .toList();
        return each(pages, route -> {
            HubBrowser browser = route.template().startsWith("/operator/") ? operator : manager;
            Answer answer = browser.send(Sent.get(EveryPage.path(route, names)));
            if (!isPage(answer)) {
                return;
            }
            assertThat(Answers.headers(answer, "Content-Security-Policy"))
                    .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                            + " require-trusted-types-for 'script'");
            assertThat(Answers.headers(answer, "X-Frame-Options")).containsExactly("DENY");
            assertThat(Answers.headers(answer, "Referrer-Policy")).containsExactly("same-origin");
            assertThat(Answers.headers(answer, "Cross-Origin-Opener-Policy")).containsExactly("same-origin");
            assertThat(Answers.headers(answer, "Permissions-Policy")).hasSize(1);
        });
    }

    @TestFactory
    Stream<DynamicTest> s78_noPageHasAScriptOrAStyleInLine() {
        return each(everyLook(), route -> {
            HubBrowser browser =
                    (route.template().startsWith("/operator/") ? operator : manager).open(EveryPage.path(route, names));
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

    private List<Route> everyLook() {
        return EveryPage.behindTheGate(instance).stream()
                .filter(route -> route.method().equals("GET"))
                .toList();
    }

    private static boolean isPage(Answer answer) {
        return Answers.headers(answer, "Content-Type").contains("text/html; charset=utf-8");
    }

    private static Stream<DynamicTest> each(List<Route> routes, Consumer<Route> check) {
        assertThat(routes).isNotEmpty();
        return routes.stream()
                .map(route ->
                        DynamicTest.dynamicTest(route.method() + " " + route.template(), () -> check.accept(route)));
    }

    @Test
    void whatIsNotThereIsAPageTooAndSaysNoMore() {
        HubBrowser stranger = new HubBrowser(instance).open("/nowhere");

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.heading()).isEqualTo("There is no such page");
    }

    @Test
    void lookAndBehaviourMayBeKeptForEver() {
        String path = manager.page().select("link[rel=stylesheet]").attr("href");

        assertThat(Answers.headers(manager.send(Sent.get(path)), "Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
    }
}
