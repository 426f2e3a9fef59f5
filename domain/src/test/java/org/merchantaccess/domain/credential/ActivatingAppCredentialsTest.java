package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.credential.Credentials.ACTIVATED_AT;
import static org.merchantaccess.domain.credential.Credentials.NOBODYS;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;
import static org.merchantaccess.domain.credential.Credentials.REFUNDS;
import static org.merchantaccess.domain.credential.Credentials.activation;
import static org.merchantaccess.domain.credential.Credentials.active;
import static org.merchantaccess.domain.credential.Credentials.inactive;
import static org.merchantaccess.domain.credential.Credentials.payments;
import static org.merchantaccess.domain.credential.Credentials.refunds;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActivatingAppCredentialsTest {

    private static final Instant LATER = ACTIVATED_AT.plusSeconds(60);

    private final AppCredentials credentials = AppCredentials.restored(List.of(payments(), refunds()), Set.of());

    @Test
    void r4_the_first_activation_makes_an_app_id_active() {
        AppCredentials none = AppCredentials.restored(List.of(refunds()), Set.of());

        AppCredentials after =
                none.activate(REFUNDS, activation(2), ACTIVATED_AT).get();

        assertThat(after.all()).containsExactly(active(REFUNDS, "Refunds", activation(2)));
        assertThat(after.all().get(0).status()).isEqualTo(CredentialStatus.ACTIVE);
    }

    @Test
    void r4_activating_one_deactivates_the_other_in_the_same_step() {
        AppCredentials after =
                credentials.activate(REFUNDS, activation(2), ACTIVATED_AT).get();

        assertThat(after.all())
                .containsExactly(inactive(PAYMENTS, "Payments"), active(REFUNDS, "Refunds", activation(2)));
    }

    @Test
    void r4_activating_the_active_one_changes_nothing_not_even_its_activation() {
        AppCredentials after =
                credentials.activate(PAYMENTS, activation(2), LATER).get();

        assertThat(after).isEqualTo(credentials);
    }

    @Test
    void r10_a_second_stay_in_the_active_state_is_another_activation() {
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
    void r14_a_new_activation_for_the_active_one_leaves_all_else_as_it_was() {
        AppCredentials after = credentials.reactivated(activation(2));

        assertThat(after.all()).containsExactly(active(PAYMENTS, "Payments", activation(2)), refunds());
    }

    @Test
    void r14_a_new_activation_makes_no_inactive_app_id_active() {
        AppCredentials none = AppCredentials.restored(List.of(refunds()), Set.of());

        assertThat(none.reactivated(activation(2))).isEqualTo(none);
    }

    @Test
    void an_app_id_the_profile_does_not_have_is_unknown() {
        Either<CredentialFailure, AppCredentials> answer = credentials.activate(NOBODYS, activation(2), ACTIVATED_AT);

        assertThat(answer).isEqualTo(Either.left(new CredentialFailure.UnknownAppId(NOBODYS)));
    }

    @Test
    void r6_a_deleted_app_id_cannot_be_activated() {
        AppCredentials after = credentials.delete(REFUNDS).get();

        Either<CredentialFailure, AppCredentials> answer = after.activate(REFUNDS, activation(2), ACTIVATED_AT);

        assertThat(answer).isEqualTo(Either.left(new CredentialFailure.UnknownAppId(REFUNDS)));
    }
}
