package org.merchantaccess.http.api.credential.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.reason;
import static org.merchantaccess.http.fixture.Responses.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class SchedulingSwitchesTest {

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private Response schedule(AppId appId, String at) {
        return instance.manage(TestRequest.of("PUT", shop.path("/scheduled-switch"))
                .json("{\"app_id\":\"" + appId + "\",\"at\":\"" + at + "\"}"));
    }

    private Response scheduled() {
        return instance.manage(TestRequest.get(shop.path("/scheduled-switch")));
    }

    @Nested
    @Tag("R16")
    class Scheduling {

        @Test
        void a_scheduled_switch_is_shown() {
            Response answer = schedule(shop.inactive(), "2026-03-03T06:00:00Z");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(scheduled().body()).isEqualTo(answer.body());
            assertThat(text(answer, "app_id")).isEqualTo(shop.inactive().text());
            assertThat(text(answer, "at")).isEqualTo("2026-03-03T06:00:00Z");
            assertThat(text(answer, "instead_of")).isEqualTo(shop.active().text());
        }

        @Test
        void another_switch_takes_its_place() {
            schedule(shop.inactive(), "2026-03-03T06:00:00Z");
            schedule(shop.inactive(), "2026-03-04T06:00:00Z");

            assertThat(text(scheduled(), "at")).isEqualTo("2026-03-04T06:00:00Z");
        }

        @Test
        void rejects_a_time_that_is_no_minute_of_the_next_30_days() {
            assertThat(faults(schedule(shop.inactive(), "2026-03-02T10:00:00Z")))
                    .containsExactly("at");
            assertThat(faults(schedule(shop.inactive(), "2026-03-03T06:00:30Z")))
                    .containsExactly("at");
            assertThat(faults(schedule(shop.inactive(), "2026-04-02T06:00:00Z")))
                    .containsExactly("at");
            assertThat(faults(schedule(shop.inactive(), "soon"))).containsExactly("at");
        }

        @Test
        void the_active_app_id_is_active_already() {
            assertThat(schedule(shop.active(), "2026-03-03T06:00:00Z").status()).isEqualTo(409);
        }

        @Test
        void rejects_an_unknown_app_id() {
            assertThat(faults(schedule(new AppId("00000000"), "2026-03-03T06:00:00Z")))
                    .containsExactly("app_id");
        }

        @Test
        void a_switch_without_an_obstacle_has_none() {
            assertThat(json(schedule(shop.inactive(), "2026-03-03T06:00:00Z"))
                            .get("obstacle")
                            .isNull())
                    .isTrue();
        }

        @Test
        void a_key_that_expires_before_the_switch_is_an_obstacle() {
            instance.manage(TestRequest.of("PUT", shop.path(shop.inactive(), "/keys/1/expiry"))
                    .json("{\"expires_at\":\"2026-03-03T06:00:00Z\"}"));

            assertThat(text(schedule(shop.inactive(), "2026-03-03T06:00:00Z"), "obstacle"))
                    .isEqualTo("key_expires");
            assertThat(json(schedule(shop.inactive(), "2026-03-03T05:59:00Z"))
                            .get("obstacle")
                            .isNull())
                    .isTrue();
        }

        @Test
        void a_change_of_the_app_ids_is_an_obstacle() {
            schedule(shop.inactive(), "2026-03-03T06:00:00Z");

            instance.post(shop.path(shop.inactive(), "/keys"), "{}");

            assertThat(text(scheduled(), "obstacle")).isEqualTo("app_ids_changed");
        }

        @Test
        void a_canceled_switch_is_gone() {
            schedule(shop.inactive(), "2026-03-03T06:00:00Z");

            assertThat(instance.manage(TestRequest.of("DELETE", shop.path("/scheduled-switch")))
                            .status())
                    .isEqualTo(204);
            assertThat(scheduled().status()).isEqualTo(404);
            assertThat(instance.manage(TestRequest.of("DELETE", shop.path("/scheduled-switch")))
                            .status())
                    .isEqualTo(404);
            assertThat(reason(scheduled(), "scheduled_switch")).isEqualTo("No switch is scheduled.");
        }
    }

    @Nested
    class Undoing {

        private Response undo() {
            return instance.manage(TestRequest.post(shop.path("/undo-switch")));
        }

        @Test
        void the_app_id_that_was_active_before_is_active_again() {
            instance.manage(TestRequest.post(shop.path(shop.inactive(), "/activate")));

            Response answer = undo();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(text(answer, "app_id")).isEqualTo(shop.active().text());
            assertThat(text(answer, "status")).isEqualTo("active");
        }

        @Test
        void is_refused_if_nothing_can_be_undone() {
            assertThat(undo().status()).isEqualTo(409);
        }
    }

    @Nested
    @Tag("R5")
    class Deactivating {

        private Response deactivate(AppId appId, String confirm) {
            return instance.post(shop.path(appId, "/deactivate"), "{\"confirm\":\"" + confirm + "\"}");
        }

        @Test
        void no_app_id_is_active_afterwards() {
            Response answer = deactivate(shop.active(), "payments");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(text(answer, "status")).isEqualTo("inactive");
            assertThat(json(answer).get("activated_at").isNull()).isTrue();
        }

        @Test
        void needs_the_app_name() {
            Response answer = deactivate(shop.active(), "DELETE");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(reason(answer, "confirm")).isEqualTo("To confirm, please send the App Name.");
        }

        @Test
        void an_app_id_that_is_not_active_cannot_be_deactivated() {
            assertThat(deactivate(shop.inactive(), "Refunds").status()).isEqualTo(409);
        }
    }
}
