package org.merchantaccess.http.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

/** Every route there is, found by listing them, with objects that are not the merchant's. */
class OthersObjectsTest {

    private static final String NAMES_ALL_THERE_ARE =
            "[A-Za-z0-9_/-]+(\\{merchant_id}[a-z/-]*)?(\\{(app_id|entry_id)})?[a-z/-]*";

    private final Instance instance = Instance.test();
    private final Shop shop = instance.openShop();
    private final Shop other = instance.openShop();
    private final String othersEntry = json(instance.manage(Sent.get(other.path("/allowlist"))))
            .at("/data/0/entry_id")
            .textValue();

    @AfterEach
    void close() {
        instance.close();
    }

    @TestFactory
    Stream<DynamicTest> s56_an_object_of_another_merchant_is_not_found_and_nothing_happens_to_it() {
        return routesNaming("{app_id}", "{entry_id}")
                .map(route -> DynamicTest.dynamicTest(name(route), () -> {
                    String before = stateOf(other);

                    Answer answer = ask(route, shop.id().text(), other.active().text(), othersEntry);
                    Answer nobodys = ask(route, shop.id().text(), "00000000", "nobodys");

                    assertSameBytesButForInstance(answer, nobodys);
                    assertThat(stateOf(other)).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> s56_an_object_that_cannot_be_is_as_little_found_as_one_that_is_not_there() {
        return routesNaming("{app_id}", "{entry_id}")
                .flatMap(route -> Stream.of("1'%20OR%20'1'='1", "%2e%2e", "9".repeat(41), "x;y")
                        .map(malformed -> DynamicTest.dynamicTest(name(route) + " " + malformed, () -> {
                            Answer answer = ask(route, shop.id().text(), malformed, malformed);
                            Answer nobodys = ask(route, shop.id().text(), "00000000", "nobodys");

                            assertSameBytesButForInstance(answer, nobodys);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> s56_an_unknown_merchant_is_not_found_by_any_route() {
        return routesNaming("{merchant_id}")
                .flatMap(route -> Stream.of("m_nobody", "1'%20OR%20'1'='1", "9".repeat(41))
                        .map(merchant -> DynamicTest.dynamicTest(name(route) + " " + merchant, () -> {
                            Answer answer = ask(route, merchant, shop.active().text(), othersEntry);
                            Answer nobodys = ask(route, "nobody", "00000000", "nobodys");

                            assertSameBytesButForInstance(answer, nobodys);
                        })));
    }

    private static void assertSameBytesButForInstance(Answer answer, Answer nobodys) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(withoutInstance(answer)).isEqualTo(withoutInstance(nobodys));
        assertThat(answer.headers()).isEqualTo(nobodys.headers());
    }

    private static String withoutInstance(Answer answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "\"instance\":\"\"");
    }

    private Stream<Route> routesNaming(String... parameters) {
        List<Route> routes = instance.management().routes();
        assertThat(routes).allSatisfy(route -> assertThat(route.template()).matches(NAMES_ALL_THERE_ARE));
        return routes.stream().filter(route -> Stream.of(parameters).anyMatch(route.template()::contains));
    }

    private static String name(Route route) {
        return route.method() + " " + route.template();
    }

    private Answer ask(Route route, String merchant, String appId, String entry) {
        String path = route.template()
                .replace("{merchant_id}", merchant)
                .replace("{app_id}", appId)
                .replace("{entry_id}", entry);
        String body = body(route);
        Sent request = Sent.of(route.method(), path);
        return instance.manage(body.isEmpty() ? request : request.json(body));
    }

    /** A body with which the request would be granted if the object were the merchant's. */
    private static String body(Route route) {
        return switch (name(route).replaceAll("/api/merchants/\\{merchant_id}", "")) {
            case "POST /app-ids", "PATCH /app-ids/{app_id}" -> object("app_name", "Payouts");
            case "DELETE /app-ids/{app_id}" -> object("confirm", "DELETE");
            case "POST /allowlist" -> object("range", "203.0.113.7");
            default -> "";
        };
    }

    private String stateOf(Shop owner) {
        return instance.manage(Sent.get(owner.path("/app-ids"))).body()
                + instance.manage(Sent.get(owner.path("/allowlist"))).body()
                + instance.manage(Sent.get(owner.path("/audit"))).body();
    }
}
