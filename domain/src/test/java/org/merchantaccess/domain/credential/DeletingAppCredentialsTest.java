package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.credential.Credentials.NOBODYS;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;
import static org.merchantaccess.domain.credential.Credentials.REFUNDS;
import static org.merchantaccess.domain.credential.Credentials.payments;
import static org.merchantaccess.domain.credential.Credentials.refunds;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeletingAppCredentialsTest {

    private final AppCredentials credentials = AppCredentials.restored(List.of(payments(), refunds()), Set.of());

    @Test
    void r6_a_deleted_app_id_is_gone_and_leaves_a_tombstone() {
        AppCredentials after = credentials.delete(REFUNDS).get();

        assertThat(after.all()).containsExactly(payments());
        assertThat(after.wasDeleted(REFUNDS)).isTrue();
        assertThat(after.wasDeleted(PAYMENTS)).isFalse();
    }

    @Test
    void r6_tombstones_stay() {
        AppCredentials others = AppCredentials.restored(List.of(refunds()), Set.of(PAYMENTS));

        AppCredentials after = others.delete(REFUNDS).get();

        assertThat(after.deleted()).containsExactlyInAnyOrder(PAYMENTS, REFUNDS);
    }

    @Test
    void r5_s61_the_active_app_id_cannot_be_deleted() {
        Either<CredentialFailure, AppCredentials> answer = credentials.delete(PAYMENTS);

        assertThat(answer).isEqualTo(Either.left(new CredentialFailure.StillActive(PAYMENTS)));
    }

    @Test
    void an_app_id_the_profile_does_not_have_is_unknown() {
        assertThat(credentials.delete(NOBODYS)).isEqualTo(Either.left(new CredentialFailure.UnknownAppId(NOBODYS)));
    }

    @Test
    void r6_deleting_twice_is_deleting_an_unknown_app_id() {
        AppCredentials after = credentials.delete(REFUNDS).get();

        assertThat(after.delete(REFUNDS)).isEqualTo(Either.left(new CredentialFailure.UnknownAppId(REFUNDS)));
    }

    @Test
    void r6_s61_the_typed_word_confirms() {
        assertThat(DeleteConfirmation.typed("DELETE").isRight()).isTrue();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "delete", "Delete", " DELETE", "DELETE ", "DELETE\n", "DELETED", "ＤＥＬＥＴＥ"})
    void r6_s61_any_other_word_does_not_confirm(String word) {
        assertThat(DeleteConfirmation.typed(word)).isEqualTo(Either.left(new CredentialFailure.NotConfirmed()));
    }
}
