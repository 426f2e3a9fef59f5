package org.merchantaccess.http.api.control.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class VerifyingTheAuditTrailTest {

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openEmptyShop();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    @Tag("S90")
    void returns_the_end_of_an_intact_trail() {
        assertThat(verify("").body())
                .isEqualTo("{\"merchant_id\":\"" + shop.id() + "\",\"length\":5,\"seal\":\"\",\"first_bad\":null}");
        assertThat(verify("?length=5&seal=").body()).contains("\"first_bad\":null");
    }

    @Test
    @Tag("S90")
    void detects_a_truncated_trail_by_an_end_noted_earlier() {
        assertThat(verify("?length=7&seal=").body()).contains("\"first_bad\":6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?length=5",
                "?seal=",
                "?length=-1&seal=",
                "?length=05&seal=",
                "?length=x&seal=",
                "?length=5&seal=XY"
            })
    void rejects_a_malformed_end(String query) {
        Response refused = verify(query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(reason(refused, "length")).contains("a length and a seal");
    }

    @Test
    void reports_unknown_and_repeated_parameters_together() {
        Response refused = verify("?length=1&length=2&limit=3");

        assertThat(reason(refused, "length")).contains("only once");
        assertThat(reason(refused, "limit")).contains("no such parameter");
        assertThat(verify("?%").status()).isEqualTo(400);
    }

    @Test
    void an_unknown_merchant_is_not_found() {
        assertThat(instance.command(TestRequest.get("/api/merchants/mer_0000000000000000/audit/chain"))
                        .status())
                .isEqualTo(404);
    }

    private Response verify(String query) {
        return instance.command(TestRequest.get(shop.path("/audit/chain" + query)));
    }
}
