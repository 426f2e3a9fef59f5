package org.merchantaccess.tokens.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.tokens.SigningKeyPairs;

public class SignaturesTest {

    /** The order of the group (RFC 8032, section 5.1). */
    private static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);

    static Stream<Arguments> each() {
        return Stream.of(SignatureAlgorithm.values())
                .flatMap(algorithm -> Providers.all(algorithm)
                        .map(signatures -> Arguments.of(signatures, SigningKeyPairs.ofTest(algorithm))));
    }

    static Stream<Arguments> eachOfEs256() {
        return Providers.all(SignatureAlgorithm.ES256)
                .map(signatures -> Arguments.of(signatures, SigningKeyPairs.ofTest(SignatureAlgorithm.ES256)));
    }

    static Stream<Signatures> eachOfEd25519() {
        return Providers.all(SignatureAlgorithm.EDDSA);
    }

    static Stream<Arguments> eachWithEach() {
        return Stream.of(SignatureAlgorithm.values())
                .flatMap(algorithm -> Providers.all(algorithm)
                        .flatMap(one -> Providers.all(algorithm)
                                .map(other -> Arguments.of(one, other, SigningKeyPairs.ofTest(algorithm)))));
    }

    @ParameterizedTest
    @MethodSource("each")
    void passes_the_known_answer_test(Signatures signatures, SigningKey key) {
        assertThat(KnownAnswer.of(key.algorithm()).isGivenBy(signatures)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("eachWithEach")
    void all_implementations_verify_the_signatures_of_each_other(Signatures one, Signatures other, SigningKey key) {
        byte[] signature = one.signer(key.privateKey()).sign(CONTENT);

        assertThat(other.verifier(key.publicKey()).isGenuine(CONTENT, signature))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("eachWithEach")
    void all_implementations_create_the_same_signatures_except_for_es256(
            Signatures one, Signatures other, SigningKey key) {
        byte[] signature = one.signer(key.privateKey()).sign(CONTENT);

        assertThat(Arrays.equals(other.signer(key.privateKey()).sign(CONTENT), signature))
                .isEqualTo(key.algorithm() != SignatureAlgorithm.ES256);
    }

    @ParameterizedTest
    @MethodSource("each")
    void rejects_a_signature_of_another_key_or_content(Signatures signatures, SigningKey key) {
        byte[] signature = signatures.signer(key.privateKey()).sign(CONTENT);
        byte[] otherContent = Arrays.copyOf(CONTENT, CONTENT.length + 1);
        SigningKey other = SigningKeyPairs.nextOfTest(key.algorithm());

        assertThat(signatures.verifier(other.publicKey()).isGenuine(CONTENT, signature))
                .isFalse();
        assertThat(signatures.verifier(key.publicKey()).isGenuine(otherContent, signature))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("each")
    @Tag("S29")
    void rejects_a_signature_of_zeros(Signatures signatures, SigningKey key) {
        Signatures.Verifier verifier = signatures.verifier(key.publicKey());
        int length = signatures.signer(key.privateKey()).sign(CONTENT).length;

        assertThat(verifier.isGenuine(CONTENT, new byte[length])).isFalse();
    }

    @ParameterizedTest
    @MethodSource("eachOfEd25519")
    @Tag("S29")
    void rejects_a_malleated_signature_of_ed25519(Signatures signatures) {
        byte[] signature =
                signatures.signer(SigningKeyPairs.OF_TEST.privateKey()).sign(CONTENT);

        byte[] malleated = malleated(signature);

        assertThat(malleated).hasSize(64).isNotEqualTo(signature);
        assertThat(signatures.verifier(SigningKeyPairs.OF_TEST.publicKey()).isGenuine(CONTENT, malleated))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("eachOfEs256")
    @Tag("S29")
    void rejects_the_other_valid_signature_of_es256(Signatures signatures, SigningKey key) throws Exception {
        for (int i = 0; i < 20; i++) {
            byte[] signature = signatures.signer(key.privateKey()).sign(CONTENT);
            byte[] other = LowSSignatures.withOtherS(signature);

            assertThat(isGenuineToTheJdk(key, signature)).isTrue();
            assertThat(isGenuineToTheJdk(key, other)).isTrue();
            assertThat(signatures.verifier(key.publicKey()).isGenuine(CONTENT, signature))
                    .isTrue();
            assertThat(signatures.verifier(key.publicKey()).isGenuine(CONTENT, other))
                    .isFalse();
        }
    }

    private static boolean isGenuineToTheJdk(SigningKey key, byte[] signature) throws GeneralSecurityException {
        Signature verification = Signature.getInstance("SHA256withECDSAinP1363Format", "SunEC");
        verification.initVerify(KeyEncodings.publicKey(SignatureAlgorithm.ES256, key.publicKey()));
        verification.update(CONTENT);
        return verification.verify(signature);
    }

    /** RFC 7518, section 3.4: the values are not DER-encoded. */
    @ParameterizedTest
    @MethodSource("eachOfEs256")
    void rejects_a_signature_of_es256_in_der(Signatures signatures, SigningKey key) throws Exception {
        Signature signing = Signature.getInstance("SHA256withECDSA", "SunEC");
        signing.initSign(KeyEncodings.privateKey(SignatureAlgorithm.ES256, key.privateKey()));
        signing.update(CONTENT);

        assertThat(signatures.verifier(key.publicKey()).isGenuine(CONTENT, signing.sign()))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("eachOfEs256")
    void rejects_values_of_es256_out_of_range(Signatures signatures, SigningKey key) {
        byte[] signature = signatures.signer(key.privateKey()).sign(CONTENT);
        byte[] withoutR = signature.clone();
        Arrays.fill(withoutR, 0, 32, (byte) 0);
        byte[] withoutS = signature.clone();
        Arrays.fill(withoutS, 32, 64, (byte) 0);
        byte[] highest = new byte[64];
        Arrays.fill(highest, (byte) 0xff);

        assertThat(List.of(withoutR, withoutS, highest))
                .allMatch(wrong -> !signatures.verifier(key.publicKey()).isGenuine(CONTENT, wrong));
    }

    @ParameterizedTest
    @MethodSource("eachOfEs256")
    void the_published_signature_of_es256_is_valid_with_its_other_value_only(Signatures signatures, SigningKey key)
            throws Exception {
        byte[] published = Base64.getUrlDecoder()
                .decode("DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");
        byte[] publicKey = Base64.getDecoder()
                .decode("MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEf83OJ3D2xF1Bg8vub9tLe1gHMzV7"
                        + "6e8Tus9uPHvRVEXH8UTNG72bfocs3+257rn0s2ldbqkLJK2KRiMohYjlrQ==");
        byte[] content = ("eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
                        + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ")
                .getBytes(StandardCharsets.US_ASCII);
        Signatures.Verifier verifier = signatures.verifier(publicKey);

        assertThat(verifier.isGenuine(content, published)).isFalse();
        assertThat(verifier.isGenuine(content, LowSSignatures.withOtherS(published)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("each")
    void rejects_a_signature_of_another_length(Signatures signatures, SigningKey key) {
        byte[] signature = signatures.signer(key.privateKey()).sign(CONTENT);
        Signatures.Verifier verifier = signatures.verifier(key.publicKey());

        assertThat(IntStream.of(0, 1, signature.length - 1, signature.length + 1, 2 * signature.length)
                        .mapToObj(length -> Arrays.copyOf(signature, length)))
                .allMatch(other -> !verifier.isGenuine(CONTENT, other));
    }

    @ParameterizedTest
    @MethodSource("each")
    void rejects_a_malformed_key_immediately(Signatures signatures, SigningKey key) {
        assertThatThrownBy(() -> signatures.signer(key.publicKey())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> signatures.verifier(key.privateKey())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("each")
    void a_signer_and_a_verifier_are_thread_safe(Signatures signatures, SigningKey key) throws Exception {
        Signatures.Signer signer = signatures.signer(key.privateKey());
        Signatures.Verifier verifier = signatures.verifier(key.publicKey());
        Callable<Boolean> signAndVerify = () -> IntStream.range(0, 5)
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

    @ParameterizedTest
    @EnumSource
    void prefers_the_corretto_provider(SignatureAlgorithm algorithm) {
        Signatures expected =
                Providers.corretto(algorithm).findFirst().orElseGet(() -> Providers.withoutCorretto(algorithm));
        FastestSignatures fastest = FastestSignatures.find();

        assertThat(fastest.of(algorithm)).hasSameClassAs(expected).hasToString(expected.toString());
        assertThat(fastest.of(algorithm)).isSameAs(fastest.of(algorithm));
    }

    @ParameterizedTest
    @EnumSource
    void falls_back_without_a_provider_that_works(SignatureAlgorithm algorithm) {
        Provider unable = Security.getProvider("SUN");

        assertThat(FastestSignatures.byCorretto(algorithm, unable).isEmpty()).isTrue();
        assertThat(FastestSignatures.withoutCorretto(algorithm))
                .hasToString(Providers.withoutCorretto(algorithm).toString());
    }

    /** Returns an equivalent signature with S + L in place of S (RFC 8032, section 8.4). */
    public static byte[] malleated(byte[] signature) {
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
