package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Allowlists.ELSEWHERE;
import static org.merchantaccess.contracts.value.Allowlists.OFFICE;
import static org.merchantaccess.contracts.value.Credentials.ACTIVATED_AT;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Credentials.named;
import static org.merchantaccess.contracts.value.Credentials.payments;
import static org.merchantaccess.contracts.value.Credentials.refunds;
import static org.merchantaccess.contracts.value.Credentials.verifier;
import static org.merchantaccess.contracts.value.Merchants.after;
import static org.merchantaccess.contracts.value.Tokens.GRANTED_AT;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.Keys;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

class CallPolicyTest {

    private static final Instant NOW = GRANTED_AT.plusSeconds(60);

    private final CallPolicy policy = new CallPolicy(Environment.TEST);
    private final MerchantProfile merchant = Merchants.withTwoAppIds();
    private final AccessToken token = Tokens.granted();

    @Test
    @Tag("R10")
    void token_is_accepted_while_its_activation_lasts() {
        assertThat(call(token, merchant, OFFICE, NOW)).isEqualTo(Either.right(payments()));
    }

    @Test
    @Tag("R10")
    void rejects_a_token_of_the_other_environment() {
        AccessToken production = Tokens.grantedFor(Environment.PRODUCTION);

        assertRefused(call(production, merchant, OFFICE, NOW), RefusalCause.OTHER_ENVIRONMENT);
    }

    @Test
    @Tag("R10")
    void rejects_a_call_from_an_address_not_on_the_allowlist() {
        assertRefused(call(token, merchant, ELSEWHERE, NOW), RefusalCause.ADDRESS_NOT_ALLOWED);
    }

    @Test
    @Tag("R10")
    @Tag("S37")
    void rejects_a_call_from_a_removed_address() {
        MerchantProfile closed = after(merchant.disallow(new EntryId("entry_1")));

        assertRefused(call(token, closed, OFFICE, NOW), RefusalCause.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void rejects_a_token_of_an_unknown_merchant() {
        assertRefused(policy.decide(token, Option.none(), false, OFFICE, NOW), RefusalCause.UNKNOWN_APP_ID);
    }

    @Test
    void rejects_a_token_of_another_merchant() {
        MerchantProfile another = MerchantProfile.restored(
                new MerchantId("m_another"),
                merchant.name(),
                merchant.status(),
                merchant.credentials(),
                merchant.allowlist(),
                merchant.scheduledSwitch(),
                merchant.selfRotation(),
                merchant.version());

        assertRefused(call(token, another, OFFICE, NOW), RefusalCause.UNKNOWN_APP_ID);
    }

    @Nested
    class After_changes_of_app_ids {

        @Test
        @Tag("R10")
        @Tag("S33")
        void token_is_invalid_after_another_app_id_is_set_to_active() {
            MerchantProfile switched = after(merchant.activate(REFUNDS, activation(2), ACTIVATED_AT));

            assertRefused(call(token, switched, OFFICE, NOW), RefusalCause.TOKEN_SUPERSEDED);
        }

        @Test
        @Tag("R10")
        @Tag("S34")
        void activating_a_b_a_does_not_revalidate_old_tokens_of_a() {
            MerchantProfile again = after(after(merchant.activate(REFUNDS, activation(2), ACTIVATED_AT))
                    .activate(PAYMENTS, activation(3), ACTIVATED_AT));

            assertRefused(call(token, again, OFFICE, NOW), RefusalCause.TOKEN_SUPERSEDED);
            assertThat(call(Tokens.grantedUnder(activation(3)), again, OFFICE, NOW)
                            .isRight())
                    .isTrue();
        }

        @Test
        @Tag("R5")
        @Tag("R10")
        void token_is_invalid_after_its_app_id_is_deactivated() {
            MerchantProfile none = after(merchant.deactivate(PAYMENTS, "Payments", NOW));

            assertRefused(call(token, none, OFFICE, NOW), RefusalCause.TOKEN_SUPERSEDED);
        }

        @Test
        @Tag("R10")
        void undoing_a_switch_does_not_revalidate_old_tokens() {
            MerchantProfile undone =
                    after(after(merchant.activate(REFUNDS, activation(2), NOW)).undoSwitch(activation(3), NOW));

            assertRefused(call(token, undone, OFFICE, NOW), RefusalCause.TOKEN_SUPERSEDED);
        }

        @Test
        @Tag("R10")
        @Tag("R16")
        void token_is_invalid_after_a_scheduled_switch() {
            Instant at = GRANTED_AT.plus(Duration.ofMinutes(1));
            MerchantProfile scheduled = after(merchant.scheduleSwitch(REFUNDS, at, "Ada", GRANTED_AT));

            assertThat(call(token, scheduled, OFFICE, at).isRight()).isTrue();
            assertRefused(
                    call(token, scheduled.settle(at, activation(2)).profile(), OFFICE, at),
                    RefusalCause.TOKEN_SUPERSEDED);
        }

        @Test
        @Tag("R10")
        void rejects_a_token_of_a_deleted_app_id() {
            MerchantProfile deleted = Merchants.with(
                    AppCredentials.restored(List.of(refunds()), Set.of(PAYMENTS)), Allowlists.allowingTheOffice());

            assertRefused(call(token, deleted, OFFICE, NOW), RefusalCause.DELETED);
        }

        @Test
        @Tag("R14")
        void rejects_calls_of_a_suspended_merchant() {
            assertRefused(call(token, Merchants.suspended(), OFFICE, NOW), RefusalCause.SUSPENDED);
        }

        @Test
        @Tag("R14")
        void resumed_merchant_needs_a_new_token() {
            MerchantProfile resumed = Merchants.suspended().resume().profile();

            assertRefused(call(token, resumed, OFFICE, NOW), RefusalCause.TOKEN_SUPERSEDED);
            assertThat(call(Tokens.grantedUnder(activation(99)), resumed, OFFICE, NOW)
                            .isRight())
                    .isTrue();
        }

        @Test
        @Tag("R5")
        void token_stays_valid_when_its_app_id_is_renamed() {
            MerchantProfile renamed = after(merchant.rename(PAYMENTS, named("Tills")));

            assertThat(call(token, renamed, OFFICE, NOW).isRight()).isTrue();
        }
    }

    @Nested
    class After_changes_of_keys {

        private final AccessToken tokenOfNewKey = Tokens.grantedWith(Keys.SECOND);

        @Test
        @Tag("R15")
        void tokens_of_the_current_and_the_retiring_key_are_accepted() {
            MerchantProfile replaced = replaced(Keys.ONE_DAY);

            assertThat(call(token, replaced, OFFICE, NOW).isRight()).isTrue();
            assertThat(call(tokenOfNewKey, replaced, OFFICE, NOW).isRight()).isTrue();
        }

        @Test
        @Tag("R15")
        void token_is_invalid_once_the_grace_of_its_key_is_over() {
            MerchantProfile replaced = replaced(new Grace(Duration.ofMinutes(30), false));
            Instant end = GRANTED_AT.plus(Duration.ofMinutes(30));

            assertThat(call(token, replaced, OFFICE, end.minusNanos(1)).isRight())
                    .isTrue();
            assertRefused(call(token, replaced, OFFICE, end), RefusalCause.APP_KEY_ENDED);
            assertThat(call(tokenOfNewKey, replaced, OFFICE, end).isRight()).isTrue();
        }

        @Test
        @Tag("R15")
        void token_is_invalid_once_its_key_was_replaced_without_a_grace() {
            assertRefused(call(token, replaced(Grace.NONE), OFFICE, NOW), RefusalCause.APP_KEY_ENDED);
        }

        @Test
        @Tag("R15")
        void token_is_invalid_once_its_key_was_ended_or_leaked() {
            MerchantProfile replaced = replaced(Keys.ONE_DAY);

            assertRefused(
                    call(token, after(replaced.endKey(PAYMENTS, KeyNumber.FIRST, NOW)), OFFICE, NOW),
                    RefusalCause.APP_KEY_ENDED);
            assertRefused(
                    call(
                            tokenOfNewKey,
                            after(replaced.replaceLeakedKey(PAYMENTS, Keys.SECOND, verifier(3), NOW)),
                            OFFICE,
                            NOW),
                    RefusalCause.APP_KEY_ENDED);
        }

        @Test
        @Tag("R15")
        void token_is_invalid_from_the_end_date_of_its_key_on() {
            MerchantProfile dated =
                    after(merchant.setKeyExpiry(PAYMENTS, KeyNumber.FIRST, Option.some(new KeyExpiry(NOW, 3))));

            assertThat(call(token, dated, OFFICE, NOW.minusNanos(1)).isRight()).isTrue();
            assertRefused(call(token, dated, OFFICE, NOW), RefusalCause.APP_KEY_EXPIRED);
        }

        @Test
        @Tag("R15")
        void token_stays_valid_when_its_key_is_put_back() {
            MerchantProfile back = after(replaced(Keys.ONE_DAY).putKeyBack(PAYMENTS, NOW));

            assertThat(call(token, back, OFFICE, NOW).isRight()).isTrue();
            assertThat(call(tokenOfNewKey, back, OFFICE, NOW).isRight()).isTrue();
        }

        @Test
        @Tag("R15")
        void ended_key_is_reported_after_the_activation_and_before_the_address() {
            MerchantProfile ended = after(merchant.endKey(PAYMENTS, KeyNumber.FIRST, NOW));
            MerchantProfile switched = after(ended.activate(REFUNDS, activation(2), NOW));

            assertRefused(call(token, ended, ELSEWHERE, NOW), RefusalCause.APP_KEY_ENDED);
            assertRefused(call(token, switched, OFFICE, NOW), RefusalCause.TOKEN_SUPERSEDED);
            assertRefused(call(token, ended.suspend(activation(9)).profile(), OFFICE, NOW), RefusalCause.SUSPENDED);
        }

        @Test
        @Tag("R15")
        void expired_key_is_reported_before_the_address() {
            MerchantProfile dated =
                    after(merchant.setKeyExpiry(PAYMENTS, KeyNumber.FIRST, Option.some(new KeyExpiry(NOW, 3))));

            assertRefused(call(token, dated, ELSEWHERE, NOW), RefusalCause.APP_KEY_EXPIRED);
        }

        private MerchantProfile replaced(Grace grace) {
            return after(merchant.replaceKey(PAYMENTS, verifier(2), Option.none(), grace, GRANTED_AT));
        }
    }

    @Nested
    class Validity_period {

        @ParameterizedTest(name = "at {0}: {1}")
        @CsvSource({
            "2026-03-02T10:00:00Z, true",
            "2026-03-02T10:59:59.999999999Z, true",
            "2026-03-02T11:00:00Z, false",
            "2026-03-02T11:00:04Z, false"
        })
        @Tag("R9")
        @Tag("S32")
        void token_is_rejected_after_one_hour(Instant now, boolean accepted) {
            assertThat(call(token, merchant, OFFICE, now).isRight()).isEqualTo(accepted);
        }

        @ParameterizedTest(name = "at {0}: {1}")
        @CsvSource({
            "2026-03-02T09:59:59.999999999Z, true",
            "2026-03-02T09:59:55Z, true",
            "2026-03-02T09:59:54.999999999Z, false",
            "2026-03-02T09:00:00Z, false"
        })
        @Tag("S32")
        void issuing_clock_may_be_five_seconds_ahead(Instant now, boolean accepted) {
            assertThat(call(token, merchant, OFFICE, now).isRight()).isEqualTo(accepted);
        }

        @Test
        @Tag("R9")
        void expiry_takes_precedence_over_other_causes() {
            Instant tooLate = token.expiresAt();

            assertRefused(call(token, Merchants.suspended(), ELSEWHERE, tooLate), RefusalCause.TOKEN_EXPIRED);
        }

        @ParameterizedTest
        @ValueSource(longs = {6, 60, 3599, 3600, 3601, 86_400})
        @Tag("R9")
        void token_from_the_future_is_not_yet_valid(long secondsAhead) {
            Instant tooEarly = GRANTED_AT.minusSeconds(secondsAhead);

            assertRefused(call(token, merchant, OFFICE, tooEarly), RefusalCause.TOKEN_NOT_YET_VALID);
            assertRefused(call(token, Merchants.suspended(), ELSEWHERE, tooEarly), RefusalCause.TOKEN_NOT_YET_VALID);
        }
    }

    @Nested
    class Unverifiable_tokens {

        private RefusalCause causeOf(Environment claimed, Instant issuedAt) {
            return policy.causeOf(new UnverifiableToken(claimed, issuedAt), NOW);
        }

        @Test
        @Tag("R10")
        void claimed_other_environment_takes_precedence_over_expiry() {
            assertThat(causeOf(Environment.PRODUCTION, NOW)).isEqualTo(RefusalCause.OTHER_ENVIRONMENT);
            assertThat(causeOf(Environment.PRODUCTION, NOW.minusSeconds(7200)))
                    .isEqualTo(RefusalCause.OTHER_ENVIRONMENT);
        }

        @Test
        @Tag("R9")
        void unverifiable_token_expires_after_one_hour() {
            assertThat(causeOf(Environment.TEST, NOW.minusSeconds(3600))).isEqualTo(RefusalCause.TOKEN_EXPIRED);
        }

        @Test
        void unverifiable_token_within_its_hour_is_malformed() {
            assertThat(causeOf(Environment.TEST, NOW.minusSeconds(3599))).isEqualTo(RefusalCause.TOKEN_MALFORMED);
            assertThat(causeOf(Environment.TEST, NOW.plusSeconds(60))).isEqualTo(RefusalCause.TOKEN_MALFORMED);
        }
    }

    @Test
    @Tag("R17")
    void rejects_a_revoked_token() {
        assertRefused(policy.decide(token, Option.some(merchant), true, OFFICE, NOW), RefusalCause.TOKEN_REVOKED);
        assertRefused(policy.decideWithoutAddress(token, Option.some(merchant), true, NOW), RefusalCause.TOKEN_REVOKED);
    }

    @Test
    @Tag("R17")
    void expired_token_is_reported_as_expired_even_if_it_was_revoked() {
        assertRefused(
                policy.decide(token, Option.some(merchant), true, OFFICE, token.expiresAt()),
                RefusalCause.TOKEN_EXPIRED);
    }

    @Test
    void without_an_address_everything_but_the_allowlist_is_tested() {
        MerchantProfile closed = after(merchant.disallow(new EntryId("entry_1")));

        assertThat(policy.decideWithoutAddress(token, Option.some(closed), false, NOW)
                        .isRight())
                .isTrue();
        assertRefused(
                policy.decideWithoutAddress(
                        token, Option.some(merchant.suspend(activation(9)).profile()), false, NOW),
                RefusalCause.SUSPENDED);
        assertRefused(
                policy.decideWithoutAddress(token, Option.some(merchant), false, token.expiresAt()),
                RefusalCause.TOKEN_EXPIRED);
    }

    private Either<RefusalCause, AppCredential> call(
            AccessToken bearer, MerchantProfile holder, ClientAddress address, Instant now) {
        return policy.decide(bearer, Option.some(holder), false, address, now);
    }

    private static void assertRefused(Either<RefusalCause, AppCredential> result, RefusalCause cause) {
        assertThat(result).isEqualTo(Either.left(cause));
    }
}
