package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
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

class CredentialDetailsTest {

    private final CredentialDetails details = CredentialDetails.createdBy("Ada");
    private final AppCredentials credentials = AppCredentials.restored(List.of(payments(), refunds()), Set.of());

    @Test
    void new_app_id_has_no_description_and_no_owner() {
        assertThat(details).isEqualTo(CredentialDetails.restored("", "", "Ada"));
        assertThat(CredentialDetails.none()).isEqualTo(CredentialDetails.restored("", "", ""));
    }

    @Test
    @Tag("R5")
    void description_and_owner_change_and_the_creator_stays() {
        assertThat(details.with("Card payments in the shop", "Payments team"))
                .isEqualTo(
                        Either.right(CredentialDetails.restored("Card payments in the shop", "Payments team", "Ada")));
    }

    @Test
    void texts_can_be_removed() {
        CredentialDetails described = CredentialDetails.restored("Tills", "Ben", "Ada");

        assertThat(described.with("", "")).isEqualTo(Either.right(details));
        assertThat(described.with("  ", " ")).isEqualTo(Either.right(details));
    }

    @Test
    void texts_are_trimmed_and_stored_in_nfc() {
        assertThat(details.with(" Cafe\u0301 ", " Zoe\u0308 "))
                .isEqualTo(Either.right(CredentialDetails.restored("Caf\u00e9", "Zo\u00eb", "Ada")));
    }

    @Test
    void description_has_at_most_200_code_points() {
        String gothic = Character.toString(0x10330);

        assertThat(details.with(gothic.repeat(200), "").isRight()).isTrue();
        assertThat(details.with(gothic.repeat(201), ""))
                .isEqualTo(Either.left(new CredentialFailure.InvalidDescription()));
    }

    @Test
    void owner_has_at_most_100_code_points() {
        assertThat(details.with("", "a".repeat(100)).isRight()).isTrue();
        assertThat(details.with("", "a".repeat(101))).isEqualTo(Either.left(new CredentialFailure.InvalidOwner()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "a\u202Eb", "a\uFFFDb"})
    void rejects_unprintable_texts(String text) {
        assertThat(details.with(text, "")).isEqualTo(Either.left(new CredentialFailure.InvalidDescription()));
        assertThat(details.with("", text)).isEqualTo(Either.left(new CredentialFailure.InvalidOwner()));
    }

    @Test
    void invalid_description_is_reported_before_an_invalid_owner() {
        assertThat(details.with("a\nb", "a\nb")).isEqualTo(Either.left(new CredentialFailure.InvalidDescription()));
    }

    @Test
    @Tag("R5")
    void description_of_the_active_app_id_keeps_its_activation() {
        AppCredentials after = credentials.describe(PAYMENTS, "Tills", "Ben").get();

        assertThat(after.find(PAYMENTS).map(AppCredential::details))
                .containsExactly(CredentialDetails.restored("Tills", "Ben", ""));
        assertThat(after.find(PAYMENTS).flatMap(AppCredential::activeSince))
                .isEqualTo(payments().activeSince());
        assertThat(after.all()).last().isEqualTo(refunds());
    }

    @Test
    void rejects_the_description_of_an_unknown_app_id() {
        assertThat(credentials.describe(UNKNOWN, "", ""))
                .isEqualTo(Either.left(new CredentialFailure.UnknownAppId(UNKNOWN)));
    }
}
