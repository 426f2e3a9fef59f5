package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.allowlist.Allowlists.ELSEWHERE;
import static org.merchantaccess.domain.allowlist.Allowlists.OFFICE;
import static org.merchantaccess.domain.credential.Credentials.ACTIVATED_AT;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;
import static org.merchantaccess.domain.credential.Credentials.REFUNDS;
import static org.merchantaccess.domain.credential.Credentials.activation;
import static org.merchantaccess.domain.credential.Credentials.named;
import static org.merchantaccess.domain.credential.Credentials.payments;
import static org.merchantaccess.domain.credential.Credentials.refunds;
import static org.merchantaccess.domain.merchant.Merchants.after;
import static org.merchantaccess.domain.token.Tokens.GRANTED_AT;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;

class CallPolicyTest {

    private static final Instant NOW = GRANTED_AT.plusSeconds(60);

    private final CallPolicy policy = new CallPolicy(Environment.TEST);
    private final MerchantProfile merchant = Merchants.withTwoAppIds();
    private final AccessToken token = Tokens.granted();

    @Test
    void r10_a_token_is_accepted_while_its_app_id_is_active_under_the_same_activation() {
        assertThat(call(token, merchant, OFFICE, NOW)).isEqualTo(Either.right(payments()));
    }

    @Test
    void r10_a_token_of_the_other_environment_is_refused() {
        AccessToken production = Tokens.grantedFor(Environment.PRODUCTION);

        assertRefused(call(production, merchant, OFFICE, NOW), RefusalCause.OTHER_ENVIRONMENT);
    }

    @Test
    void r10_a_call_from_elsewhere_is_refused() {
        assertRefused(call(token, merchant, ELSEWHERE, NOW), RefusalCause.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void r10_s37_a_call_from_an_address_taken_off_the_list_is_refused() {
        MerchantProfile closed = after(merchant.disallow(new EntryId("entry_1")));

        assertRefused(call(token, closed, OFFICE, NOW), RefusalCause.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void a_token_of_a_merchant_we_do_not_have_is_refused() {
        assertRefused(policy.decide(token, Option.none(), OFFICE, NOW), RefusalCause.UNKNOWN_APP_ID);
    }

    @Test
    void a_token_of_one_merchant_is_not_accepted_for_another() {
        MerchantProfile another = MerchantProfile.restored(
                new MerchantId("m_another"),
                merchant.name(),
                merchant.standing(),
                merchant.credentials(),
                merchant.allowlist(),
                merchant.version());

        assertRefused(call(token, another, OFFICE, NOW), RefusalCause.UNKNOWN_APP_ID);
    }

    @Nested
    class When_app_ids_change {

        @Test
        void r10_s33_a_token_dies_when_another_app_id_is_set_to_active() {
            MerchantProfile switched = after(merchant.activate(REFUNDS, activation(2), ACTIVATED_AT));

            assertRefused(call(token, switched, OFFICE, NOW), RefusalCause.TOKEN_SUPERSEDED);
        }

        @Test
        void r10_s34_a_b_a_does_not_bring_the_old_tokens_of_a_back_to_life() {
            MerchantProfile again = after(after(merchant.activate(REFUNDS, activation(2), ACTIVATED_AT))
                    .activate(PAYMENTS, activation(3), ACTIVATED_AT));

            assertRefused(call(token, again, OFFICE, NOW), RefusalCause.TOKEN_SUPERSEDED);
            assertThat(call(Tokens.grantedUnder(activation(3)), again, OFFICE, NOW)
                            .isRight())
                    .isTrue();
        }

        @Test
        void r10_a_token_of_a_deleted_app_id_is_refused() {
            MerchantProfile deleted = Merchants.with(
                    AppCredentials.restored(List.of(refunds()), Set.of(PAYMENTS)), Allowlists.allowingTheOffice());

            assertRefused(call(token, deleted, OFFICE, NOW), RefusalCause.DELETED);
        }

        @Test
        void r14_a_suspended_merchant_calls_no_more() {
            assertRefused(call(token, Merchants.suspended(), OFFICE, NOW), RefusalCause.SUSPENDED);
        }

        @Test
        void r14_a_resumed_merchant_needs_a_new_token() {
            MerchantProfile resumed = Merchants.suspended().resume().profile();

            assertRefused(call(token, resumed, OFFICE, NOW), RefusalCause.TOKEN_SUPERSEDED);
            assertThat(call(Tokens.grantedUnder(activation(99)), resumed, OFFICE, NOW)
                            .isRight())
                    .isTrue();
        }

        @Test
        void r5_a_token_survives_the_renaming_of_its_app_id() {
            MerchantProfile renamed = after(merchant.rename(PAYMENTS, named("Tills")));

            assertThat(call(token, renamed, OFFICE, NOW).isRight()).isTrue();
        }
    }

    @Nested
    class As_time_goes_by {

        @ParameterizedTest(name = "at {0}: {1}")
        @CsvSource({
            "2026-03-02T10:00:00Z, true",
            "2026-03-02T10:59:59.999999999Z, true",
            "2026-03-02T11:00:00Z, false",
            "2026-03-02T11:00:04Z, false"
        })
        void r9_s32_a_token_is_refused_from_the_end_of_its_hour_on(Instant now, boolean accepted) {
            assertThat(call(token, merchant, OFFICE, now).isRight()).isEqualTo(accepted);
        }

        @ParameterizedTest(name = "at {0}: {1}")
        @CsvSource({
            "2026-03-02T09:59:59.999999999Z, true",
            "2026-03-02T09:59:55Z, true",
            "2026-03-02T09:59:54.999999999Z, false",
            "2026-03-02T09:00:00Z, false"
        })
        void s32_the_clock_that_issued_a_token_may_be_five_seconds_ahead(Instant now, boolean accepted) {
            assertThat(call(token, merchant, OFFICE, now).isRight()).isEqualTo(accepted);
        }

        @Test
        void r9_a_token_out_of_its_hour_has_expired_whatever_else_is_wrong_with_it() {
            Instant tooLate = token.expiresAt();

            assertRefused(call(token, Merchants.suspended(), ELSEWHERE, tooLate), RefusalCause.TOKEN_EXPIRED);
        }

        @ParameterizedTest
        @ValueSource(longs = {6, 60, 3599, 3600, 3601, 86_400})
        void r9_a_token_issued_by_a_clock_that_was_ahead_is_not_yet_valid_and_not_expired(long secondsAhead) {
            Instant tooEarly = GRANTED_AT.minusSeconds(secondsAhead);

            assertRefused(call(token, merchant, OFFICE, tooEarly), RefusalCause.TOKEN_NOT_YET_VALID);
            assertRefused(call(token, Merchants.suspended(), ELSEWHERE, tooEarly), RefusalCause.TOKEN_NOT_YET_VALID);
        }
    }

    @Nested
    class Of_tokens_that_cannot_be_verified {

        private RefusalCause causeOf(Environment claimed, Instant issuedAt) {
            return policy.causeOf(new UnverifiableToken(claimed, issuedAt), NOW);
        }

        @Test
        void r10_one_that_claims_the_other_environment_is_of_the_other_environment_whatever_its_hour() {
            assertThat(causeOf(Environment.PRODUCTION, NOW)).isEqualTo(RefusalCause.OTHER_ENVIRONMENT);
            assertThat(causeOf(Environment.PRODUCTION, NOW.minusSeconds(7200)))
                    .isEqualTo(RefusalCause.OTHER_ENVIRONMENT);
        }

        @Test
        void r9_one_of_this_environment_has_expired_once_its_hour_is_over() {
            assertThat(causeOf(Environment.TEST, NOW.minusSeconds(3600))).isEqualTo(RefusalCause.TOKEN_EXPIRED);
        }

        @Test
        void one_of_this_environment_within_its_hour_is_none_of_ours() {
            assertThat(causeOf(Environment.TEST, NOW.minusSeconds(3599))).isEqualTo(RefusalCause.TOKEN_MALFORMED);
            assertThat(causeOf(Environment.TEST, NOW.plusSeconds(60))).isEqualTo(RefusalCause.TOKEN_MALFORMED);
        }
    }

    private Either<RefusalCause, AppCredential> call(
            AccessToken bearer, MerchantProfile holder, ClientAddress address, Instant now) {
        return policy.decide(bearer, Option.some(holder), address, now);
    }

    private static void assertRefused(Either<RefusalCause, AppCredential> answer, RefusalCause cause) {
        assertThat(answer).isEqualTo(Either.left(cause));
    }
}
