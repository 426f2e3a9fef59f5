package org.merchantaccess.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.KeptRefusal;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.SpecialPurpose;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.RefusalCause;

/** Test and production side by side in one process: nothing of the one is good in the other. */
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
    void each_is_let_in_where_it_belongs_and_is_told_where_that_is() {
        assertThat(test.calls(test.logIn(testShop), ADDRESS).map(CheckCall.Caller::environment))
                .isEqualTo(Either.right(Environment.TEST));
        assertThat(production.calls(production.logIn(productionShop), ADDRESS).map(CheckCall.Caller::environment))
                .isEqualTo(Either.right(Environment.PRODUCTION));
    }

    @Test
    void a_key_bears_the_mark_of_its_environment() {
        assertThat(markOf(testShop)).isEqualTo(Option.some(Environment.TEST));
        assertThat(markOf(productionShop)).isEqualTo(Option.some(Environment.PRODUCTION));
    }

    @Test
    void s5_a_credential_of_test_is_refused_in_production_and_the_reverse() {
        assertThat(production.triesToLogIn(testShop)).isEqualTo(refused(RefusalCause.OTHER_ENVIRONMENT));
        assertThat(test.triesToLogIn(productionShop)).isEqualTo(refused(RefusalCause.OTHER_ENVIRONMENT));
    }

    @Test
    void s5_the_app_id_of_production_with_a_key_of_test_is_refused_and_its_merchant_told() {
        assertThat(production.triesToLogIn(
                        productionShop.appId().text(), testShop.appKey().text(), ADDRESS))
                .isEqualTo(refused(RefusalCause.OTHER_ENVIRONMENT));

        assertThat(production.refusalsOf(productionShop.id()))
                .extracting(KeptRefusal::appId, KeptRefusal::cause)
                .containsExactly(tuple(productionShop.appId().text(), RefusalCause.OTHER_ENVIRONMENT));
        assertThat(test.refusalsOf(testShop.id())).isEmpty();
    }

    @Test
    void s31_a_token_of_test_is_refused_in_production_and_the_reverse() {
        assertThat(production.calls(test.logIn(testShop), ADDRESS)).isEqualTo(refused(RefusalCause.OTHER_ENVIRONMENT));
        assertThat(test.calls(production.logIn(productionShop), ADDRESS))
                .isEqualTo(refused(RefusalCause.OTHER_ENVIRONMENT));
    }

    @Test
    void s31_a_token_of_the_other_environment_is_recorded_with_its_cause_and_without_an_app_id() {
        production.calls(test.logIn(testShop), Allowlists.ELSEWHERE);

        assertThat(production.refusalsOfNobody())
                .extracting(KeptRefusal::appId, KeptRefusal::cause)
                .containsExactly(tuple("", RefusalCause.OTHER_ENVIRONMENT));
        assertThat(production.refusalsOf(productionShop.id())).isEmpty();
    }

    @Test
    void r8_an_address_that_is_for_documentation_may_stand_on_a_list_in_test_only() {
        test.allow(testShop.id(), "203.0.113.0/24");

        assertThat(productionAccess
                        .allowlist()
                        .allow()
                        .handle(new AllowAddress.Command(
                                productionShop.id(), "203.0.113.0/24", "", Option.none(), Scenario.ADA)))
                .isEqualTo(Either.left(
                        new ChangeFailure.Refused<>(new AllowlistFailure.NotAdmitted(SpecialPurpose.DOCUMENTATION))));
    }

    private MerchantAccess instance(Environment environment) {
        return MerchantAccess.on(
                InMemory.ports(clock), AccessSettings.of(environment).withInternalAddresses());
    }

    private static Option<Environment> markOf(ReadyMerchant merchant) {
        return PresentedKey.of(merchant.appKey().text()).markedFor();
    }

    private static Either<AccessFailure, ?> refused(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }
}
