package org.merchantaccess.domain.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.ACTIVATED_AT;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.UNKNOWN;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Credentials.appId;
import static org.merchantaccess.contracts.value.Credentials.inactive;
import static org.merchantaccess.contracts.value.Credentials.named;
import static org.merchantaccess.contracts.value.Credentials.payments;
import static org.merchantaccess.contracts.value.Credentials.refunds;
import static org.merchantaccess.contracts.value.Credentials.verifier;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;

class ScheduledSwitchTest {

    private static final AppId TILLS = appId(3);
    private static final Instant NOW = Instant.parse("2026-03-05T08:17:30Z");
    private static final Instant AT = Instant.parse("2026-03-06T03:00:00Z");

    private final AppCredentials credentials =
            AppCredentials.restored(List.of(payments(), refunds(), inactive(TILLS, "Tills")), Set.of());
    private final ScheduledSwitch scheduled = new ScheduledSwitch(
            REFUNDS, KeyNumber.FIRST, Option.some(new OutgoingAppId(PAYMENTS, ACTIVATED_AT)), AT, "Ada");

    @Nested
    class Scheduling {

        @Test
        @Tag("R16")
        void switch_is_scheduled_with_both_app_ids() {
            assertThat(to(REFUNDS, AT)).isEqualTo(Either.right(scheduled));
        }

        @Test
        @Tag("R16")
        void first_activation_can_be_scheduled() {
            AppCredentials none = AppCredentials.restored(List.of(refunds()), Set.of());

            assertThat(ScheduledSwitch.to(REFUNDS, none, AT, "Ada", NOW))
                    .isEqualTo(Either.right(new ScheduledSwitch(REFUNDS, KeyNumber.FIRST, Option.none(), AT, "Ada")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-03-05T08:18:00Z", "2026-03-05T23:59:00Z", "2026-04-04T08:17:00Z"})
        @Tag("R16")
        void accepts_a_whole_minute_of_the_next_30_days(Instant at) {
            assertThat(to(REFUNDS, at).map(ScheduledSwitch::at)).isEqualTo(Either.right(at));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-03-05T08:17:00Z",
                    "2026-03-05T07:00:00Z",
                    "2026-03-05T09:00:01Z",
                    "2026-03-05T09:00:00.000000001Z",
                    "2026-04-04T08:18:00Z",
                    "2027-03-05T08:00:00Z"
                })
        @Tag("R16")
        void rejects_other_times(Instant at) {
            assertThat(to(REFUNDS, at)).isEqualTo(Either.left(new SwitchFailure.InvalidTime()));
        }

        @Test
        @Tag("R16")
        void rejects_this_minute_and_accepts_the_last_one_of_the_30_days() {
            Instant minute = Instant.parse("2026-03-05T08:17:00Z");

            assertThat(ScheduledSwitch.to(REFUNDS, credentials, minute, "Ada", minute))
                    .isEqualTo(Either.left(new SwitchFailure.InvalidTime()));
            assertThat(ScheduledSwitch.to(REFUNDS, credentials, minute.plus(Duration.ofDays(30)), "Ada", minute)
                            .isRight())
                    .isTrue();
        }

        @Test
        @Tag("R16")
        void rejects_the_active_and_unknown_app_ids() {
            assertThat(to(PAYMENTS, AT)).isEqualTo(Either.left(new SwitchFailure.AlreadyActive(PAYMENTS)));
            assertThat(to(UNKNOWN, AT)).isEqualTo(Either.left(new SwitchFailure.UnknownAppId(UNKNOWN)));
        }

        @Test
        void reports_the_app_id_before_the_time() {
            assertThat(to(PAYMENTS, NOW)).isEqualTo(Either.left(new SwitchFailure.AlreadyActive(PAYMENTS)));
            assertThat(to(UNKNOWN, NOW)).isEqualTo(Either.left(new SwitchFailure.UnknownAppId(UNKNOWN)));
        }

        private Either<SwitchFailure, ScheduledSwitch> to(AppId appId, Instant at) {
            return ScheduledSwitch.to(appId, credentials, at, "Ada", NOW);
        }
    }

    @Nested
    class Making {

        @Test
        @Tag("R16")
        void switch_is_due_from_its_time_on() {
            assertThat(scheduled.isDueAt(AT.minusNanos(1))).isFalse();
            assertThat(scheduled.isDueAt(AT)).isTrue();
        }

        @Test
        @Tag("R16")
        void switch_is_given_up_more_than_15_minutes_late() {
            Instant latest = AT.plus(Duration.ofMinutes(15));

            assertThat(scheduled.obstacle(credentials, latest)).isEmpty();
            assertThat(scheduled.obstacle(credentials, latest.plusNanos(1))).containsExactly(MissedReason.TOO_LATE);
        }

        @Test
        @Tag("R16")
        void lateness_is_reported_before_a_change() {
            assertThat(scheduled.obstacle(AppCredentials.none(), AT.plus(Duration.ofHours(1))))
                    .containsExactly(MissedReason.TOO_LATE);
        }

        @Test
        @Tag("R16")
        void switch_is_not_made_if_another_app_id_is_active() {
            assertMissedAfter(changed -> changed.activate(TILLS, activation(2), NOW));
        }

        @Test
        @Tag("R16")
        void switch_is_not_made_if_its_app_id_is_active_already() {
            assertMissedAfter(changed -> changed.activate(REFUNDS, activation(2), NOW));
        }

        @Test
        @Tag("R16")
        void switch_is_not_made_if_no_app_id_is_active_any_more() {
            assertMissedAfter(changed -> changed.deactivate(PAYMENTS, NOW));
        }

        @Test
        @Tag("R16")
        void switch_is_not_made_if_the_active_app_id_was_activated_again() {
            assertMissedAfter(changed ->
                    changed.deactivate(PAYMENTS, NOW).flatMap(none -> none.activate(PAYMENTS, activation(2), NOW)));
        }

        @Test
        @Tag("R16")
        void switch_is_not_made_if_its_app_id_was_deleted() {
            assertMissedAfter(changed -> changed.delete(REFUNDS));
        }

        @Test
        @Tag("R16")
        void switch_is_not_made_if_its_app_id_has_another_key() {
            assertMissedAfter(changed ->
                    changed.changeKeys(REFUNDS, keys -> keys.replace(verifier(2), Option.none(), Grace.DEFAULT, NOW)));
        }

        @Test
        @Tag("R16")
        void switch_is_not_made_if_its_app_id_has_no_current_key() {
            assertMissedAfter(changed -> changed.changeKeys(REFUNDS, keys -> keys.end(KeyNumber.FIRST, NOW)));
        }

        @Test
        @Tag("R16")
        void switch_is_made_after_changes_that_do_not_concern_it() {
            AppCredentials changed = credentials
                    .rename(REFUNDS, named("Returns"))
                    .flatMap(renamed -> renamed.describe(PAYMENTS, "Tills", "Ben"))
                    .flatMap(described -> described.changeKeys(
                            PAYMENTS, keys -> keys.replace(verifier(2), Option.none(), Grace.DEFAULT, NOW)))
                    .flatMap(rekeyed -> rekeyed.delete(TILLS))
                    .map(deleted -> deleted.reactivated(activation(9)))
                    .get();

            assertThat(scheduled.obstacle(changed, AT)).isEmpty();
        }

        @Test
        void time_of_the_activation_is_compared_in_milliseconds() {
            assertThat(new OutgoingAppId(PAYMENTS, ACTIVATED_AT.plusNanos(999_999)))
                    .isEqualTo(new OutgoingAppId(PAYMENTS, ACTIVATED_AT));
        }

        private void assertMissedAfter(Function<AppCredentials, Either<CredentialFailure, AppCredentials>> change) {
            assertThat(scheduled.obstacle(change.apply(credentials).get(), AT))
                    .containsExactly(MissedReason.APP_IDS_CHANGED);
        }
    }
}
