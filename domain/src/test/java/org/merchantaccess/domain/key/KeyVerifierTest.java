package org.merchantaccess.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.contracts.value.Credentials.verifier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyVerifierTest {

    @Test
    void same_digest_and_pepper_match() {
        assertThat(verifier(7).matches(verifier(7))).isTrue();
        assertThat(verifier(7)).isEqualTo(verifier(7)).hasSameHashCodeAs(verifier(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 31})
    @Tag("S4")
    @Tag("S14")
    void digest_with_one_different_byte_does_not_match(int position) {
        byte[] digest = verifier(7).toBytes();
        digest[position]++;

        assertThat(verifier(7).matches(KeyVerifier.of(1, digest))).isFalse();
    }

    @Test
    void same_digest_with_another_pepper_does_not_match() {
        KeyVerifier newer = KeyVerifier.of(2, verifier(7).toBytes());

        assertThat(verifier(7).matches(newer)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void rejects_digests_without_32_bytes(int length) {
        assertThatThrownBy(() -> KeyVerifier.of(1, new byte[length])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changes_to_the_byte_arrays_do_not_affect_the_verifier() {
        byte[] given = new byte[KeyVerifier.LENGTH];
        KeyVerifier verifier = KeyVerifier.of(1, given);

        given[0] = 1;
        verifier.toBytes()[0] = 1;

        assertThat(verifier.toBytes()).containsOnly(0);
    }
}
