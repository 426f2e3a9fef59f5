package org.merchantaccess.domain.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.ACTIVATED_AT;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.UNKNOWN;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Credentials.named;
import static org.merchantaccess.contracts.value.Merchants.after;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.credential.CredentialEvent;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.event.DomainEvent;
import org.merchantaccess.domain.switching.ScheduledSwitch;
import org.merchantaccess.domain.switching.SwitchEvent;
import org.merchantaccess.domain.switching.SwitchFailure;

class SwitchingAppIdsTest {

    private static final Instant NOW = ACTIVATED_AT.plus(Duration.ofDays(1));
    private static final Instant AT = Instant.parse("2026-03-04T03:00:00Z");

    private final MerchantProfile merchant = Merchants.withTwoAppIds();

    @Nested
    class Deactivating {

        @Test
        @Tag("R5")
        @Tag("R13")
        void deactivation_has_an_event_with_the_name() {
            Decision decision = merchant.deactivate(PAYMENTS, "Payments", NOW).get();

            assertChanged(merchant, decision, new CredentialEvent.Deactivated(PAYMENTS, named("Payments")));
            assertThat(decision.profile().credentials().active()).isEmpty();
        }

        @ParameterizedTest(name = "\"{0}\"")
        @ValueSource(strings = {"Payments", "payments", " PAYMENTS ", "Ｐayments"})
        @Tag("R5")
        void accepts_every_spelling_of_the_name(String typed) {
            assertThat(merchant.deactivate(PAYMENTS, typed, NOW).isRight()).isTrue();
        }

        @ParameterizedTest(name = "\"{0}\"")
        @ValueSource(strings = {"", " ", "Payment", "Payments 2", "Refunds", "98434376", "DEACTIVATE", "a\nb"})
        @Tag("R5")
        void rejects_any_other_text(String typed) {
            assertThat(merchant.deactivate(PAYMENTS, typed, NOW))
                    .isEqualTo(Either.left(new CredentialFailure.NameNotConfirmed()));
        }

        @Test
        @Tag("R5")
        void rejects_an_app_id_that_is_not_active() {
            assertThat(merchant.deactivate(REFUNDS, "Refunds", NOW))
                    .isEqualTo(Either.left(new CredentialFailure.NotActive(REFUNDS)));
            assertThat(merchant.deactivate(REFUNDS, "Payments", NOW))
                    .isEqualTo(Either.left(new CredentialFailure.NameNotConfirmed()));
        }

        @Test
        void rejects_an_unknown_app_id() {
            assertThat(merchant.deactivate(UNKNOWN, "Payments", NOW))
                    .isEqualTo(Either.left(new CredentialFailure.UnknownAppId(UNKNOWN)));
        }
    }

    @Nested
    class Undoing {

        private final MerchantProfile switched = after(merchant.activate(REFUNDS, activation(2), NOW));

        @Test
        @Tag("R4")
        @Tag("R13")
        void undone_switch_has_an_event_with_the_replaced_app_id() {
            Decision decision =
                    switched.undoSwitch(activation(3), NOW.plusSeconds(60)).get();

            assertChanged(switched, decision, new CredentialEvent.SwitchUndone(PAYMENTS, Option.some(REFUNDS)));
            assertThat(active(decision.profile())).containsExactly(PAYMENTS.text());
        }

        @Test
        @Tag("R10")
        void app_id_is_active_under_a_new_activation() {
            MerchantProfile undone = after(switched.undoSwitch(activation(3), NOW.plusSeconds(60)));

            assertThat(undone.credentials().active().exists(payments -> payments.isActiveUnder(activation(3))))
                    .isTrue();
        }

        @Test
        @Tag("R5")
        @Tag("R13")
        void undone_deactivation_replaces_no_app_id() {
            MerchantProfile none = after(merchant.deactivate(PAYMENTS, "Payments", NOW));

            Decision decision = none.undoSwitch(activation(3), NOW).get();

            assertChanged(none, decision, new CredentialEvent.SwitchUndone(PAYMENTS, Option.none()));
        }

        @Test
        @Tag("R4")
        void undone_switch_can_be_made_again() {
            MerchantProfile undone = after(switched.undoSwitch(activation(3), NOW.plusSeconds(60)));

            assertThat(active(after(undone.undoSwitch(activation(4), NOW.plusSeconds(120)))))
                    .containsExactly(REFUNDS.text());
        }

        @Test
        @Tag("R4")
        void rejects_an_undo_after_an_hour_or_without_a_switch() {
            Either<CredentialFailure, Decision> nothing = Either.left(new CredentialFailure.NothingToUndo());

            assertThat(switched.undoSwitch(activation(3), NOW.plus(Duration.ofHours(1))))
                    .isEqualTo(nothing);
            assertThat(merchant.undoSwitch(activation(3), NOW)).isEqualTo(nothing);
        }

        private static Option<String> active(MerchantProfile profile) {
            return profile.credentials().active().map(AppCredential::appId).map(appId -> appId.text());
        }
    }

    @Nested
    class Scheduling {

        private final MerchantProfile scheduled = after(merchant.scheduleSwitch(REFUNDS, AT, "Ada", NOW));

        @Test
        @Tag("R13")
        @Tag("R16")
        void scheduled_switch_has_an_event_and_activates_nothing_yet() {
            Decision decision = merchant.scheduleSwitch(REFUNDS, AT, "Ada", NOW).get();

            assertChanged(merchant, decision, new SwitchEvent.Scheduled(REFUNDS, AT));
            assertThat(decision.profile().credentials()).isEqualTo(merchant.credentials());
            assertThat(decision.profile().scheduledSwitch().map(ScheduledSwitch::incoming))
                    .containsExactly(REFUNDS);
        }

        @Test
        @Tag("R16")
        void another_time_takes_the_place_of_the_former_one() {
            Instant later = AT.plusSeconds(60);

            Decision decision =
                    scheduled.scheduleSwitch(REFUNDS, later, "Ada", NOW).get();

            assertChanged(scheduled, decision, new SwitchEvent.Scheduled(REFUNDS, later));
            assertThat(decision.profile().scheduledSwitch().map(ScheduledSwitch::at))
                    .containsExactly(later);
        }

        @Test
        @Tag("R16")
        void same_switch_again_changes_nothing() {
            assertThat(scheduled.scheduleSwitch(REFUNDS, AT, "Ada", NOW.plusSeconds(1)))
                    .isEqualTo(Either.right(Decision.unchanged(scheduled)));
        }

        @Test
        @Tag("R13")
        @Tag("R16")
        void canceled_switch_has_an_event() {
            Decision decision = scheduled.cancelSwitch().get();

            assertChanged(scheduled, decision, new SwitchEvent.Canceled(REFUNDS, AT));
            assertThat(decision.profile().scheduledSwitch()).isEmpty();
            assertThat(decision.profile().nextDue()).isEmpty();
        }

        @Test
        @Tag("R16")
        void profile_reports_failures_of_switches() {
            assertThat(merchant.cancelSwitch()).isEqualTo(Either.left(new SwitchFailure.NothingScheduled()));
            assertThat(merchant.scheduleSwitch(PAYMENTS, AT, "Ada", NOW))
                    .isEqualTo(Either.left(new SwitchFailure.AlreadyActive(PAYMENTS)));
            assertThat(merchant.scheduleSwitch(REFUNDS, AT, "Ada", AT))
                    .isEqualTo(Either.left(new SwitchFailure.InvalidTime()));
        }
    }

    @Nested
    class Describing {

        @Test
        @Tag("R5")
        @Tag("R13")
        void description_has_an_event() {
            Decision decision = merchant.describe(PAYMENTS, "Tills", "Ben").get();

            assertChanged(
                    merchant,
                    decision,
                    new CredentialEvent.Described(PAYMENTS, CredentialDetails.restored("Tills", "Ben", "")));
        }

        @Test
        @Tag("R5")
        void same_texts_change_nothing() {
            MerchantProfile described = after(merchant.describe(PAYMENTS, "Tills", "Ben"));

            assertThat(described.describe(PAYMENTS, " Tills ", "Ben"))
                    .isEqualTo(Either.right(Decision.unchanged(described)));
        }

        @Test
        void profile_reports_invalid_texts() {
            assertThat(merchant.describe(PAYMENTS, "a\nb", ""))
                    .isEqualTo(Either.left(new CredentialFailure.InvalidDescription()));
            assertThat(merchant.describe(UNKNOWN, "", ""))
                    .isEqualTo(Either.left(new CredentialFailure.UnknownAppId(UNKNOWN)));
        }
    }

    private static void assertChanged(MerchantProfile before, Decision decision, DomainEvent event) {
        assertThat(decision.event()).isEqualTo(Option.some(event));
        assertThat(decision.profile().version()).isEqualTo(before.version().next());
    }
}
