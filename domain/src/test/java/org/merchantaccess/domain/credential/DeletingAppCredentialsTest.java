package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.UNKNOWN;
import static org.merchantaccess.contracts.value.Credentials.payments;
import static org.merchantaccess.contracts.value.Credentials.refunds;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeletingAppCredentialsTest {

    private final AppCredentials credentials = AppCredentials.restored(List.of(payments(), refunds()), Set.of());

    @Test
    @Tag("R6")
    void deletion_leaves_a_tombstone() {
        AppCredentials after = credentials.delete(REFUNDS).get();

        assertThat(after.all()).containsExactly(payments());
        assertThat(after.wasDeleted(REFUNDS)).isTrue();
        assertThat(after.wasDeleted(PAYMENTS)).isFalse();
    }

    @Test
    @Tag("R6")
    void deletion_keeps_earlier_tombstones() {
        AppCredentials others = AppCredentials.restored(List.of(refunds()), Set.of(PAYMENTS));

        AppCredentials after = others.delete(REFUNDS).get();

        assertThat(after.deleted()).containsExactlyInAnyOrder(PAYMENTS, REFUNDS);
    }

    @Test
    @Tag("R5")
    @Tag("S61")
    void rejects_deletion_of_the_active_app_id() {
        Either<CredentialFailure, AppCredentials> result = credentials.delete(PAYMENTS);

        assertThat(result).isEqualTo(Either.left(new CredentialFailure.StillActive(PAYMENTS)));
    }

    @Test
    void rejects_an_unknown_app_id() {
        assertThat(credentials.delete(UNKNOWN)).isEqualTo(Either.left(new CredentialFailure.UnknownAppId(UNKNOWN)));
    }

    @Test
    @Tag("R6")
    void second_deletion_reports_an_unknown_app_id() {
        AppCredentials after = credentials.delete(REFUNDS).get();

        assertThat(after.delete(REFUNDS)).isEqualTo(Either.left(new CredentialFailure.UnknownAppId(REFUNDS)));
    }

    @Test
    @Tag("R6")
    @Tag("S61")
    void accepts_the_confirmation_word() {
        assertThat(DeleteConfirmation.typed("DELETE").isRight()).isTrue();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {" DELETE", "DELETE ", "DELETE\n", "DELETE\u00a0", "\u3000DELETE", "\u200bDELETE"})
    @Tag("R6")
    void ignores_white_space_around_the_word(String word) {
        assertThat(DeleteConfirmation.typed(word)).isEqualTo(DeleteConfirmation.typed("DELETE"));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", " ", "delete", "Delete ", "DEL ETE", "DELETED", "ＤＥＬＥＴＥ"})
    @Tag("R6")
    @Tag("S61")
    void rejects_any_other_word(String word) {
        assertThat(DeleteConfirmation.typed(word)).isEqualTo(Either.left(new CredentialFailure.NotConfirmed()));
    }
}
