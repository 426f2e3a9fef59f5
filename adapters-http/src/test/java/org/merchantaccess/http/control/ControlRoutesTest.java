package org.merchantaccess.http.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.json;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class ControlRoutesTest {

    private final Instance instance = Instance.test();
    private final Shop shop = instance.openEmptyShop();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void the_command_line_may_do_all_that_operators_software_may() {
        assertThat(templates(instance.control().routes()))
                .containsAll(templates(instance.management().routes()));
    }

    @Test
    void s98_what_only_the_command_line_may_do_is_not_in_the_management_api() {
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
    void nothing_here_holds_up_an_event_loop() {
        assertThat(instance.control().routes())
                .allSatisfy(route ->
                        assertThat(route.endpoint()).as(route.template()).isInstanceOf(Endpoint.Deferred.class));
    }

    @Test
    void s91_the_audit_trail_names_the_command_line() {
        instance.command(Sent.post(shop.path("/suspend")));

        assertThat(json(instance.command(Sent.get(shop.path("/audit?limit=1"))))
                        .at("/data/0/actor")
                        .textValue())
                .isEqualTo("command line");
    }

    @Test
    void a_management_key_is_not_let_in() {
        assertThat(instance.control()
                        .answer(instance.byOperator(Sent.get("/api/merchants")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void nobody_from_another_machine_is_let_in_whatever_he_bears() {
        Sent request = Sent.get("/api/merchants").bearing("mac_of_this_start");

        assertThat(instance.control().answer(request.from("127.0.0.1")).status())
                .isEqualTo(200);
        assertThat(instance.control().answer(request.from("10.0.0.1")).status()).isEqualTo(403);
        assertThat(instance.control().answer(request.fromNowhere()).status()).isEqualTo(403);
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
