package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.credential.Credentials.NOBODYS;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;
import static org.merchantaccess.domain.credential.Credentials.REFUNDS;
import static org.merchantaccess.domain.credential.Credentials.activation;
import static org.merchantaccess.domain.credential.Credentials.active;
import static org.merchantaccess.domain.credential.Credentials.inactive;
import static org.merchantaccess.domain.credential.Credentials.named;
import static org.merchantaccess.domain.credential.Credentials.payments;
import static org.merchantaccess.domain.credential.Credentials.refunds;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenamingAppCredentialsTest {

    private final AppCredentials credentials = AppCredentials.restored(List.of(payments(), refunds()), Set.of());

    @Test
    void r5_the_active_app_id_can_be_renamed_and_stays_active_under_the_same_activation() {
        AppCredentials after = credentials.rename(PAYMENTS, named("Tills")).get();

        assertThat(after.all()).containsExactly(active(PAYMENTS, "Tills", activation(1)), refunds());
    }

    @Test
    void r5_an_inactive_app_id_can_be_renamed_and_stays_inactive() {
        AppCredentials after = credentials.rename(REFUNDS, named("Returns")).get();

        assertThat(after.all()).containsExactly(payments(), inactive(REFUNDS, "Returns"));
    }

    @Test
    void r1_the_name_of_another_app_id_is_refused() {
        Either<CredentialFailure, AppCredentials> answer = credentials.rename(REFUNDS, named("payments"));

        assertThat(answer).isEqualTo(Either.left(new CredentialFailure.NameTaken(named("payments"))));
    }

    @Test
    void r1_its_own_name_in_another_spelling_is_not_taken() {
        AppCredentials after = credentials.rename(REFUNDS, named("REFUNDS")).get();

        assertThat(after.all()).containsExactly(payments(), inactive(REFUNDS, "REFUNDS"));
    }

    @Test
    void an_app_id_the_profile_does_not_have_is_unknown() {
        Either<CredentialFailure, AppCredentials> answer = credentials.rename(NOBODYS, named("Returns"));

        assertThat(answer).isEqualTo(Either.left(new CredentialFailure.UnknownAppId(NOBODYS)));
    }
}
