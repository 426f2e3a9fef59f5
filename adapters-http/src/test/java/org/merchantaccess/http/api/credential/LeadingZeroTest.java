package org.merchantaccess.http.api.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.LeadingZeroMerchant;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** App IDs of earlier versions that begin with 0 stay valid on the wire. */
class LeadingZeroTest {

    private final Ports ports = InMemory.ports(Instance.CLOCK);
    private final ReadyMerchant shop = LeadingZeroMerchant.storedIn(Store.of(ports));
    private final Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST));
    private final String appIds = "/api/merchants/" + shop.id() + "/app-ids";

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void an_app_id_with_a_leading_zero_logs_in() {
        Response answer = instance.api()
                .answer(TestMerchant.login(shop.appId(), shop.appKey().text())
                        .from(shop.address().toString()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(
                        instance.api()
                                .answer(TestRequest.get("/v1/whoami")
                                        .from(shop.address().toString())
                                        .withBearerToken(text(answer, "access_token"))),
                        "app_id"))
                .isEqualTo("01234567");
    }

    @Test
    void an_app_id_with_a_leading_zero_can_be_listed_found_and_managed() {
        assertThat(json(instance.manage(TestRequest.get(appIds))).findValuesAsText("app_id"))
                .containsExactlyInAnyOrder("01234567", "00000042");
        assertThat(json(instance.manage(TestRequest.get(appIds + "?filter=0123")))
                        .findValuesAsText("app_id"))
                .containsExactly("01234567");

        assertThat(manage("PATCH", LeadingZeroMerchant.INACTIVE, "", object("app_name", "Payouts")))
                .isEqualTo(200);
        assertThat(manage("POST", LeadingZeroMerchant.INACTIVE, "/activate", ""))
                .isEqualTo(200);
        assertThat(manage("DELETE", LeadingZeroMerchant.ACTIVE, "", object("confirm", "DELETE")))
                .isEqualTo(204);
    }

    private int manage(String method, AppId appId, String rest, String body) {
        TestRequest request = TestRequest.of(method, appIds + "/" + appId + rest);
        return instance.manage(body.isEmpty() ? request : request.json(body)).status();
    }
}
