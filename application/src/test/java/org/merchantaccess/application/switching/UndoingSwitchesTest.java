package org.merchantaccess.application.switching;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

@Tag("R16")
class UndoingSwitchesTest {

    private static final Either<ChangeFailure<CredentialFailure>, ?> NOTHING_TO_UNDO =
            Either.left(new ChangeFailure.Refused<>(new CredentialFailure.NothingToUndo()));
    private static final Either<AccessFailure, ?> SUPERSEDED =
            Either.left(new AccessFailure.Refused(RefusalCause.TOKEN_SUPERSEDED));

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
    void the_app_id_that_was_active_before_is_active_again() {
        scenario.activate(shop.id(), refunds);
        clock.pass(Duration.ofHours(1).minusMillis(1));

        switches.undo();

        assertThat(switches.active()).isEqualTo(Option.some(shop.appId()));
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
        assertThat(scenario.tryLogIn(shopWithRefunds).isLeft()).isTrue();
    }

    @Test
    @Tag("R10")
    void tokens_of_before_stay_invalid() {
        BearerToken ofPayments = scenario.logIn(shop);
        scenario.activate(shop.id(), refunds);
        BearerToken ofRefunds = scenario.logIn(shopWithRefunds);

        switches.undo();

        assertThat(scenario.calls(ofPayments, shop.address())).isEqualTo(SUPERSEDED);
        assertThat(scenario.calls(ofRefunds, shop.address())).isEqualTo(SUPERSEDED);
    }

    @Test
    void after_an_hour_a_switch_cannot_be_undone() {
        scenario.activate(shop.id(), refunds);

        clock.pass(Duration.ofHours(1));

        assertThat(switches.tryUndo()).isEqualTo(NOTHING_TO_UNDO);
        assertThat(switches.active()).isEqualTo(Option.some(refunds));
    }

    @Test
    void a_deactivation_can_be_undone() {
        switches.deactivate(shop.appId(), "Payments");
        clock.pass(Duration.ofMinutes(10));

        switches.undo();

        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
        assertThat(switches.history()).startsWith("switch_undone " + shop.appId() + ": ");
    }

    @Test
    void a_scheduled_switch_can_be_undone_once_it_is_made() {
        switches.schedule(refunds, MovableClock.START.plus(Duration.ofMinutes(5)));
        assertThat(switches.tryUndo()).isEqualTo(NOTHING_TO_UNDO);
        clock.pass(Duration.ofMinutes(5));
        access.catchUp();

        switches.undo();

        assertThat(switches.active()).isEqualTo(Option.some(shop.appId()));
    }

    @Test
    void undoing_twice_returns_to_the_switch() {
        scenario.activate(shop.id(), refunds);
        clock.pass(Duration.ofMinutes(1));
        switches.undo();
        clock.pass(Duration.ofMinutes(1));

        switches.undo();

        assertThat(switches.active()).isEqualTo(Option.some(refunds));
    }

    @Test
    void only_the_last_switch_can_be_undone() {
        AppId third = scenario.create(shop.id(), "Third");
        scenario.activate(shop.id(), refunds);
        clock.pass(Duration.ofMinutes(1));
        scenario.activate(shop.id(), third);
        clock.pass(Duration.ofMinutes(1));

        switches.undo();

        assertThat(switches.active()).isEqualTo(Option.some(refunds));
    }

    @Test
    void the_first_activation_cannot_be_undone() {
        assertThat(switches.tryUndo()).isEqualTo(NOTHING_TO_UNDO);
    }

    @Test
    void a_switch_cannot_be_undone_once_the_former_app_id_is_deleted() {
        scenario.activate(shop.id(), refunds);
        scenario.delete(shop.id(), shop.appId());

        assertThat(switches.tryUndo()).isEqualTo(NOTHING_TO_UNDO);
    }

    @Test
    @Tag("R13")
    void undoing_is_audited() {
        scenario.activate(shop.id(), refunds);

        switches.undo();

        assertThat(switches.history()).first().asString().startsWith("switch_undone " + shop.appId() + ": ");
        assertThat(switches.history()).first().asString().contains(refunds.text());
    }
}
