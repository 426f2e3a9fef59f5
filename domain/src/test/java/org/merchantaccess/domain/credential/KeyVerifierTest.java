package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.credential.Credentials.verifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyVerifierTest {

    @Test
    void the_same_digest_under_the_same_pepper_matches() {
        assertThat(verifier(7).matches(verifier(7))).isTrue();
        assertThat(verifier(7)).isEqualTo(verifier(7)).hasSameHashCodeAs(verifier(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 31})
    void s4_s14_a_digest_that_differs_in_one_byte_wherever_it_is_does_not_match(int position) {
        byte[] digest = verifier(7).toBytes();
        digest[position]++;

        assertThat(verifier(7).matches(KeyVerifier.of(1, digest))).isFalse();
    }

    @Test
    void the_same_digest_under_another_pepper_does_not_match() {
        KeyVerifier newer = KeyVerifier.of(2, verifier(7).toBytes());

        assertThat(verifier(7).matches(newer)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void a_digest_has_32_bytes(int length) {
        assertThatThrownBy(() -> KeyVerifier.of(1, new byte[length])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_who_holds_the_bytes_can_change_the_verifier() {
        byte[] given = new byte[KeyVerifier.LENGTH];
        KeyVerifier verifier = KeyVerifier.of(1, given);

        given[0] = 1;
        verifier.toBytes()[0] = 1;

        assertThat(verifier.toBytes()).containsOnly(0);
    }
}
