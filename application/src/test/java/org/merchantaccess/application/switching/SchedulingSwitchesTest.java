package org.merchantaccess.application.switching;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.switching.ScheduledSwitch;
import org.merchantaccess.domain.switching.SwitchFailure;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

@Tag("R16")
class SchedulingSwitchesTest {

    private static final Instant AT = MovableClock.START.plus(Duration.ofHours(8));

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
    void a_scheduled_switch_changes_nothing_yet_and_is_shown() {
        BearerToken token = scenario.logIn(shop);

        switches.schedule(refunds, AT);

        ScheduledSwitch scheduled =
                scenario.profile(shop.id()).scheduledSwitch().getOrElseThrow(AssertionError::new);
        assertThat(scheduled.incoming()).isEqualTo(refunds);
        assertThat(scheduled.at()).isEqualTo(AT);
        assertThat(scheduled.scheduledBy()).isEqualTo("Ada");
        assertThat(scenario.calls(token, shop.address()).isRight()).isTrue();
        assertThat(switches.active()).isEqualTo(Option.some(shop.appId()));
    }

    @Test
    void the_incoming_app_id_is_active_from_that_minute_on() {
        switches.schedule(refunds, AT);

        clock.pass(Duration.ofHours(8));
        access.catchUp();

        assertThat(scenario.tryLogIn(shopWithRefunds).isRight()).isTrue();
        assertThat(scenario.tryLogIn(shop)).isEqualTo(Either.left(new AccessFailure.Refused(RefusalCause.NOT_ACTIVE)));
    }

    @Test
    void another_switch_takes_the_place_of_the_scheduled_one() {
        AppId third = scenario.create(shop.id(), "Third");
        switches.schedule(refunds, AT);

        switches.schedule(third, AT.plus(Duration.ofHours(1)));
        clock.pass(Duration.ofHours(8));
        access.catchUp();
        assertThat(switches.active()).isEqualTo(Option.some(shop.appId()));

        clock.pass(Duration.ofHours(1));
        access.catchUp();
        assertThat(switches.active()).isEqualTo(Option.some(third));
    }

    @Test
    void the_same_switch_again_changes_nothing() {
        switches.schedule(refunds, AT);
        MerchantProfile before = scenario.profile(shop.id());

        switches.schedule(refunds, AT);

        assertThat(scenario.profile(shop.id())).isEqualTo(before);
        assertThat(switches.history())
                .filteredOn(line -> line.startsWith("switch_scheduled"))
                .hasSize(1);
    }

    @Test
    void a_switch_is_scheduled_for_a_whole_minute_of_the_next_thirty_days() {
        for (Instant invalid : List.of(
                AT.plusSeconds(1),
                AT.plusMillis(1),
                clock.instant(),
                clock.instant().minus(Duration.ofMinutes(1)),
                clock.instant().plus(Duration.ofDays(30)).plus(Duration.ofMinutes(1)))) {
            assertThat(switches.trySchedule(refunds, invalid)).isEqualTo(refused(new SwitchFailure.InvalidTime()));
        }
        assertThat(switches.trySchedule(refunds, clock.instant().plus(Duration.ofMinutes(1)))
                        .isRight())
                .isTrue();
        assertThat(switches.trySchedule(refunds, clock.instant().plus(Duration.ofDays(30)))
                        .isRight())
                .isTrue();
    }

    @Test
    void a_switch_to_an_active_or_unknown_app_id_is_refused() {
        assertThat(switches.trySchedule(shop.appId(), AT))
                .isEqualTo(refused(new SwitchFailure.AlreadyActive(shop.appId())));
        assertThat(switches.trySchedule(Credentials.UNKNOWN, AT))
                .isEqualTo(refused(new SwitchFailure.UnknownAppId(Credentials.UNKNOWN)));
        assertThat(SwitchScenario.on(access, scenario.open("Bakery")).trySchedule(refunds, AT))
                .isEqualTo(refused(new SwitchFailure.UnknownAppId(refunds)));
        assertThat(SwitchScenario.on(access, Merchants.CORNER_SHOP).trySchedule(refunds, AT))
                .isEqualTo(Either.left(new ChangeFailure.UnknownMerchant<>(Merchants.CORNER_SHOP)));
    }

    @Test
    void a_scheduled_switch_can_be_canceled_once() {
        switches.schedule(refunds, AT);

        switches.cancel();

        assertThat(scenario.profile(shop.id()).scheduledSwitch()).isEqualTo(Option.none());
        assertThat(switches.tryCancel()).isEqualTo(refused(new SwitchFailure.NothingScheduled()));
    }

    @Test
    void a_switch_that_was_made_can_no_longer_be_canceled() {
        switches.schedule(refunds, AT);
        clock.pass(Duration.ofHours(8));
        access.catchUp();

        assertThat(switches.tryCancel()).isEqualTo(refused(new SwitchFailure.NothingScheduled()));
    }

    @Test
    void a_change_based_on_an_earlier_version_is_refused() {
        MerchantProfile before = scenario.profile(shop.id());
        switches.schedule(refunds, AT);

        assertThat(access.switching()
                        .cancel()
                        .handle(CancelSwitch.Command.of(shop.id(), Scenario.ADA)
                                .withExpected(Option.some(before.version()))))
                .isEqualTo(Either.left(
                        new ChangeFailure.Outdated<>(scenario.profile(shop.id()).version())));
        assertThat(scenario.profile(shop.id()).scheduledSwitch()).isNotEmpty();
    }

    @Test
    @Tag("R13")
    void scheduling_and_canceling_are_audited() {
        switches.schedule(refunds, AT);
        switches.cancel();

        assertThat(switches.history())
                .startsWith("switch_canceled " + refunds + ": " + AT, "switch_scheduled " + refunds + ": " + AT);
    }

    private static Either<ChangeFailure<SwitchFailure>, ?> refused(SwitchFailure reason) {
        return Either.left(new ChangeFailure.Refused<>(reason));
    }
}
