package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Merchants;

/** Who may know what of a refusal. */
class RefusalTest {

    private static final MerchantId BAKERY = new MerchantId("m_bakery");

    @Test
    void r11_the_holder_of_the_app_id_knows_the_cause_and_whether_it_came_from_an_address_of_its_own() {
        assertThat(from(Allowlists.OFFICE))
                .isEqualTo(new Refusal(
                        RefusalCause.NOT_ACTIVE,
                        Option.some(Merchants.CORNER_SHOP),
                        Option.some(PAYMENTS),
                        Allowlists.OFFICE,
                        true,
                        Tokens.GRANTED_AT,
                        "request"));
        assertThat(from(Allowlists.ELSEWHERE).fromOwnAddress()).isFalse();
    }

    @Test
    void who_was_refused_too_often_is_told_apart_by_its_cause_alone() {
        assertThat(from(Allowlists.OFFICE).onceTooOften())
                .isEqualTo(new Refusal(
                        RefusalCause.RATE_LIMITED,
                        Option.some(Merchants.CORNER_SHOP),
                        Option.some(PAYMENTS),
                        Allowlists.OFFICE,
                        true,
                        Tokens.GRANTED_AT,
                        "request"));
    }

    @Test
    void of_a_forged_token_nothing_is_known_but_where_it_came_from() {
        assertThat(from(Allowlists.OFFICE).ofNobody())
                .isEqualTo(new Refusal(
                        RefusalCause.TOKEN_MALFORMED,
                        Option.none(),
                        Option.none(),
                        Allowlists.OFFICE,
                        false,
                        Tokens.GRANTED_AT,
                        "request"));
    }

    @Test
    void a_merchant_that_allows_the_address_sees_it_as_its_own() {
        Refusal seen = from(Allowlists.ELSEWHERE).fromOwnAddressOf(BAKERY);

        assertThat(seen.merchant()).isEqualTo(Option.some(BAKERY));
        assertThat(seen.fromOwnAddress()).isTrue();
    }

    private static Refusal from(ClientAddress address) {
        return Refusal.of(
                RefusalCause.NOT_ACTIVE,
                Option.some(Merchants.withTwoAppIds()),
                Option.some(PAYMENTS),
                address,
                Tokens.GRANTED_AT,
                "request");
    }
}
