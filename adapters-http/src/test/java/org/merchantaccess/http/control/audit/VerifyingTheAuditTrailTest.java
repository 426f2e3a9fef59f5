package org.merchantaccess.http.control.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class VerifyingTheAuditTrailTest {

    private final Instance instance = Instance.test();
    private final Shop shop = instance.openEmptyShop();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void s90_a_sound_trail_is_told_with_its_end() {
        assertThat(verify("").body())
                .isEqualTo("{\"merchant_id\":\"" + shop.id() + "\",\"length\":5,\"seal\":\"\",\"first_bad\":null}");
        assertThat(verify("?length=5&seal=").body()).contains("\"first_bad\":null");
    }

    @Test
    void s90_what_was_cut_off_shows_against_an_end_noted_earlier() {
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
    void an_end_that_nobody_was_told_is_refused(String query) {
        Answer refused = verify(query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(reason(refused, "length")).contains("a length and a seal");
    }

    @Test
    void parameters_nobody_knows_and_such_as_are_repeated_are_refused_at_once() {
        Answer refused = verify("?length=1&length=2&limit=3");

        assertThat(reason(refused, "length")).contains("only once");
        assertThat(reason(refused, "limit")).contains("no such parameter");
        assertThat(verify("?%").status()).isEqualTo(400);
    }

    @Test
    void a_merchant_that_is_not_there_is_not_found() {
        assertThat(instance.command(Sent.get("/api/merchants/mer_0000000000000000/audit/chain"))
                        .status())
                .isEqualTo(404);
    }

    private Answer verify(String query) {
        return instance.command(Sent.get(shop.path("/audit/chain" + query)));
    }
}
