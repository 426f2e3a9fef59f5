package org.merchantaccess.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.SpecialPurpose;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.token.RefusalCause;

/** Test and production in one process: credentials and tokens of one environment are refused in the other. */
class TwoEnvironmentsTest {

    private static final ClientAddress ADDRESS = Allowlists.address("10.1.2.3");

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess testAccess = instance(Environment.TEST);
    private final MerchantAccess productionAccess = instance(Environment.PRODUCTION);
    private final Scenario test = Scenario.on(testAccess);
    private final Scenario production = Scenario.on(productionAccess);
    private final ReadyMerchant testShop = test.readyToCallFrom(ADDRESS);
    private final ReadyMerchant productionShop = production.readyToCallFrom(ADDRESS);

    @AfterEach
    void close() {
        testAccess.close();
        productionAccess.close();
    }

    @Test
    void a_call_is_accepted_in_its_own_environment_which_the_caller_contains() {
        assertThat(test.calls(test.logIn(testShop), ADDRESS).map(CheckCall.Caller::environment))
                .isEqualTo(Either.right(Environment.TEST));
        assertThat(production.calls(production.logIn(productionShop), ADDRESS).map(CheckCall.Caller::environment))
                .isEqualTo(Either.right(Environment.PRODUCTION));
    }

    @Test
    void a_key_contains_the_prefix_of_its_environment() {
        assertThat(markOf(testShop)).isEqualTo(Option.some(Environment.TEST));
        assertThat(markOf(productionShop)).isEqualTo(Option.some(Environment.PRODUCTION));
    }

    @Test
    @Tag("S5")
    void a_credential_of_one_environment_is_refused_in_the_other() {
        assertThat(production.tryLogIn(testShop)).isEqualTo(refused(RefusalCause.OTHER_ENVIRONMENT));
        assertThat(test.tryLogIn(productionShop)).isEqualTo(refused(RefusalCause.OTHER_ENVIRONMENT));
    }

    @Test
    @Tag("S5")
    void a_production_app_id_with_a_test_key_is_refused_and_reported_to_its_merchant() {
        assertThat(production.tryLogIn(
                        productionShop.appId().text(), testShop.appKey().text(), ADDRESS))
                .isEqualTo(refused(RefusalCause.OTHER_ENVIRONMENT));

        assertThat(production.refusalsOf(productionShop.id()))
                .extracting(RecordedRefusal::appId, RecordedRefusal::cause)
                .containsExactly(tuple(productionShop.appId().text(), RefusalCause.OTHER_ENVIRONMENT));
        assertThat(test.refusalsOf(testShop.id())).isEmpty();
    }

    @Test
    @Tag("S31")
    void a_token_of_one_environment_is_refused_in_the_other() {
        assertThat(production.calls(test.logIn(testShop), ADDRESS)).isEqualTo(refused(RefusalCause.OTHER_ENVIRONMENT));
        assertThat(test.calls(production.logIn(productionShop), ADDRESS))
                .isEqualTo(refused(RefusalCause.OTHER_ENVIRONMENT));
    }

    @Test
    @Tag("S31")
    void a_token_of_the_other_environment_is_recorded_with_its_cause_and_without_an_app_id() {
        production.calls(test.logIn(testShop), Allowlists.ELSEWHERE);

        assertThat(production.unattributedRefusals())
                .extracting(RecordedRefusal::appId, RecordedRefusal::cause)
                .containsExactly(tuple("", RefusalCause.OTHER_ENVIRONMENT));
        assertThat(production.refusalsOf(productionShop.id())).isEmpty();
    }

    @Test
    @Tag("R8")
    void documentation_addresses_are_allowed_in_test_only() {
        test.allow(testShop.id(), "203.0.113.0/24");

        assertThat(productionAccess
                        .allowlist()
                        .allow()
                        .handle(AllowAddress.Command.of(productionShop.id(), "203.0.113.0/24", "", Scenario.ADA)))
                .isEqualTo(Either.left(
                        new ChangeFailure.Refused<>(new AllowlistFailure.NotAdmitted(SpecialPurpose.DOCUMENTATION))));
    }

    private MerchantAccess instance(Environment environment) {
        return MerchantAccess.on(
                InMemory.ports(clock), AccessSettings.of(environment).withInternalAddresses());
    }

    private static Option<Environment> markOf(ReadyMerchant merchant) {
        return PresentedKey.of(merchant.appKey().text()).environment();
    }

    private static Either<AccessFailure, ?> refused(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }
}
