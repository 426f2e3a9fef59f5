package org.merchantaccess.http.api.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.json;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class ControlRoutesTest {

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openEmptyShop();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void the_command_line_has_all_routes_of_the_management_api() {
        assertThat(templates(instance.control().routes()))
                .containsAll(templates(instance.management().routes()));
    }

    @Test
    @Tag("S98")
    void the_management_api_lacks_the_routes_of_the_command_line() {
        List<String> extra = templates(instance.control().routes());
        extra = extra.stream()
                .filter(template -> !templates(instance.management().routes()).contains(template))
                .toList();

        assertThat(extra)
                .containsExactlyInAnyOrder(
                        "POST /api/management-keys",
                        "GET /api/management-keys",
                        "DELETE /api/management-keys/{key_id}",
                        "GET /api/people",
                        "POST /api/people/invite",
                        "POST /api/people/remove",
                        "POST /api/people/reset",
                        "POST /api/people/forget-second-factor",
                        "POST /api/upkeep/backup",
                        "GET /api/upkeep/verify-store",
                        "POST /api/upkeep/rotate-keys",
                        "POST /api/upkeep/distrust-signing-keys",
                        "GET /api/merchants/{merchant_id}/audit/chain");
    }

    @Test
    void no_route_blocks_an_event_loop() {
        assertThat(instance.control().routes())
                .allSatisfy(route ->
                        assertThat(route.endpoint()).as(route.template()).isInstanceOf(Endpoint.Deferred.class));
    }

    @Test
    @Tag("S91")
    void the_audit_trail_names_the_command_line() {
        instance.command(TestRequest.post(shop.path("/suspend")));

        assertThat(json(instance.command(TestRequest.get(shop.path("/audit?limit=1"))))
                        .at("/data/0/actor")
                        .textValue())
                .isEqualTo("command line");
    }

    @Test
    void rejects_a_management_key() {
        assertThat(instance.control()
                        .answer(instance.byOperator(TestRequest.get("/api/merchants")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void rejects_callers_from_other_machines_even_with_a_valid_key() {
        TestRequest request = TestRequest.get("/api/merchants").withBearerToken("mac_of_this_start");

        assertThat(instance.control().answer(request.from("127.0.0.1")).status())
                .isEqualTo(200);
        assertThat(instance.control().answer(request.from("10.0.0.1")).status()).isEqualTo(403);
        assertThat(instance.control().answer(request.withoutPeer()).status()).isEqualTo(403);
        assertThat(instance.control()
                        .answer(request.from("127.0.0.1").with("X-Forwarded-For", "127.0.0.1"))
                        .status())
                .isEqualTo(403);
    }

    private static List<String> templates(List<Route> routes) {
        return routes.stream()
                .map(route -> route.method() + " " + route.template())
                .toList();
    }
}
