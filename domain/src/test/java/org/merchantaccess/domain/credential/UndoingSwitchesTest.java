package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.ACTIVATED_AT;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Credentials.appId;
import static org.merchantaccess.contracts.value.Credentials.inactive;
import static org.merchantaccess.contracts.value.Credentials.payments;
import static org.merchantaccess.contracts.value.Credentials.refunds;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UndoingSwitchesTest {

    private static final AppId TILLS = appId(3);
    private static final Instant SWITCHED_AT = ACTIVATED_AT.plus(Duration.ofDays(1));
    private static final Instant SOON = SWITCHED_AT.plusSeconds(60);

    private final AppCredentials credentials =
            AppCredentials.restored(List.of(payments(), refunds(), inactive(TILLS, "Tills")), Set.of());
    private final AppCredentials switched = after(credentials.activate(REFUNDS, activation(2), SWITCHED_AT));

    @Test
    @Tag("R4")
    void switch_can_be_undone_for_an_hour() {
        Instant hourLater = SWITCHED_AT.plus(Duration.ofHours(1));

        assertThat(undoable(switched, SWITCHED_AT)).containsExactly(PAYMENTS);
        assertThat(undoable(switched, hourLater.minusNanos(1))).containsExactly(PAYMENTS);
        assertThat(undoable(switched, hourLater)).isEmpty();
    }

    @Test
    @Tag("R5")
    void deactivation_can_be_undone_for_an_hour() {
        AppCredentials deactivated = after(credentials.deactivate(PAYMENTS, SWITCHED_AT));

        assertThat(undoable(deactivated, SOON)).containsExactly(PAYMENTS);
        assertThat(undoable(deactivated, SWITCHED_AT.plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    @Tag("R4")
    void time_of_a_switch_may_have_fractions_of_a_millisecond() {
        AppCredentials after = after(credentials.activate(REFUNDS, activation(2), SWITCHED_AT.plusNanos(123_456)));

        assertThat(undoable(after, SOON)).containsExactly(PAYMENTS);
    }

    @Test
    @Tag("R4")
    void first_activation_cannot_be_undone() {
        AppCredentials first = after(
                AppCredentials.restored(List.of(refunds()), Set.of()).activate(REFUNDS, activation(2), SWITCHED_AT));

        assertThat(undoable(first, SOON)).isEmpty();
    }

    @Test
    @Tag("R4")
    void only_the_last_switch_can_be_undone() {
        AppCredentials twice = after(switched.activate(TILLS, activation(3), SOON));

        assertThat(undoable(twice, SOON)).containsExactly(REFUNDS);
    }

    @Test
    @Tag("R4")
    void activation_after_a_deactivation_cannot_be_undone() {
        AppCredentials activated = after(credentials
                .deactivate(PAYMENTS, SWITCHED_AT)
                .flatMap(none -> none.activate(REFUNDS, activation(2), SOON)));

        assertThat(undoable(activated, SOON)).isEmpty();
    }

    @Test
    @Tag("R6")
    void switch_cannot_be_undone_after_the_former_app_id_was_deleted() {
        AppCredentials deleted = after(switched.delete(PAYMENTS));

        assertThat(undoable(deleted, SOON)).isEmpty();
    }

    @Test
    @Tag("R14")
    void switch_can_be_undone_after_a_suspension() {
        assertThat(undoable(switched.reactivated(activation(9)), SOON)).containsExactly(PAYMENTS);
    }

    private static Option<AppId> undoable(AppCredentials credentials, Instant now) {
        return credentials.undoable(now).map(AppCredential::appId);
    }

    private static AppCredentials after(Either<CredentialFailure, AppCredentials> change) {
        return change.getOrElseThrow(refused -> new IllegalArgumentException(refused.toString()));
    }
}
