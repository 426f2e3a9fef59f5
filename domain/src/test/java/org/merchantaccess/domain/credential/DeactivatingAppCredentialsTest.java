package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.contracts.value.Credentials.ACTIVATED_AT;
import static org.merchantaccess.contracts.value.Credentials.CREATED_AT;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.UNKNOWN;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Credentials.formerlyActive;
import static org.merchantaccess.contracts.value.Credentials.named;
import static org.merchantaccess.contracts.value.Credentials.payments;
import static org.merchantaccess.contracts.value.Credentials.refunds;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeactivatingAppCredentialsTest {

    private static final Instant LATER = ACTIVATED_AT.plusSeconds(60);

    private final AppCredentials credentials = AppCredentials.restored(List.of(payments(), refunds()), Set.of());

    @Test
    @Tag("R5")
    void no_app_id_is_active_after_a_deactivation() {
        AppCredentials after = credentials.deactivate(PAYMENTS, LATER).get();

        assertThat(after.active()).isEmpty();
        assertThat(after.all()).containsExactly(formerlyActive(PAYMENTS, "Payments", LATER), refunds());
    }

    @Test
    @Tag("R5")
    void rejects_an_app_id_that_is_not_active() {
        AppCredentials after = credentials.deactivate(PAYMENTS, LATER).get();

        assertThat(credentials.deactivate(REFUNDS, LATER))
                .isEqualTo(Either.left(new CredentialFailure.NotActive(REFUNDS)));
        assertThat(after.deactivate(PAYMENTS, LATER)).isEqualTo(Either.left(new CredentialFailure.NotActive(PAYMENTS)));
    }

    @Test
    void rejects_an_unknown_app_id() {
        assertThat(credentials.deactivate(UNKNOWN, LATER))
                .isEqualTo(Either.left(new CredentialFailure.UnknownAppId(UNKNOWN)));
    }

    @Test
    @Tag("R4")
    void app_id_can_be_activated_again() {
        AppCredential again = credentials
                .deactivate(PAYMENTS, LATER)
                .flatMap(after -> after.activate(PAYMENTS, activation(2), LATER))
                .flatMap(after -> after.active().toEither(() -> new CredentialFailure.UnknownAppId(PAYMENTS)))
                .get();

        assertThat(again.activeSince()).containsExactly(new ActiveSince(activation(2), LATER));
        assertThat(again.inactiveSince()).isEmpty();
    }

    @Test
    @Tag("R5")
    @Tag("R6")
    void deactivated_app_id_can_be_deleted() {
        AppCredentials after = credentials.deactivate(PAYMENTS, LATER).get();

        assertThat(after.delete(PAYMENTS).map(AppCredentials::all)).isEqualTo(Either.right(List.of(refunds())));
    }

    @Test
    void end_of_an_activation_is_truncated_to_the_millisecond() {
        AppCredentials after =
                credentials.deactivate(PAYMENTS, LATER.plusNanos(1_999_999)).get();

        assertThat(after.find(PAYMENTS).flatMap(AppCredential::inactiveSince)).containsExactly(LATER.plusMillis(1));
    }

    @Test
    void active_app_id_is_inactive_since_no_time() {
        assertThatThrownBy(() -> AppCredential.restored(
                        PAYMENTS,
                        named("Payments"),
                        payments().keys(),
                        CREATED_AT,
                        payments().activeSince(),
                        Option.some(LATER),
                        CredentialDetails.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
