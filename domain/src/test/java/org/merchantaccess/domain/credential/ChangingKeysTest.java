package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.UNKNOWN;
import static org.merchantaccess.contracts.value.Credentials.payments;
import static org.merchantaccess.contracts.value.Credentials.refunds;
import static org.merchantaccess.contracts.value.Credentials.verifier;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.KeyFailure;
import org.merchantaccess.domain.key.Keys;

class ChangingKeysTest {

    private final AppCredentials credentials = AppCredentials.restored(List.of(payments(), refunds()), Set.of());

    @Test
    @Tag("R15")
    void other_keys_keep_the_activation_and_the_other_app_ids() {
        CredentialKeys replaced = Keys.replaced(Keys.ONE_DAY);

        AppCredentials after =
                credentials.changeKeys(PAYMENTS, keys -> Either.right(replaced)).get();

        assertThat(after.find(PAYMENTS).map(AppCredential::keys)).containsExactly(replaced);
        assertThat(after.find(PAYMENTS).flatMap(AppCredential::activeSince))
                .isEqualTo(payments().activeSince());
        assertThat(after.find(REFUNDS)).containsExactly(refunds());
    }

    @Test
    @Tag("R15")
    void reports_why_the_change_of_the_keys_is_refused() {
        KeyFailure nothing = new KeyFailure.NothingRetiring();

        assertThat(credentials.changeKeys(PAYMENTS, keys -> Either.left(nothing)))
                .isEqualTo(Either.left(new CredentialFailure.KeyRefused(nothing)));
    }

    @Test
    void rejects_an_unknown_app_id() {
        assertThat(credentials.changeKeys(UNKNOWN, Either::right))
                .isEqualTo(Either.left(new CredentialFailure.UnknownAppId(UNKNOWN)));
    }

    @Test
    void other_verifiers_depend_on_the_app_id_and_the_key() {
        AppCredentials after = credentials.withKeyVerifiers((appId, key) ->
                verifier((appId.equals(PAYMENTS) ? 10 : 20) + key.number().value()));

        assertThat(after.all())
                .extracting(credential -> credential.keys().kept().get(0).material())
                .containsExactly(verifier(11), verifier(21));
    }
}
