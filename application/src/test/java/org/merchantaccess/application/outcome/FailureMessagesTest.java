package org.merchantaccess.application.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.KeyFailure;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.token.RefusalCause;

class FailureMessagesTest {

    private final FailureMessages english = FailureMessages.english();

    @Test
    void a_message_says_what_is_wrong_and_what_to_do() {
        assertThat(english.of(new CredentialFailure.TooMany(100)))
                .isEqualTo("The merchant has 100 App IDs, which is the maximum. Delete one before you create another.");
    }

    @Test
    void a_failure_within_a_failure_has_its_own_message() {
        assertThat(english.of(new ChangeFailure.Refused<>(
                        new CredentialFailure.KeyRefused(new KeyFailure.UnknownKey(new KeyNumber(3))))))
                .isEqualTo("The App ID has no key 3. Read its keys again.");
        assertThat(english.of(new AccessFailure.Unavailable(UnavailableReason.INSTANCE_CLOSED)))
                .isEqualTo(UnavailableReason.INSTANCE_CLOSED.remedy());
    }

    @Test
    void a_refusal_names_its_cause() {
        assertThat(english.of(new AccessFailure.Refused(RefusalCause.TOKEN_REVOKED)))
                .contains("TOKEN_REVOKED");
    }

    @Test
    void a_translation_replaces_the_messages_it_contains() {
        FailureMessages german =
                new FailureMessages(bundle("KeyFailure.UnknownKey", "Es gibt keinen Schlüssel {number}."));

        assertThat(german.of(new KeyFailure.UnknownKey(new KeyNumber(3)))).isEqualTo("Es gibt keinen Schlüssel 3.");
        assertThat(german.of(new KeyFailure.NoCurrentKey())).isEqualTo(english.of(new KeyFailure.NoCurrentKey()));
    }

    @Test
    void an_object_that_is_no_failure_is_a_bug() {
        assertThatThrownBy(() -> english.of("a text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a text");
    }

    private static ResourceBundle bundle(String key, String message) {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{key, message}};
            }
        };
    }
}
