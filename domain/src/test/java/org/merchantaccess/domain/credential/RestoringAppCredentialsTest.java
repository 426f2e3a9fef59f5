package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Credentials.active;
import static org.merchantaccess.contracts.value.Credentials.inactive;
import static org.merchantaccess.contracts.value.Credentials.payments;
import static org.merchantaccess.contracts.value.Credentials.refunds;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RestoringAppCredentialsTest {

    @Test
    void restores_stored_app_ids() {
        AppCredentials credentials = AppCredentials.restored(List.of(payments(), refunds()), Set.of());

        assertThat(credentials.find(PAYMENTS)).containsExactly(payments());
        assertThat(credentials.find(REFUNDS)).containsExactly(refunds());
    }

    @Test
    @Tag("R4")
    void rejects_two_active_app_ids() {
        List<AppCredential> damaged = List.of(payments(), active(REFUNDS, "Refunds", activation(2)));

        assertThatThrownBy(() -> AppCredentials.restored(damaged, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at most one App ID is active");
    }

    @Test
    @Tag("R1")
    void rejects_duplicate_names() {
        List<AppCredential> damaged = List.of(payments(), inactive(REFUNDS, "PAYMENTS"));

        assertThatThrownBy(() -> AppCredentials.restored(damaged, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("App Names are unique");
    }

    @Test
    void rejects_duplicate_app_ids() {
        List<AppCredential> damaged = List.of(refunds(), inactive(REFUNDS, "Returns"));

        assertThatThrownBy(() -> AppCredentials.restored(damaged, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("App IDs are distinct");
    }

    @Test
    @Tag("R6")
    void rejects_an_app_id_that_is_also_deleted() {
        List<AppCredential> damaged = List.of(payments(), refunds());

        assertThatThrownBy(() -> AppCredentials.restored(damaged, Set.of(REFUNDS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a deleted App ID stays deleted");
    }
}
