package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.allowlist.Allowlists.ELSEWHERE;
import static org.merchantaccess.domain.allowlist.Allowlists.OFFICE;
import static org.merchantaccess.domain.credential.Credentials.ACTIVATED_AT;
import static org.merchantaccess.domain.credential.Credentials.NOBODYS;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;
import static org.merchantaccess.domain.credential.Credentials.REFUNDS;
import static org.merchantaccess.domain.credential.Credentials.activation;
import static org.merchantaccess.domain.credential.Credentials.payments;
import static org.merchantaccess.domain.credential.Credentials.refunds;
import static org.merchantaccess.domain.kernel.Environment.PRODUCTION;
import static org.merchantaccess.domain.kernel.Environment.TEST;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;

class LoginPolicyTest {

    private static final LoginAttempt FAULTLESS =
            new LoginAttempt(PAYMENTS, Option.some(Merchants.withTwoAppIds()), true, Option.some(TEST), OFFICE);

    private static final Grant GRANT = new Grant(Merchants.CORNER_SHOP, PAYMENTS, activation(1));

    private final LoginPolicy policy = new LoginPolicy(TEST);

    @Test
    void r7_the_active_app_id_logs_in_with_its_own_key_in_its_own_environment_from_an_allowlisted_address() {
        assertThat(policy.decide(FAULTLESS)).isEqualTo(Either.right(GRANT));
    }

    @ParameterizedTest
    @EnumSource
    void r7_nobody_logs_in_with_a_single_fault(Fault fault) {
        assertThat(policy.decide(fault.in(FAULTLESS))).isEqualTo(Either.left(fault.cause));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("severalFaults")
    void r11_of_several_faults_the_merchant_is_told_the_first_in_a_fixed_order(Set<Fault> faults) {
        LoginAttempt attempt = FAULTLESS;
        for (Fault fault : faults) {
            attempt = fault.in(attempt);
        }

        RefusalCause first = faults.iterator().next().cause;
        assertThat(policy.decide(attempt)).isEqualTo(Either.left(first));
    }

    @Test
    void r7_s5_a_production_instance_takes_production_keys_only() {
        LoginPolicy production = new LoginPolicy(PRODUCTION);

        assertThat(production.decide(FAULTLESS)).isEqualTo(Either.left(RefusalCause.OTHER_ENVIRONMENT));
        assertThat(production.decide(markedFor(PRODUCTION, FAULTLESS))).isEqualTo(Either.right(GRANT));
    }

    @Test
    void a_wrong_key_without_a_mark_is_just_a_wrong_key() {
        LoginAttempt guess = new LoginAttempt(PAYMENTS, FAULTLESS.holder(), false, Option.none(), FAULTLESS.address());

        assertThat(policy.decide(guess)).isEqualTo(Either.left(RefusalCause.WRONG_APP_KEY));
    }

    @Test
    void an_app_id_nobody_ever_had_is_unknown() {
        LoginAttempt stranger = new LoginAttempt(NOBODYS, Option.none(), false, Option.none(), ELSEWHERE);

        assertThat(policy.decide(stranger)).isEqualTo(Either.left(RefusalCause.UNKNOWN_APP_ID));
    }

    @Test
    void r4_an_app_id_does_not_log_in_because_another_of_its_merchant_is_active() {
        LoginAttempt refunds = new LoginAttempt(REFUNDS, FAULTLESS.holder(), true, Option.some(TEST), OFFICE);

        assertThat(policy.decide(refunds)).isEqualTo(Either.left(RefusalCause.NOT_ACTIVE));
    }

    @Test
    void r8_s6_an_empty_allowlist_lets_nobody_in() {
        MerchantProfile closed =
                Merchants.with(AppCredentials.restored(List.of(payments()), Set.of()), Allowlist.empty());

        assertThat(policy.decide(heldBy(closed, FAULTLESS))).isEqualTo(Either.left(RefusalCause.ADDRESS_NOT_ALLOWED));
    }

    @Test
    void r14_a_resumed_merchant_logs_in_again() {
        MerchantProfile resumed = Merchants.suspended().resume().profile();

        assertThat(policy.decide(heldBy(resumed, FAULTLESS)).isRight()).isTrue();
    }

    /** What can be wrong with a login, in the order in which it is told. */
    enum Fault {
        OTHER_ENVIRONMENT(RefusalCause.OTHER_ENVIRONMENT, attempt -> markedFor(PRODUCTION, attempt)),
        DELETED(RefusalCause.DELETED, changing(LoginPolicyTest::withoutPayments)),
        UNKNOWN(
                RefusalCause.UNKNOWN_APP_ID,
                attempt -> new LoginAttempt(
                        NOBODYS, attempt.holder(), attempt.keyMatches(), attempt.keyMarkedFor(), attempt.address())),
        WRONG_KEY(
                RefusalCause.WRONG_APP_KEY,
                attempt -> new LoginAttempt(
                        attempt.appId(), attempt.holder(), false, attempt.keyMarkedFor(), attempt.address())),
        SUSPENDED(
                RefusalCause.SUSPENDED,
                changing(merchant -> merchant.suspend(activation(2)).profile())),
        NOT_ACTIVE(
                RefusalCause.NOT_ACTIVE,
                changing(merchant -> Merchants.after(merchant.activate(REFUNDS, activation(3), ACTIVATED_AT)))),
        ELSEWHERE_CALLING(
                RefusalCause.ADDRESS_NOT_ALLOWED,
                attempt -> new LoginAttempt(
                        attempt.appId(), attempt.holder(), attempt.keyMatches(), attempt.keyMarkedFor(), ELSEWHERE));

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

        private static UnaryOperator<LoginAttempt> changing(UnaryOperator<MerchantProfile> change) {
            return attempt -> heldBy(attempt.holder().map(change).get(), attempt);
        }
    }

    /** Every set of faults, but for those in which an App ID was deleted that never was. */
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

    private static LoginAttempt markedFor(Environment environment, LoginAttempt attempt) {
        return new LoginAttempt(
                attempt.appId(), attempt.holder(), attempt.keyMatches(), Option.some(environment), attempt.address());
    }

    private static LoginAttempt heldBy(MerchantProfile merchant, LoginAttempt attempt) {
        return new LoginAttempt(
                attempt.appId(),
                Option.some(merchant),
                attempt.keyMatches(),
                attempt.keyMarkedFor(),
                attempt.address());
    }
}
