package org.merchantaccess.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.verifier;
import static org.merchantaccess.contracts.value.Merchants.after;
import static org.merchantaccess.domain.key.Keys.ONE_DAY;
import static org.merchantaccess.domain.key.Keys.SECOND;
import static org.merchantaccess.domain.key.Keys.accepted;
import static org.merchantaccess.domain.key.Keys.publicKey;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.credential.KeyEvent;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

class PublicKeysTest {

    private static final KeyNumber FIRST = KeyNumber.FIRST;
    private static final Instant NOW = Keys.REPLACED_AT;
    private static final Grace NONE = new Grace(Duration.ZERO, false);

    private final CredentialKeys keys = accepted(Keys.first().replace(publicKey(1), Option.none(), ONE_DAY, NOW));

    @Test
    @Tag("R15")
    void public_key_takes_the_place_of_the_app_key_which_retires() {
        assertThat(keys.current().map(CredentialKey::material)).containsExactly(publicKey(1));
        assertThat(keys.matching(verifier(1)::matches)).containsExactly(FIRST);
        assertThat(keys.matchingPublicKey(publicKey(1)::equals)).containsExactly(SECOND);
        assertThat(keys.stateOf(FIRST, NOW.plus(ONE_DAY.length()))).isEqualTo(KeyState.ENDED);
        assertThat(keys.stateOf(SECOND, NOW.plus(ONE_DAY.length()))).isEqualTo(KeyState.ACCEPTED);
    }

    @Test
    @Tag("R15")
    void app_id_without_a_secret_has_none_to_test() {
        CredentialKeys without = CredentialKeys.restored(keys.current(), Option.none(), List.of(), keys.latest());

        assertThat(keys.hasSecret()).isTrue();
        assertThat(without.hasSecret()).isFalse();
        assertThat(without.matching(any -> true)).isEmpty();
    }

    @Test
    @Tag("R15")
    void ended_public_key_is_recognized_as_ended() {
        CredentialKeys ended = accepted(keys.end(SECOND, NOW));

        assertThat(ended.matchingPublicKey(publicKey(1)::equals)).containsExactly(SECOND);
        assertThat(ended.stateOf(SECOND, NOW)).isEqualTo(KeyState.ENDED);
    }

    @Test
    @Tag("R15")
    void the_same_public_key_cannot_be_registered_twice_even_after_its_end() {
        CredentialKeys ended = accepted(accepted(keys.end(FIRST, NOW)).replace(verifier(3), Option.none(), NONE, NOW));

        assertThat(ended.replace(publicKey(1), Option.none(), NONE, NOW))
                .isEqualTo(Either.left(new KeyFailure.KnownPublicKey(SECOND)));
    }

    @Test
    @Tag("R15")
    void leaked_public_key_is_replaced_by_a_secret() {
        CredentialKeys replaced = accepted(keys.replaceLeaked(SECOND, verifier(3), NOW));

        assertThat(replaced.current().map(CredentialKey::isSecret)).containsExactly(true);
        assertThat(replaced.stateOf(SECOND, NOW)).isEqualTo(KeyState.ENDED);
    }

    @Test
    void other_verifiers_leave_public_keys_unchanged() {
        CredentialKeys ended = accepted(keys.end(SECOND, NOW));

        assertThat(keys.withVerifiers(key -> verifier(9)).current().map(CredentialKey::material))
                .containsExactly(publicKey(1));
        assertThat(ended.withVerifiers(key -> verifier(9)).matchingPublicKey(publicKey(1)::equals))
                .containsExactly(SECOND);
    }

    @Test
    @Tag("R12")
    void public_key_cannot_be_revealed() {
        MerchantProfile shop = registered();

        assertThat(shop.reveal(PAYMENTS, SECOND))
                .isEqualTo(Either.left(new CredentialFailure.KeyRefused(new KeyFailure.NotSecret(SECOND))));
        assertThat(shop.reveal(PAYMENTS, FIRST).isRight()).isTrue();
    }

    @Test
    @Tag("R13")
    void registration_is_an_event_with_the_fingerprint() {
        assertThat(Merchants.withAnActiveAppId().registerPublicKey(PAYMENTS, publicKey(1), Option.none(), ONE_DAY, NOW))
                .allSatisfy(decision -> assertThat(decision.event()).allSatisfy(event -> {
                    assertThat(event).isInstanceOf(KeyEvent.PublicKeyRegistered.class);
                    assertThat(event.action()).isEqualTo(AccessAction.PUBLIC_KEY_REGISTERED);
                    assertThat(event.subject()).isEqualTo(PAYMENTS.text());
                    assertThat(event.detail())
                            .startsWith("key 2 instead of key 1, ")
                            .endsWith(", SHA-256 " + publicKey(1).fingerprint());
                }));
    }

    @Test
    void key_that_is_too_long_is_a_bug() {
        assertThatThrownBy(() -> ClientPublicKey.of(SignatureAlgorithm.RS256, new byte[ClientPublicKey.MAX_LENGTH + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equal_keys_have_the_same_algorithm_and_encoding() {
        assertThat(publicKey(1)).isEqualTo(publicKey(1)).hasSameHashCodeAs(publicKey(1));
        assertThat(publicKey(1)).isNotEqualTo(publicKey(2));
        assertThat(publicKey(1))
                .isNotEqualTo(ClientPublicKey.of(
                        SignatureAlgorithm.EDDSA, publicKey(1).toBytes()));
    }

    private static MerchantProfile registered() {
        return after(
                Merchants.withAnActiveAppId().registerPublicKey(PAYMENTS, publicKey(1), Option.none(), ONE_DAY, NOW));
    }
}
