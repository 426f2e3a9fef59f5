package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.ACTIVATED_AT;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.UNKNOWN;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Credentials.active;
import static org.merchantaccess.contracts.value.Credentials.formerlyActive;
import static org.merchantaccess.contracts.value.Credentials.payments;
import static org.merchantaccess.contracts.value.Credentials.refunds;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActivatingAppCredentialsTest {

    private static final Instant LATER = ACTIVATED_AT.plusSeconds(60);

    private final AppCredentials credentials = AppCredentials.restored(List.of(payments(), refunds()), Set.of());

    @Test
    @Tag("R4")
    void first_activation_makes_an_app_id_active() {
        AppCredentials none = AppCredentials.restored(List.of(refunds()), Set.of());

        AppCredentials after =
                none.activate(REFUNDS, activation(2), ACTIVATED_AT).get();

        assertThat(after.all()).containsExactly(active(REFUNDS, "Refunds", activation(2)));
        assertThat(after.all().get(0).status()).isEqualTo(CredentialStatus.ACTIVE);
    }

    @Test
    @Tag("R4")
    void activation_deactivates_the_other_app_id_in_the_same_step() {
        AppCredentials after =
                credentials.activate(REFUNDS, activation(2), ACTIVATED_AT).get();

        assertThat(after.all())
                .containsExactly(
                        formerlyActive(PAYMENTS, "Payments", ACTIVATED_AT), active(REFUNDS, "Refunds", activation(2)));
    }

    @Test
    @Tag("R4")
    void activating_the_active_app_id_changes_nothing() {
        AppCredentials after =
                credentials.activate(PAYMENTS, activation(2), LATER).get();

        assertThat(after).isEqualTo(credentials);
    }

    @Test
    @Tag("R10")
    void second_active_period_has_another_activation() {
        AppCredentials again = credentials
                .activate(REFUNDS, activation(2), LATER)
                .flatMap(after -> after.activate(PAYMENTS, activation(3), LATER))
                .get();

        assertThat(again.active().exists(payments -> payments.isActiveUnder(activation(3))))
                .isTrue();
        assertThat(again.active().exists(payments -> payments.isActiveUnder(activation(1))))
                .isFalse();
    }

    @Test
    @Tag("R14")
    void reactivation_changes_only_the_activation() {
        AppCredentials after = credentials.reactivated(activation(2));

        assertThat(after.all()).containsExactly(active(PAYMENTS, "Payments", activation(2)), refunds());
    }

    @Test
    @Tag("R14")
    void reactivation_does_not_activate_an_inactive_app_id() {
        AppCredentials none = AppCredentials.restored(List.of(refunds()), Set.of());

        assertThat(none.reactivated(activation(2))).isEqualTo(none);
    }

    @Test
    void rejects_an_unknown_app_id() {
        Either<CredentialFailure, AppCredentials> result = credentials.activate(UNKNOWN, activation(2), ACTIVATED_AT);

        assertThat(result).isEqualTo(Either.left(new CredentialFailure.UnknownAppId(UNKNOWN)));
    }

    @Test
    @Tag("R6")
    void rejects_a_deleted_app_id() {
        AppCredentials after = credentials.delete(REFUNDS).get();

        Either<CredentialFailure, AppCredentials> result = after.activate(REFUNDS, activation(2), ACTIVATED_AT);

        assertThat(result).isEqualTo(Either.left(new CredentialFailure.UnknownAppId(REFUNDS)));
    }
}
