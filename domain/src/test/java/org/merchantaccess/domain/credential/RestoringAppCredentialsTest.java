package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;
import static org.merchantaccess.domain.credential.Credentials.REFUNDS;
import static org.merchantaccess.domain.credential.Credentials.activation;
import static org.merchantaccess.domain.credential.Credentials.active;
import static org.merchantaccess.domain.credential.Credentials.inactive;
import static org.merchantaccess.domain.credential.Credentials.payments;
import static org.merchantaccess.domain.credential.Credentials.refunds;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestoringAppCredentialsTest {

    @Test
    void what_a_store_kept_comes_back_as_it_was() {
        AppCredentials credentials = AppCredentials.restored(List.of(payments(), refunds()), Set.of());

        assertThat(credentials.find(PAYMENTS)).containsExactly(payments());
        assertThat(credentials.find(REFUNDS)).containsExactly(refunds());
    }

    @Test
    void r4_two_active_app_ids_cannot_be_restored() {
        List<AppCredential> damaged = List.of(payments(), active(REFUNDS, "Refunds", activation(2)));

        assertThatThrownBy(() -> AppCredentials.restored(damaged, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at most one App ID is active");
    }

    @Test
    void r1_two_names_that_are_one_cannot_be_restored() {
        List<AppCredential> damaged = List.of(payments(), inactive(REFUNDS, "PAYMENTS"));

        assertThatThrownBy(() -> AppCredentials.restored(damaged, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("App Names are unique");
    }

    @Test
    void the_same_app_id_cannot_be_restored_twice() {
        List<AppCredential> damaged = List.of(refunds(), inactive(REFUNDS, "Returns"));

        assertThatThrownBy(() -> AppCredentials.restored(damaged, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("App IDs are distinct");
    }

    @Test
    void r6_a_deleted_app_id_cannot_be_restored_to_life() {
        List<AppCredential> damaged = List.of(payments(), refunds());

        assertThatThrownBy(() -> AppCredentials.restored(damaged, Set.of(REFUNDS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a deleted App ID stays deleted");
    }
}
