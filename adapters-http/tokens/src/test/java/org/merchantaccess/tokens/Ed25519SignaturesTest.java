package org.merchantaccess.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.tokens.SigningKeyPairs.NEXT_OF_TEST;
import static org.merchantaccess.tokens.SigningKeyPairs.OF_TEST;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class Ed25519SignaturesTest {

    /** The order of the group (RFC 8032, section 5.1). */
    private static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);

    static Stream<Ed25519Signatures> each() {
        return Providers.all();
    }

    static Stream<Arguments> eachWithEach() {
        return each().flatMap(one -> each().map(other -> Arguments.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("each")
    void passes_the_known_answer_test(Ed25519Signatures signatures) {
        assertThat(KnownAnswer.isGivenBy(signatures)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("eachWithEach")
    void all_implementations_create_and_verify_the_same_signatures(Ed25519Signatures one, Ed25519Signatures other) {
        byte[] signature = one.signer(OF_TEST.privateKey()).sign(CONTENT);

        assertThat(other.verifier(OF_TEST.publicKey()).isGenuine(CONTENT, signature))
                .isTrue();
        assertThat(other.signer(OF_TEST.privateKey()).sign(CONTENT)).isEqualTo(signature);
    }

    @ParameterizedTest
    @MethodSource("each")
    void rejects_a_signature_of_another_key_or_content(Ed25519Signatures signatures) {
        byte[] signature = signatures.signer(OF_TEST.privateKey()).sign(CONTENT);
        byte[] otherContent = Arrays.copyOf(CONTENT, CONTENT.length + 1);

        assertThat(signatures.verifier(NEXT_OF_TEST.publicKey()).isGenuine(CONTENT, signature))
                .isFalse();
        assertThat(signatures.verifier(OF_TEST.publicKey()).isGenuine(otherContent, signature))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("each")
    @Tag("S29")
    void rejects_a_signature_of_zeros(Ed25519Signatures signatures) {
        Ed25519Signatures.Verifier verifier = signatures.verifier(OF_TEST.publicKey());

        assertThat(verifier.isGenuine(CONTENT, new byte[64])).isFalse();
    }

    @ParameterizedTest
    @MethodSource("each")
    @Tag("S29")
    void rejects_a_malleated_signature(Ed25519Signatures signatures) {
        byte[] signature = signatures.signer(OF_TEST.privateKey()).sign(CONTENT);

        byte[] malleated = malleated(signature);

        assertThat(malleated).hasSize(64).isNotEqualTo(signature);
        assertThat(signatures.verifier(OF_TEST.publicKey()).isGenuine(CONTENT, malleated))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("each")
    void rejects_a_signature_of_another_length(Ed25519Signatures signatures) {
        byte[] signature = signatures.signer(OF_TEST.privateKey()).sign(CONTENT);
        Ed25519Signatures.Verifier verifier = signatures.verifier(OF_TEST.publicKey());

        assertThat(IntStream.of(0, 1, 63, 65, 128).mapToObj(length -> Arrays.copyOf(signature, length)))
                .allMatch(other -> !verifier.isGenuine(CONTENT, other));
    }

    @ParameterizedTest
    @MethodSource("each")
    void rejects_a_malformed_key_immediately(Ed25519Signatures signatures) {
        assertThatThrownBy(() -> signatures.signer(OF_TEST.publicKey())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> signatures.verifier(OF_TEST.privateKey()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("each")
    void a_signer_and_a_verifier_are_thread_safe(Ed25519Signatures signatures) throws Exception {
        Ed25519Signatures.Signer signer = signatures.signer(OF_TEST.privateKey());
        Ed25519Signatures.Verifier verifier = signatures.verifier(OF_TEST.publicKey());
        Callable<Boolean> signAndVerify = () -> IntStream.range(0, 20)
                .mapToObj(number -> new byte[number])
                .allMatch(content -> verifier.isGenuine(content, signer.sign(content)));

        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> results = threads.invokeAll(
                IntStream.range(0, 32).mapToObj(number -> signAndVerify).toList());
        threads.shutdown();

        for (Future<Boolean> result : results) {
            assertThat(result.get()).isTrue();
        }
    }

    @Test
    void prefers_the_corretto_provider_and_falls_back_to_tink() {
        Ed25519Signatures expected = Providers.corretto().findFirst().orElseGet(TinkSignatures::new);

        assertThat(Ed25519Signatures.fastest()).hasSameClassAs(expected).hasToString(expected.toString());
    }

    /** Returns an equivalent signature with S + L in place of S (RFC 8032, section 8.4). */
    static byte[] malleated(byte[] signature) {
        byte[] s = Arrays.copyOfRange(signature, 32, 64);
        byte[] sum = new BigInteger(1, reversed(s)).add(L).toByteArray();
        byte[] padded = new byte[32];
        System.arraycopy(
                sum, Math.max(0, sum.length - 32), padded, Math.max(0, 32 - sum.length), Math.min(32, sum.length));
        byte[] malleated = Arrays.copyOf(signature, 64);
        System.arraycopy(reversed(padded), 0, malleated, 32, 32);
        return malleated;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
