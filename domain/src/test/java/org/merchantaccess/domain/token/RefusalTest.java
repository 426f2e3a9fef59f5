package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;

import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.merchant.MerchantId;

class RefusalTest {

    private static final MerchantId BAKERY = new MerchantId("m_bakery");

    @Test
    @Tag("R11")
    void merchant_sees_the_cause_and_whether_the_address_is_allowlisted() {
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
    void rate_limited_refusal_differs_in_its_cause_only() {
        assertThat(from(Allowlists.OFFICE).rateLimited())
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
    void refusal_of_a_forged_token_keeps_only_the_client_address() {
        assertThat(from(Allowlists.OFFICE).unattributed())
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
    void refusal_from_an_allowlisted_address_is_reported_to_that_merchant() {
        Refusal seen = from(Allowlists.ELSEWHERE).reportedTo(BAKERY);

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

    @Test
    void a_merchant_that_allows_the_address_does_not_see_the_path() {
        Refusal called = from(Allowlists.ELSEWHERE)
                .withOperation(Option.some(new RequestedOperation("GET", "/v1/payments/4711")));

        assertThat(called.reportedTo(BAKERY).operation()).isEqualTo(Option.none());
        assertThat(called.rateLimited().operation()).isEqualTo(called.operation());
    }
}
