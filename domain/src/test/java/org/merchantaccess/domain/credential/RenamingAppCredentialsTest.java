package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.CREATED_AT;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.UNKNOWN;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Credentials.active;
import static org.merchantaccess.contracts.value.Credentials.inactive;
import static org.merchantaccess.contracts.value.Credentials.named;
import static org.merchantaccess.contracts.value.Credentials.payments;
import static org.merchantaccess.contracts.value.Credentials.refunds;
import static org.merchantaccess.contracts.value.Credentials.verifier;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RenamingAppCredentialsTest {

    private final AppCredentials credentials = AppCredentials.restored(List.of(payments(), refunds()), Set.of());

    @Test
    @Tag("R5")
    void renaming_the_active_app_id_keeps_its_activation() {
        AppCredentials after = credentials.rename(PAYMENTS, named("Tills")).get();

        assertThat(after.all()).containsExactly(active(PAYMENTS, "Tills", activation(1)), refunds());
    }

    @Test
    @Tag("R5")
    void renaming_an_inactive_app_id_keeps_it_inactive() {
        AppCredentials after = credentials.rename(REFUNDS, named("Returns")).get();

        assertThat(after.all()).containsExactly(payments(), inactive(REFUNDS, "Returns"));
    }

    @Test
    @Tag("R1")
    void rejects_the_name_of_another_app_id() {
        Either<CredentialFailure, AppCredentials> result = credentials.rename(REFUNDS, named("payments"));

        assertThat(result).isEqualTo(Either.left(new CredentialFailure.NameTaken(named("payments"))));
    }

    @Test
    @Tag("R1")
    void rejects_a_name_stored_with_another_apostrophe() {
        AppName kept = AppName.restored("Oʼzbekiston").getOrElseThrow(failure -> new AssertionError(failure));
        AppCredentials earlier = AppCredentials.restored(
                List.of(
                        payments(),
                        AppCredential.created(REFUNDS, kept, verifier(1), CredentialDetails.none(), CREATED_AT)),
                Set.of());

        assertThat(earlier.rename(PAYMENTS, named("O’zbekiston")))
                .isEqualTo(Either.left(new CredentialFailure.NameTaken(named("O'zbekiston"))));
        assertThat(earlier.rename(REFUNDS, named("O'zbekiston")).isRight()).isTrue();
    }

    @Test
    @Tag("R1")
    void accepts_another_spelling_of_its_own_name() {
        AppCredentials after = credentials.rename(REFUNDS, named("REFUNDS")).get();

        assertThat(after.all()).containsExactly(payments(), inactive(REFUNDS, "REFUNDS"));
    }

    @Test
    void rejects_an_unknown_app_id() {
        Either<CredentialFailure, AppCredentials> result = credentials.rename(UNKNOWN, named("Returns"));

        assertThat(result).isEqualTo(Either.left(new CredentialFailure.UnknownAppId(UNKNOWN)));
    }
}
