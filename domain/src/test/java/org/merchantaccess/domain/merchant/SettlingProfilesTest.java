package org.merchantaccess.domain.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Credentials.verifier;
import static org.merchantaccess.contracts.value.Merchants.after;
import static org.merchantaccess.domain.key.KeyNumber.FIRST;
import static org.merchantaccess.domain.key.Keys.ONE_DAY;
import static org.merchantaccess.domain.key.Keys.REPLACED_AT;
import static org.merchantaccess.domain.key.Keys.SECOND;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.KeyEvent;
import org.merchantaccess.domain.event.DomainEvent;
import org.merchantaccess.domain.key.EndedKey;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.switching.MissedReason;
import org.merchantaccess.domain.switching.SwitchEvent;

class SettlingProfilesTest {

    private static final Instant GRACE_END = REPLACED_AT.plus(Duration.ofDays(1));
    private static final Instant SWITCH_AT = Instant.parse("2026-03-05T03:00:00Z");
    private static final Instant EXPIRY = Instant.parse("2026-06-01T10:00:00Z");

    private final MerchantProfile merchant = Merchants.withTwoAppIds();
    private final MerchantProfile replaced =
            after(merchant.replaceKey(PAYMENTS, verifier(2), Option.none(), ONE_DAY, REPLACED_AT));
    private final MerchantProfile scheduled = after(merchant.scheduleSwitch(REFUNDS, SWITCH_AT, "Ada", REPLACED_AT));
    private final MerchantProfile dated =
            after(merchant.setKeyExpiry(PAYMENTS, FIRST, Option.some(new KeyExpiry(EXPIRY, 0))));

    @Test
    void nothing_is_due_without_retiring_keys_end_dates_and_scheduled_switches() {
        assertThat(merchant.nextDue()).isEmpty();
        assertThat(merchant.settle(Instant.MAX, activation(2))).isEqualTo(Decision.unchanged(merchant));
    }

    @Test
    @Tag("R15")
    void retiring_key_ends_when_its_grace_is_over() {
        assertThat(replaced.nextDue()).containsExactly(GRACE_END);
        assertThat(replaced.settle(GRACE_END.minusNanos(1), activation(2))).isEqualTo(Decision.unchanged(replaced));

        Decision decision = replaced.settle(GRACE_END.plusSeconds(30), activation(2));

        assertThat(decision.event()).containsExactly(new KeyEvent.Ended(PAYMENTS, FIRST, true));
        assertThat(decision.profile().version()).isEqualTo(replaced.version().next());
        assertThat(decision.profile().credentials().find(PAYMENTS).get().keys().ended())
                .containsExactly(new EndedKey(FIRST, verifier(1), GRACE_END));
        assertThat(decision.profile().nextDue()).isEmpty();
    }

    @Test
    @Tag("R15")
    void end_date_is_announced_30_7_and_1_days_before_and_when_it_has_passed() {
        MerchantProfile profile = dated;
        List<DomainEvent> events = new ArrayList<>();
        List<Instant> dueTimes = new ArrayList<>();
        while (profile.nextDue().isDefined()) {
            Instant due = profile.nextDue().get();
            dueTimes.add(due);
            Decision decision = profile.settle(due, activation(2));
            events.addAll(decision.event().toJavaList());
            profile = decision.profile();
        }

        KeyEvent reminder = new KeyEvent.ExpiresSoon(PAYMENTS, FIRST, EXPIRY);
        assertThat(events).containsExactly(reminder, reminder, reminder, new KeyEvent.Expired(PAYMENTS, FIRST));
        assertThat(dueTimes)
                .containsExactly(
                        EXPIRY.minus(Duration.ofDays(30)),
                        EXPIRY.minus(Duration.ofDays(7)),
                        EXPIRY.minus(Duration.ofDays(1)),
                        EXPIRY);
    }

    @Test
    @Tag("R15")
    void missed_reminders_are_given_once() {
        Instant dayBefore = EXPIRY.minus(Duration.ofDays(1));

        assertThat(eventsAt(dayBefore, dated)).containsExactly(new KeyEvent.ExpiresSoon(PAYMENTS, FIRST, EXPIRY));
        assertThat(eventsAt(EXPIRY, dated)).containsExactly(new KeyEvent.Expired(PAYMENTS, FIRST));
    }

    @Test
    @Tag("R15")
    void expired_key_stays_the_current_one() {
        MerchantProfile expired = dated.settle(EXPIRY, activation(2)).profile();

        assertThat(expired.credentials().find(PAYMENTS).get().keys().current().map(key -> key.number()))
                .containsExactly(FIRST);
    }

    @Test
    @Tag("R15")
    void retiring_key_that_has_ended_is_not_announced() {
        MerchantProfile both = after(
                replaced.setKeyExpiry(PAYMENTS, FIRST, Option.some(new KeyExpiry(REPLACED_AT.plusSeconds(60), 3))));

        assertThat(eventsAt(GRACE_END, both)).containsExactly(new KeyEvent.Ended(PAYMENTS, FIRST, true));
        assertThat(eventsAt(REPLACED_AT.plusSeconds(60), both)).containsExactly(new KeyEvent.Expired(PAYMENTS, FIRST));
    }

    @Test
    @Tag("R16")
    void scheduled_switch_is_made_at_its_time() {
        assertThat(scheduled.nextDue()).containsExactly(SWITCH_AT);
        assertThat(scheduled.settle(SWITCH_AT.minusNanos(1), activation(2))).isEqualTo(Decision.unchanged(scheduled));

        Decision decision = scheduled.settle(SWITCH_AT.plusSeconds(3), activation(2));

        assertThat(decision.event()).containsExactly(new SwitchEvent.Made(REFUNDS, Option.some(PAYMENTS), "Ada"));
        assertThat(decision.profile().credentials().active().flatMap(AppCredential::activeSince))
                .containsExactly(new ActiveSince(activation(2), SWITCH_AT.plusSeconds(3)));
        assertThat(decision.profile().scheduledSwitch()).isEmpty();
        assertThat(decision.profile().version()).isEqualTo(scheduled.version().next());
    }

    @Test
    @Tag("R16")
    void scheduled_switch_can_be_undone_for_an_hour() {
        MerchantProfile made = scheduled.settle(SWITCH_AT, activation(2)).profile();

        assertThat(made.undoSwitch(activation(3), SWITCH_AT.plusSeconds(60)).isRight())
                .isTrue();
    }

    @Test
    @Tag("R16")
    void late_switch_is_not_made_and_no_longer_scheduled() {
        Decision decision = scheduled.settle(SWITCH_AT.plus(Duration.ofMinutes(16)), activation(2));

        assertThat(decision.event())
                .containsExactly(new SwitchEvent.NotMade(REFUNDS, SWITCH_AT, MissedReason.TOO_LATE));
        assertThat(decision.profile().credentials()).isEqualTo(scheduled.credentials());
        assertThat(decision.profile().scheduledSwitch()).isEmpty();
    }

    @Test
    @Tag("R16")
    void switch_is_not_made_if_the_app_ids_have_changed() {
        MerchantProfile changed = after(scheduled.deactivate(PAYMENTS, "Payments", REPLACED_AT));

        assertThat(eventsAt(SWITCH_AT, changed))
                .containsExactly(new SwitchEvent.NotMade(REFUNDS, SWITCH_AT, MissedReason.APP_IDS_CHANGED));
    }

    @Test
    @Tag("R14")
    @Tag("R16")
    void scheduled_switch_of_a_suspended_merchant_is_made() {
        MerchantProfile suspended = scheduled.suspend(activation(9)).profile();

        assertThat(eventsAt(SWITCH_AT, suspended))
                .containsExactly(new SwitchEvent.Made(REFUNDS, Option.some(PAYMENTS), "Ada"));
    }

    @Test
    @Tag("R15")
    @Tag("R16")
    void due_changes_are_made_one_at_a_time_keys_first() {
        MerchantProfile both = after(after(replaced.setKeyExpiry(
                        PAYMENTS, SECOND, Option.some(new KeyExpiry(SWITCH_AT.minusSeconds(1), 3))))
                .scheduleSwitch(REFUNDS, SWITCH_AT, "Ada", REPLACED_AT));

        assertThat(eventsAt(SWITCH_AT, both))
                .containsExactly(
                        new KeyEvent.Ended(PAYMENTS, FIRST, true),
                        new KeyEvent.Expired(PAYMENTS, SECOND),
                        new SwitchEvent.Made(REFUNDS, Option.some(PAYMENTS), "Ada"));
    }

    private static List<DomainEvent> eventsAt(Instant now, MerchantProfile before) {
        List<DomainEvent> events = new ArrayList<>();
        Decision decision = before.settle(now, activation(2));
        while (decision.event().isDefined()) {
            events.addAll(decision.event().toJavaList());
            decision = decision.profile().settle(now, activation(2));
        }
        return events;
    }
}
