package org.merchantaccess.http.management.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.headers;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class ShowingAppIdsTest {

    private final Instance instance = Instance.test();
    private final Shop shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private Answer create(String name) {
        return instance.post(shop.path("/app-ids"), object("app_name", name));
    }

    private Answer rename(AppId appId, String name) {
        return instance.manage(Sent.of("PATCH", shop.path(appId, "")).json(object("app_name", name)));
    }

    private Answer activate(AppId appId) {
        return instance.manage(Sent.post(shop.path(appId, "/activate")));
    }

    @Nested
    class Revealing {

        @Test
        void r12_s64_a_key_is_shown_to_who_asks_and_the_audit_trail_tells() {
            Answer answer = instance.manage(Sent.post(shop.path(shop.active(), "/reveal")));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo("{\"app_id\":\"" + shop.active() + "\",\"app_key\":\""
                            + shop.activeKey().text() + "\"}");
            assertThat(headers(answer, "Cache-Control")).containsExactly("no-store");
            assertThat(json(instance.manage(Sent.get(shop.path("/audit"))))
                            .at("/data/0/action")
                            .textValue())
                    .isEqualTo("app_key_revealed");
        }

        @Test
        void s64_a_key_is_never_shown_to_a_get() {
            Answer answer = instance.manage(Sent.get(shop.path(shop.active(), "/reveal")));

            assertThat(answer.status()).isEqualTo(405);
            assertThat(headers(answer, "Allow")).containsExactly("POST");
        }

        @Test
        void s84_s89_a_key_whose_copy_is_lost_is_not_shown_and_the_answer_says_no_more_than_that_we_look_into_it() {
            Ports ports = InMemory.ports(Instance.CLOCK);
            Instance damaged =
                    Instance.on(ports.with(new ForgetfulAppKeys(ports.appKeys())), AccessSettings.of(Environment.TEST));
            String appIds = "/api/merchants/" + damaged.openMerchant() + "/app-ids";
            String appId = text(damaged.post(appIds, object("app_name", "Payments")), "app_id");

            Answer answer = damaged.manage(Sent.post(appIds + "/" + appId + "/reveal"));

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body())
                    .isEqualTo("{\"status\":\"error\",\"error_type\":\"internal_server_error\",\"title\":\"An error"
                            + " occurred, we are investigating the reason.\",\"instance\":\"" + appIds + "/" + appId
                            + "/reveal\"}");
            damaged.close();
        }

        @Test
        void s63_no_other_answer_has_a_key_in_it() {
            Answer created = create("Payouts");
            AppId payouts = new AppId(text(created, "app_id"));
            String key = text(instance.manage(Sent.post(shop.path(payouts, "/reveal"))), "app_key");

            assertThat(created.body()).doesNotContain(key, "app_key");
            assertThat(rename(payouts, "Pay-outs").body()).doesNotContain(key, "app_key");
            assertThat(activate(payouts).body()).doesNotContain(key, "app_key");
            assertThat(instance.manage(Sent.get(shop.path("/app-ids"))).body()).doesNotContain(key, "\"app_key\"");
            assertThat(instance.manage(Sent.get(shop.path("/audit"))).body()).doesNotContain(key, "\"app_key\"");
        }
    }

    @Nested
    class Listing {

        @Test
        void the_list_tells_when_and_from_where_each_was_used_last() {
            instance.tokenOf(shop);
            instance.access().catchUp();

            assertThat(json(instance.manage(Sent.get(shop.path("/app-ids"))))
                            .path("data")
                            .toString())
                    .isEqualTo("[{\"app_id\":\"" + shop.active() + "\",\"app_name\":\"Payments\",\"status\":\"active\","
                            + "\"created_at\":\"2026-03-02T10:00:00Z\",\"activated_at\":\"2026-03-02T10:00:00Z\","
                            + "\"last_used_at\":\"2026-03-02T10:00:00Z\",\"last_used_from\":\"203.0.113.7\"},"
                            + "{\"app_id\":\"" + shop.inactive()
                            + "\",\"app_name\":\"Refunds\",\"status\":\"inactive\","
                            + "\"created_at\":\"2026-03-02T10:00:00Z\",\"activated_at\":null,"
                            + "\"last_used_at\":null,\"last_used_from\":null}]");
        }

        @Test
        void s68_a_name_is_text_wherever_it_is_shown() {
            create("O'Brien & Sons (UK) - v1.0_a");

            Answer answer = instance.manage(Sent.get(shop.path("/app-ids?filter=brien")));

            assertThat(answer.body()).contains("O'Brien \\u0026 Sons").doesNotContain("&");
            assertThat(json(answer).at("/data/0/app_name").textValue()).isEqualTo("O'Brien & Sons (UK) - v1.0_a");
        }
    }
}
