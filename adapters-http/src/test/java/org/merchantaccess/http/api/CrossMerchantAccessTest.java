package org.merchantaccess.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.ClientKeys;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** Calls every route with objects that do not belong to the merchant in the path. Routes are found by listing them. */
class CrossMerchantAccessTest {

    private static final String TEMPLATE_WITH_KNOWN_PARAMETERS =
            "[A-Za-z0-9_/-]+(\\{merchant_id}[a-z/-]*)?(\\{(app_id|entry_id|client_id)})?[a-z/-]*(\\{key}[a-z/-]*)?";

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openShop();
    private final TestMerchant other = instance.openShop();
    private final String otherEntry = json(instance.manage(TestRequest.get(other.path("/allowlist"))))
            .at("/data/0/entry_id")
            .textValue();

    @AfterEach
    void close() {
        instance.close();
    }

    @TestFactory
    @Tag("S56")
    Stream<DynamicTest> an_object_of_another_merchant_is_not_found_and_not_changed() {
        return routesNaming("{app_id}", "{entry_id}")
                .map(route -> DynamicTest.dynamicTest(name(route), () -> {
                    String before = stateOf(other);

                    Response answer =
                            ask(route, shop.id().text(), other.active().text(), otherEntry);
                    Response unknown = ask(route, shop.id().text(), "00000000", "unknown");

                    assertSameExceptInstance(answer, unknown);
                    assertThat(stateOf(other)).isEqualTo(before);
                }));
    }

    @TestFactory
    @Tag("S56")
    Stream<DynamicTest> a_malformed_identifier_gets_the_same_response_as_an_unknown_one() {
        return routesNaming("{app_id}", "{entry_id}")
                .flatMap(route -> Stream.of("1'%20OR%20'1'='1", "%2e%2e", "9".repeat(41), "x;y")
                        .map(malformed -> DynamicTest.dynamicTest(name(route) + " " + malformed, () -> {
                            Response answer = ask(route, shop.id().text(), malformed, malformed);
                            Response unknown = ask(route, shop.id().text(), "00000000", "unknown");

                            assertSameExceptInstance(answer, unknown);
                        })));
    }

    @TestFactory
    @Tag("S56")
    Stream<DynamicTest> an_unknown_merchant_is_not_found_on_any_route() {
        return routesNaming("{merchant_id}")
                .flatMap(route -> Stream.of("m_unknown", "1'%20OR%20'1'='1", "9".repeat(41))
                        .map(merchant -> DynamicTest.dynamicTest(name(route) + " " + merchant, () -> {
                            Response answer = ask(route, merchant, shop.active().text(), otherEntry);
                            Response unknown = ask(route, "unknown", "00000000", "unknown");

                            assertSameExceptInstance(answer, unknown);
                        })));
    }

    private static void assertSameExceptInstance(Response answer, Response unknown) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(withoutInstance(answer)).isEqualTo(withoutInstance(unknown));
        assertThat(answer.headers()).isEqualTo(unknown.headers());
    }

    private static String withoutInstance(Response answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "\"instance\":\"\"");
    }

    private Stream<Route> routesNaming(String... parameters) {
        List<Route> routes = instance.management().routes();
        assertThat(routes).allSatisfy(route -> assertThat(route.template()).matches(TEMPLATE_WITH_KNOWN_PARAMETERS));
        return routes.stream().filter(route -> Stream.of(parameters).anyMatch(route.template()::contains));
    }

    private static String name(Route route) {
        return route.method() + " " + route.template();
    }

    private Response ask(Route route, String merchant, String appId, String entry) {
        String path = route.template()
                .replace("{merchant_id}", merchant)
                .replace("{app_id}", appId)
                .replace("{entry_id}", entry)
                .replace("{key}", "1");
        String body = body(route);
        TestRequest request = TestRequest.of(route.method(), path);
        return instance.manage(body.isEmpty() ? request : request.json(body));
    }

    /** Returns a body that would be accepted if the object belonged to the merchant. */
    private static String body(Route route) {
        return switch (name(route).replaceAll("/api/merchants/\\{merchant_id}", "")) {
            case "POST /app-ids", "PATCH /app-ids/{app_id}" -> object("app_name", "Payouts");
            case "DELETE /app-ids/{app_id}" -> object("confirm", "DELETE");
            case "POST /app-ids/{app_id}/deactivate" -> object("confirm", "Payments");
            case "PUT /app-ids/{app_id}/description" -> "{\"description\":\"Tills\",\"owner\":\"Team\"}";
            case "POST /app-ids/{app_id}/public-keys" ->
                object("public_key", ClientKeys.generate().jwk());
            case "PUT /app-ids/{app_id}/keys/{key}/expiry" -> object("expires_at", "2026-06-30T00:00:00Z");
            case "PUT /self-rotation" -> object("self_rotation", "allowed");
            case "PUT /scheduled-switch" -> "{\"app_id\":\"00000000\",\"at\":\"2026-03-03T06:00:00Z\"}";
            case "POST /allowlist" -> object("range", "203.0.113.7");
            default -> "";
        };
    }

    private String stateOf(TestMerchant owner) {
        return instance.manage(TestRequest.get(owner.path("/app-ids"))).body()
                + instance.manage(TestRequest.get(owner.path("/allowlist"))).body()
                + instance.manage(TestRequest.get(owner.path("/audit"))).body();
    }
}
