package org.merchantaccess.application.switching;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.key.KeyScenario;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

@Tag("R5")
class DeactivatingTest {

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access = MerchantAccess.inMemory(clock);
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final AppId refunds = scenario.create(shop.id(), "Refunds");
    private final ReadyMerchant shopWithRefunds = shop.using(refunds, scenario.reveal(shop.id(), refunds));
    private final SwitchScenario switches = SwitchScenario.on(access, shop.id());

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void no_login_succeeds_and_tokens_are_invalid_at_once() {
        BearerToken token = scenario.logIn(shop);

        switches.deactivate(shop.appId(), "Payments");

        assertThat(switches.active()).isEqualTo(Option.none());
        assertThat(scenario.tryLogIn(shop)).isEqualTo(Either.left(new AccessFailure.Refused(RefusalCause.NOT_ACTIVE)));
        assertThat(scenario.calls(token, shop.address()))
                .isEqualTo(Either.left(new AccessFailure.Refused(RefusalCause.TOKEN_SUPERSEDED)));
        assertThat(scenario.tryLogIn(shopWithRefunds).isLeft()).isTrue();
    }

    @Test
    void the_app_id_is_inactive_since_then_and_can_be_activated_again() {
        clock.pass(Duration.ofMinutes(3));
        switches.deactivate(shop.appId(), "Payments");
        assertThat(scenario.credential(shop.id(), shop.appId()).inactiveSince())
                .isEqualTo(Option.some(MovableClock.START.plus(Duration.ofMinutes(3))));

        scenario.activate(shop.id(), shop.appId());

        assertThat(scenario.credential(shop.id(), shop.appId()).inactiveSince()).isEqualTo(Option.none());
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    void the_app_name_must_be_typed() {
        for (String typed : List.of("", "Refunds", "DELETE", "Payment")) {
            assertThat(switches.tryDeactivate(shop.appId(), typed))
                    .isEqualTo(refused(new CredentialFailure.NameNotConfirmed()));
        }
        assertThat(switches.active()).isEqualTo(Option.some(shop.appId()));

        switches.deactivate(shop.appId(), " PAYMENTS ");

        assertThat(switches.active()).isEqualTo(Option.none());
    }

    @Test
    void an_app_id_that_is_not_active_or_unknown_is_refused() {
        assertThat(switches.tryDeactivate(refunds, "Refunds"))
                .isEqualTo(refused(new CredentialFailure.NotActive(refunds)));
        assertThat(switches.tryDeactivate(Credentials.UNKNOWN, "Payments"))
                .isEqualTo(refused(new CredentialFailure.UnknownAppId(Credentials.UNKNOWN)));
        assertThat(switches.active()).isEqualTo(Option.some(shop.appId()));
    }

    @Test
    void a_deactivated_app_id_keeps_its_keys() {
        KeyScenario keys = KeyScenario.on(access);
        keys.replace(shop, Grace.DEFAULT);

        switches.deactivate(shop.appId(), "Payments");

        assertThat(keys.reveal(shop, KeyNumber.FIRST)).isEqualTo(shop.appKey());
        assertThat(keys.current(shop)).isEqualTo(Option.some(KeyScenario.SECOND));
    }

    @Test
    @Tag("R13")
    void deactivating_is_audited() {
        switches.deactivate(shop.appId(), "Payments");

        assertThat(switches.history()).startsWith("app_id_deactivated " + shop.appId() + ": Payments");
    }

    private static Either<ChangeFailure<CredentialFailure>, ?> refused(CredentialFailure reason) {
        return Either.left(new ChangeFailure.Refused<>(reason));
    }
}
