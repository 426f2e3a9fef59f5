package org.merchantaccess.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.token.BearerToken;

/** A login or call without a request id receives a generated one, so that its refusal can be found. */
class RequestsWithoutIdTest {

    private final MerchantAccess access = MerchantAccess.inMemory(new MovableClock());
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void a_refused_login_without_a_request_id_is_listed_under_a_generated_one() {
        PresentedKey wrong = PresentedKey.of("wrong");

        access.tokens().logIn().handle(LogIn.Command.of(shop.appId().text(), wrong, Allowlists.OFFICE));

        assertThat(scenario.refusalsOf(shop.id()))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.requestId()).isNotBlank());
    }

    @Test
    void a_refused_call_without_a_request_id_is_listed_under_a_generated_one() {
        BearerToken token = scenario.logIn(shop);

        access.tokens()
                .checkCall()
                .handle(CheckCall.Query.of(token, Allowlists.ELSEWHERE).withRequestId(" "));
        access.tokens().checkCall().handle(CheckCall.Query.of(token, Allowlists.ELSEWHERE));

        assertThat(scenario.refusalsOf(shop.id()))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.requestId()).isNotBlank());
    }

    @Test
    @SuppressWarnings("NullAway") // calls that the null checker rejects in this project
    void a_null_request_id_throws_with_its_name() {
        PresentedKey key = PresentedKey.of(shop.appKey().text());
        BearerToken token = scenario.logIn(shop);

        assertThatNullPointerException()
                .isThrownBy(() -> LogIn.Command.of(shop.appId().text(), key, shop.address())
                        .withRequestId(null))
                .withMessage("requestId");
        assertThatNullPointerException()
                .isThrownBy(() -> CheckCall.Query.of(token, shop.address()).withRequestId(null))
                .withMessage("requestId");
    }
}
