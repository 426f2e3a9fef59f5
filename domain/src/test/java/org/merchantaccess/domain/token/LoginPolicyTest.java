package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Allowlists.ELSEWHERE;
import static org.merchantaccess.contracts.value.Allowlists.OFFICE;
import static org.merchantaccess.contracts.value.Credentials.ACTIVATED_AT;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.UNKNOWN;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Credentials.payments;
import static org.merchantaccess.contracts.value.Credentials.refunds;
import static org.merchantaccess.contracts.value.Merchants.after;
import static org.merchantaccess.contracts.value.Tokens.GRANTED_AT;
import static org.merchantaccess.domain.kernel.Environment.PRODUCTION;
import static org.merchantaccess.domain.kernel.Environment.TEST;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.Keys;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantProfile;

class LoginPolicyTest {

    private static final Option<KeyNumber> FIRST = Option.some(KeyNumber.FIRST);

    private static final LoginAttempt VALID = new LoginAttempt(
            PAYMENTS, Option.some(Merchants.withTwoAppIds()), FIRST, Option.some(TEST), OFFICE, GRANTED_AT);

    private static final Grant GRANT = new Grant(Merchants.CORNER_SHOP, PAYMENTS, activation(1), KeyNumber.FIRST);

    private final LoginPolicy policy = new LoginPolicy(TEST);

    @Test
    @Tag("R7")
    void active_app_id_logs_in_with_its_key_from_an_allowlisted_address() {
        assertThat(policy.decide(VALID)).isEqualTo(Either.right(GRANT));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R7")
    void rejects_a_login_with_any_single_fault(Fault fault) {
        assertThat(policy.decide(fault.in(VALID))).isEqualTo(Either.left(fault.cause));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("severalFaults")
    @Tag("R11")
    void reports_the_first_of_several_faults_in_a_fixed_order(Set<Fault> faults) {
        LoginAttempt attempt = VALID;
        for (Fault fault : faults) {
            attempt = fault.in(attempt);
        }

        RefusalCause first = faults.iterator().next().cause;
        assertThat(policy.decide(attempt)).isEqualTo(Either.left(first));
    }

    @Test
    @Tag("R7")
    @Tag("S5")
    void production_instance_accepts_production_keys_only() {
        LoginPolicy production = new LoginPolicy(PRODUCTION);

        assertThat(production.decide(VALID)).isEqualTo(Either.left(RefusalCause.OTHER_ENVIRONMENT));
        assertThat(production.decide(withKeyOf(PRODUCTION, VALID))).isEqualTo(Either.right(GRANT));
    }

    @Test
    @Tag("R17")
    void app_id_that_is_not_active_authenticates_but_does_not_log_in() {
        LoginAttempt inactive = Fault.NOT_ACTIVE.in(VALID);

        assertThat(policy.authenticate(inactive)).isEqualTo(Either.right(inactive.appId()));
        assertThat(policy.authenticate(VALID)).isEqualTo(Either.right(PAYMENTS));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_ACTIVE")
    @Tag("R17")
    void authentication_fails_for_every_other_fault_with_its_cause(Fault fault) {
        assertThat(policy.authenticate(fault.in(VALID))).isEqualTo(Either.left(fault.cause));
        assertThat(policy.authenticate(fault.in(Fault.NOT_ACTIVE.in(VALID)))).isEqualTo(Either.left(fault.cause));
    }

    @Test
    void malformed_key_is_reported_as_a_wrong_key() {
        LoginAttempt guess =
                new LoginAttempt(PAYMENTS, VALID.holder(), Option.none(), Option.none(), VALID.address(), GRANTED_AT);

        assertThat(policy.decide(guess)).isEqualTo(Either.left(RefusalCause.WRONG_APP_KEY));
    }

    @Test
    void app_id_that_never_existed_is_unknown() {
        LoginAttempt stranger =
                new LoginAttempt(UNKNOWN, Option.none(), Option.none(), Option.none(), ELSEWHERE, GRANTED_AT);

        assertThat(policy.decide(stranger)).isEqualTo(Either.left(RefusalCause.UNKNOWN_APP_ID));
    }

    @Test
    @Tag("R4")
    void inactive_app_id_does_not_log_in_while_another_is_active() {
        LoginAttempt refunds = new LoginAttempt(REFUNDS, VALID.holder(), FIRST, Option.some(TEST), OFFICE, GRANTED_AT);

        assertThat(policy.decide(refunds)).isEqualTo(Either.left(RefusalCause.NOT_ACTIVE));
    }

    @Test
    @Tag("R8")
    @Tag("S6")
    void empty_allowlist_rejects_every_login() {
        MerchantProfile closed =
                Merchants.with(AppCredentials.restored(List.of(payments()), Set.of()), Allowlist.empty());

        assertThat(policy.decide(heldBy(closed, VALID))).isEqualTo(Either.left(RefusalCause.ADDRESS_NOT_ALLOWED));
    }

    @Test
    @Tag("R14")
    void resumed_merchant_logs_in_again() {
        MerchantProfile resumed = Merchants.suspended().resume().profile();

        assertThat(policy.decide(heldBy(resumed, VALID)).isRight()).isTrue();
    }

    @Test
    @Tag("R15")
    void current_and_retiring_keys_log_in_until_the_grace_is_over() {
        Instant end = GRANTED_AT.plus(Duration.ofDays(1));
        MerchantProfile replaced = replaced(Keys.ONE_DAY);

        assertThat(policy.decide(login(replaced, KeyNumber.FIRST, end.minusNanos(1))))
                .isEqualTo(Either.right(GRANT));
        assertThat(policy.decide(login(replaced, Keys.SECOND, end.minusNanos(1))))
                .isEqualTo(Either.right(new Grant(Merchants.CORNER_SHOP, PAYMENTS, activation(1), Keys.SECOND)));
        assertThat(policy.decide(login(replaced, KeyNumber.FIRST, end)))
                .isEqualTo(Either.left(RefusalCause.APP_KEY_ENDED));
        assertThat(policy.decide(login(replaced, Keys.SECOND, end)).isRight()).isTrue();
    }

    @Test
    @Tag("R15")
    void key_replaced_without_a_grace_does_not_log_in() {
        MerchantProfile replaced = replaced(Grace.NONE);

        assertThat(policy.decide(login(replaced, KeyNumber.FIRST, GRANTED_AT)))
                .isEqualTo(Either.left(RefusalCause.APP_KEY_ENDED));
    }

    @Test
    @Tag("R15")
    void key_logs_in_until_its_end_date() {
        MerchantProfile dated = after(VALID.holder()
                .get()
                .setKeyExpiry(PAYMENTS, KeyNumber.FIRST, Option.some(new KeyExpiry(GRANTED_AT, 3))));

        assertThat(policy.decide(login(dated, KeyNumber.FIRST, GRANTED_AT.minusNanos(1))))
                .isEqualTo(Either.right(GRANT));
        assertThat(policy.decide(login(dated, KeyNumber.FIRST, GRANTED_AT)))
                .isEqualTo(Either.left(RefusalCause.APP_KEY_EXPIRED));
    }

    @Test
    @Tag("R15")
    void expired_key_whose_grace_is_over_is_reported_as_ended() {
        MerchantProfile dated = after(replaced(Keys.ONE_DAY)
                .setKeyExpiry(PAYMENTS, KeyNumber.FIRST, Option.some(new KeyExpiry(GRANTED_AT.plusSeconds(60), 3))));

        assertThat(policy.decide(login(dated, KeyNumber.FIRST, GRANTED_AT.plusSeconds(60))))
                .isEqualTo(Either.left(RefusalCause.APP_KEY_EXPIRED));
        assertThat(policy.decide(login(dated, KeyNumber.FIRST, GRANTED_AT.plus(Duration.ofDays(1)))))
                .isEqualTo(Either.left(RefusalCause.APP_KEY_ENDED));
    }

    @Test
    @Tag("R5")
    void deactivated_app_id_does_not_log_in() {
        MerchantProfile none = after(VALID.holder().get().deactivate(PAYMENTS, "Payments", GRANTED_AT));

        assertThat(policy.decide(heldBy(none, VALID))).isEqualTo(Either.left(RefusalCause.NOT_ACTIVE));
    }

    private static MerchantProfile replaced(Grace grace) {
        return after(
                VALID.holder().get().replaceKey(PAYMENTS, Credentials.verifier(2), Option.none(), grace, GRANTED_AT));
    }

    private static LoginAttempt login(MerchantProfile merchant, KeyNumber key, Instant at) {
        return new LoginAttempt(PAYMENTS, Option.some(merchant), Option.some(key), Option.some(TEST), OFFICE, at);
    }

    /** The possible faults of a login, in the order of their precedence. */
    enum Fault {
        OTHER_ENVIRONMENT(RefusalCause.OTHER_ENVIRONMENT, attempt -> withKeyOf(PRODUCTION, attempt)),
        DELETED(RefusalCause.DELETED, changing(LoginPolicyTest::withoutPayments)),
        UNKNOWN(
                RefusalCause.UNKNOWN_APP_ID,
                attempt -> new LoginAttempt(
                        Credentials.UNKNOWN,
                        attempt.holder(),
                        attempt.key(),
                        attempt.keyEnvironment(),
                        attempt.address(),
                        attempt.at())),
        WRONG_KEY(
                RefusalCause.WRONG_APP_KEY,
                attempt -> new LoginAttempt(
                        attempt.appId(),
                        attempt.holder(),
                        Option.none(),
                        attempt.keyEnvironment(),
                        attempt.address(),
                        attempt.at())),
        KEY_ENDED(
                RefusalCause.APP_KEY_ENDED,
                changing(merchant -> changedOrSame(merchant, merchant.endKey(PAYMENTS, KeyNumber.FIRST, GRANTED_AT)))),
        KEY_EXPIRED(
                RefusalCause.APP_KEY_EXPIRED,
                changing(merchant -> changedOrSame(
                        merchant,
                        merchant.setKeyExpiry(PAYMENTS, KeyNumber.FIRST, Option.some(new KeyExpiry(GRANTED_AT, 4)))))),
        SUSPENDED(
                RefusalCause.SUSPENDED,
                changing(merchant -> merchant.suspend(activation(2)).profile())),
        NOT_ACTIVE(
                RefusalCause.NOT_ACTIVE,
                changing(merchant -> after(merchant.activate(REFUNDS, activation(3), ACTIVATED_AT)))),
        ADDRESS_NOT_ALLOWED(
                RefusalCause.ADDRESS_NOT_ALLOWED,
                attempt -> new LoginAttempt(
                        attempt.appId(),
                        attempt.holder(),
                        attempt.key(),
                        attempt.keyEnvironment(),
                        ELSEWHERE,
                        attempt.at()));

        private final RefusalCause cause;

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final UnaryOperator<LoginAttempt> change;

        Fault(RefusalCause cause, UnaryOperator<LoginAttempt> change) {
            this.cause = cause;
            this.change = change;
        }

        LoginAttempt in(LoginAttempt attempt) {
            return change.apply(attempt);
        }

        /** A key of a deleted App ID does not change, and an ended key has no end date. */
        private static MerchantProfile changedOrSame(
                MerchantProfile merchant, Either<CredentialFailure, Decision> change) {
            return change.map(Decision::profile).getOrElse(merchant);
        }

        private static UnaryOperator<LoginAttempt> changing(UnaryOperator<MerchantProfile> change) {
            return attempt -> heldBy(attempt.holder().map(change).get(), attempt);
        }
    }

    /** Returns all sets of faults but the contradictory ones, in which an App ID is both deleted and unknown. */
    static Stream<Set<Fault>> severalFaults() {
        List<Set<Fault>> sets = new ArrayList<>(List.of(EnumSet.noneOf(Fault.class)));
        for (Fault another : Fault.values()) {
            for (Set<Fault> faults : List.copyOf(sets)) {
                Set<Fault> more = EnumSet.of(another);
                more.addAll(faults);
                sets.add(more);
            }
        }
        return sets.stream()
                .filter(faults -> !faults.isEmpty())
                .filter(faults -> !faults.containsAll(Set.of(Fault.DELETED, Fault.UNKNOWN)));
    }

    private static MerchantProfile withoutPayments(MerchantProfile merchant) {
        return Merchants.with(
                AppCredentials.restored(List.of(refunds()), Set.of(PAYMENTS)), Allowlists.allowingTheOffice());
    }

    private static LoginAttempt withKeyOf(Environment environment, LoginAttempt attempt) {
        return new LoginAttempt(
                attempt.appId(),
                attempt.holder(),
                attempt.key(),
                Option.some(environment),
                attempt.address(),
                attempt.at());
    }

    private static LoginAttempt heldBy(MerchantProfile merchant, LoginAttempt attempt) {
        return new LoginAttempt(
                attempt.appId(),
                Option.some(merchant),
                attempt.key(),
                attempt.keyEnvironment(),
                attempt.address(),
                attempt.at());
    }
}
