package org.merchantaccess.http.api.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class ShowingAppIdsTest {

    private static final String UNDESCRIBED =
            "\"description\":\"\",\"owner\":\"\",\"keys\":[{\"key\":1,\"kind\":\"secret\",\"state\":\"current\","
                    + "\"made_at\":\"2026-03-02T10:00:00Z\",\"expires_at\":null,\"ends_at\":null,\"ends_after_first_use\":null}]";

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private Response create(String name) {
        return instance.post(shop.path("/app-ids"), object("app_name", name));
    }

    private Response rename(AppId appId, String name) {
        return instance.manage(TestRequest.of("PATCH", shop.path(appId, "")).json(object("app_name", name)));
    }

    private Response activate(AppId appId) {
        return instance.manage(TestRequest.post(shop.path(appId, "/activate")));
    }

    @Nested
    class Revealing {

        @Test
        @Tag("R12")
        @Tag("S64")
        void reveals_a_key_and_records_it_in_the_audit_trail() {
            Response answer = instance.manage(TestRequest.post(shop.path(shop.active(), "/reveal")));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo("{\"app_id\":\"" + shop.active() + "\",\"app_key\":\""
                            + shop.activeKey().text() + "\"}");
            assertThat(headers(answer, "Cache-Control")).containsExactly("no-store");
            assertThat(json(instance.manage(TestRequest.get(shop.path("/audit"))))
                            .at("/data/0/action")
                            .textValue())
                    .isEqualTo("app_key_revealed");
        }

        @Test
        @Tag("S64")
        void does_not_reveal_a_key_to_a_get_request() {
            Response answer = instance.manage(TestRequest.get(shop.path(shop.active(), "/reveal")));

            assertThat(answer.status()).isEqualTo(405);
            assertThat(headers(answer, "Allow")).containsExactly("POST");
        }

        @Test
        @Tag("S84")
        @Tag("S89")
        void a_lost_key_is_an_internal_error_without_details() {
            Ports ports = InMemory.ports(Instance.CLOCK);
            Instance damaged = Instance.on(
                    ports.withStore(store -> store.withAppKeys(new UnreadableAppKeys(store.appKeys()))),
                    AccessSettings.of(Environment.TEST));
            String appIds = "/api/merchants/" + damaged.openMerchant() + "/app-ids";
            String appId = text(damaged.post(appIds, object("app_name", "Payments")), "app_id");

            Response answer = damaged.manage(TestRequest.post(appIds + "/" + appId + "/reveal"));

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body())
                    .isEqualTo("{\"status\":\"error\",\"error_type\":\"internal_server_error\",\"title\":\"An error"
                            + " occurred, we are investigating the reason.\",\"instance\":\"" + appIds + "/" + appId
                            + "/reveal\"}");
            damaged.close();
        }

        @Test
        @Tag("S63")
        void no_other_response_contains_a_key() {
            Response created = create("Payouts");
            AppId payouts = new AppId(text(created, "app_id"));
            String key = text(instance.manage(TestRequest.post(shop.path(payouts, "/reveal"))), "app_key");

            assertThat(created.body()).doesNotContain(key, "app_key");
            assertThat(rename(payouts, "Pay-outs").body()).doesNotContain(key, "app_key");
            assertThat(activate(payouts).body()).doesNotContain(key, "app_key");
            assertThat(instance.manage(TestRequest.get(shop.path("/app-ids"))).body())
                    .doesNotContain(key, "\"app_key\"");
            assertThat(instance.manage(TestRequest.get(shop.path("/audit"))).body())
                    .doesNotContain(key, "\"app_key\"");
        }
    }

    @Nested
    class Listing {

        @Test
        void lists_the_time_and_address_of_the_last_use() {
            instance.tokenOf(shop);
            instance.access().catchUp();

            assertThat(json(instance.manage(TestRequest.get(shop.path("/app-ids"))))
                            .path("data")
                            .toString())
                    .isEqualTo("[{\"app_id\":\"" + shop.active() + "\",\"app_name\":\"Payments\",\"status\":\"active\","
                            + "\"created_at\":\"2026-03-02T10:00:00Z\",\"activated_at\":\"2026-03-02T10:00:00Z\","
                            + "\"last_used_at\":\"2026-03-02T10:00:00Z\",\"last_used_from\":\"203.0.113.7\","
                            + UNDESCRIBED + "},"
                            + "{\"app_id\":\"" + shop.inactive()
                            + "\",\"app_name\":\"Refunds\",\"status\":\"inactive\","
                            + "\"created_at\":\"2026-03-02T10:00:00Z\",\"activated_at\":null,"
                            + "\"last_used_at\":null,\"last_used_from\":null," + UNDESCRIBED + "}]");
        }

        @Test
        @Tag("S68")
        void escapes_markup_in_a_name() {
            create("O'Brien & Sons (UK) - v1.0_a");

            Response answer = instance.manage(TestRequest.get(shop.path("/app-ids?filter=brien")));

            assertThat(answer.body()).contains("O'Brien \\u0026 Sons").doesNotContain("&");
            assertThat(json(answer).at("/data/0/app_name").textValue()).isEqualTo("O'Brien & Sons (UK) - v1.0_a");
        }
    }
}
