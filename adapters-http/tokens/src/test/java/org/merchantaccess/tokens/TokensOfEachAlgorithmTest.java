package org.merchantaccess.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.tokens.Jwts.CLAIMS;
import static org.merchantaccess.tokens.Jwts.base64;
import static org.merchantaccess.tokens.Jwts.header;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.vavr.control.Option;
import java.math.BigInteger;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.application.port.token.UnverifiedToken;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.signing.VerificationKey;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.UnverifiableToken;
import org.merchantaccess.tokens.signature.KeyEncodings;
import org.merchantaccess.tokens.signature.Providers;

/** Tokens signed with each algorithm, and forged ones that exploit that there is more than one. */
class TokensOfEachAlgorithmTest {

    private static final SigningKey ES256 = SigningKeyPairs.ofTest(SignatureAlgorithm.ES256);

    static Stream<Arguments> eachImplementation() {
        return Stream.of(SignatureAlgorithm.values())
                .flatMap(algorithm -> Providers.all(algorithm)
                        .map(signatures -> Arguments.of(algorithm, (TokenSignatures) ignored -> signatures)));
    }

    @ParameterizedTest
    @MethodSource("eachImplementation")
    void a_token_names_the_algorithm_of_its_key(SignatureAlgorithm algorithm, TokenSignatures signatures) {
        SigningKey key = SigningKeyPairs.ofTest(algorithm);

        List<String> parts = Jwts.parts(new JwtTokens(Jwts.TEST, new KeyRing(key), signatures)
                .sign(Tokens.granted())
                .text());

        assertThat(Jwts.decoded(parts.get(0))).isEqualTo(header(key));
        assertThat(Jwts.decoded(parts.get(1))).isEqualTo(CLAIMS);
    }

    @ParameterizedTest
    @MethodSource("eachImplementation")
    void other_libraries_verify_a_token_with_the_published_keys(
            SignatureAlgorithm algorithm, TokenSignatures signatures) throws Exception {
        SigningKey key = SigningKeyPairs.ofTest(algorithm);
        JWKSet published = JWKSet.parse(
                JsonWebKeys.write(List.of(VerificationKey.of(key), VerificationKey.of(SigningKeyPairs.NEXT_OF_TEST))));

        SignedJWT token = SignedJWT.parse(new JwtTokens(Jwts.TEST, new KeyRing(key), signatures)
                .sign(Tokens.granted())
                .text());

        JWK jwk = published.getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(jwk.getAlgorithm()).isEqualTo(JWSAlgorithm.parse(algorithm.joseName()));
        assertThat(token.verify(verifier(jwk))).isTrue();
    }

    private static JWSVerifier verifier(JWK jwk) throws Exception {
        return switch (jwk.getKeyType().getValue()) {
            case "EC" -> new ECDSAVerifier(jwk.toECKey());
            case "RSA" -> new RSASSAVerifier(jwk.toRSAKey());
            default -> new Ed25519Verifier(jwk.toOctetKeyPair());
        };
    }

    @ParameterizedTest
    @EnumSource
    void a_token_signed_elsewhere_in_the_same_form_is_genuine(SignatureAlgorithm algorithm) {
        SigningKey key = SigningKeyPairs.ofTest(algorithm);

        assertThat(isGenuine(Jwts.signed(header(key), CLAIMS, key), key)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_token_of_another_key_is_not_genuine(SignatureAlgorithm algorithm) {
        SigningKey key = SigningKeyPairs.ofTest(algorithm);

        assertThat(isGenuine(Jwts.signed(header(key), CLAIMS, SigningKeyPairs.nextOfTest(algorithm)), key))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void keys_of_all_algorithms_are_trusted_at_the_same_time(SignatureAlgorithm algorithm) {
        SigningKey first = SigningKeyPairs.changed(SigningKeyPairs.ofTest(algorithm), "first", Option.none());
        KeyRing ring = new KeyRing(first);
        JwtTokens node = new JwtTokens(Jwts.TEST, ring, TokenSignatures.fastest());
        BearerToken before = node.sign(Tokens.granted());

        Arrays.stream(SignatureAlgorithm.values())
                .forEach(next -> ring.rotateTo(
                        SigningKeyPairs.changed(SigningKeyPairs.ofTest(next), next.joseName(), Option.none())));
        BearerToken after = node.sign(Tokens.granted());

        JwtTokens other = new JwtTokens(Jwts.TEST, ring, Providers::withoutCorretto);
        assertThat(other.read(before).exists(UnverifiedToken::isGenuine)).isTrue();
        assertThat(other.read(after).exists(UnverifiedToken::isGenuine)).isTrue();
    }

    static Stream<Arguments> pairsOfAlgorithms() {
        return Stream.of(SignatureAlgorithm.values())
                .flatMap(one -> Stream.of(SignatureAlgorithm.values())
                        .filter(other -> other != one)
                        .map(other -> Arguments.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("pairsOfAlgorithms")
    @Tag("S25")
    void rejects_the_algorithm_of_another_key(SignatureAlgorithm one, SignatureAlgorithm other) {
        SigningKey key = SigningKeyPairs.ofTest(one);
        SigningKey trustedToo = SigningKeyPairs.nextOfTest(other);
        String swapped = header(key).replace(one.joseName(), other.joseName());

        assertThat(read(Jwts.signed(swapped, CLAIMS, key), key, trustedToo)).isEqualTo(Option.none());
        assertThat(read(Jwts.signed(swapped, CLAIMS, trustedToo), key, trustedToo))
                .isEqualTo(Option.none());
        assertThat(read(Jwts.signed(header(key), CLAIMS, trustedToo), key, trustedToo)
                        .exists(UnverifiedToken::isGenuine))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S25")
    void rejects_an_hmac_keyed_with_the_public_key(SignatureAlgorithm algorithm) {
        SigningKey key = SigningKeyPairs.ofTest(algorithm);
        String hs256 = header(key).replace(algorithm.joseName(), "HS256");
        String jwks = JsonWebKeys.write(List.of(VerificationKey.of(key)));

        for (byte[] secret : List.of(key.publicKey(), jwks.getBytes(US_ASCII))) {
            assertThat(read(Jwts.hmac(hs256, CLAIMS, secret), key)).isEqualTo(Option.none());
            assertThat(read(Jwts.hmac(header(key), CLAIMS, secret), key)).isEqualTo(Option.none());
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S29")
    void rejects_a_signature_of_zeros_or_of_another_length(SignatureAlgorithm algorithm) {
        SigningKey key = SigningKeyPairs.ofTest(algorithm);
        int length = TokenKey.signatureLength(algorithm);
        String content = base64(header(key)) + "." + base64(CLAIMS) + ".";

        assertThat(isGenuine(content + base64(new byte[length]), key)).isFalse();
        assertThat(read(content + base64(new byte[length - 1]), key)).isEqualTo(Option.none());
        assertThat(read(content + base64(new byte[length + 1]), key)).isEqualTo(Option.none());
    }

    @Test
    @Tag("S29")
    void rejects_the_other_valid_signature_of_es256() {
        String token = Jwts.signed(header(ES256), CLAIMS, ES256);
        int lastDot = token.lastIndexOf('.');
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(lastDot + 1));
        BigInteger order = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
        byte[] high = order.subtract(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)))
                .toByteArray();
        System.arraycopy(high, high.length - 32, signature, 32, 32);

        assertThat(isGenuine(token, ES256)).isTrue();
        assertThat(isGenuine(token.substring(0, lastDot + 1) + base64(signature), ES256))
                .isFalse();
    }

    @Test
    void rejects_a_signature_of_es256_in_der() throws Exception {
        String content = base64(header(ES256)) + "." + base64(CLAIMS);
        Signature signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(KeyEncodings.privateKey(SignatureAlgorithm.ES256, ES256.privateKey()));
        signing.update(content.getBytes(US_ASCII));

        assertThat(read(content + "." + base64(signing.sign()), ES256)).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S31")
    void a_token_has_the_issuer_of_its_key(SignatureAlgorithm algorithm) {
        TokenIssuer own = new TokenIssuer("https://own.example", "https://own.example/v1");
        SigningKey key = SigningKeyPairs.changed(SigningKeyPairs.ofTest(algorithm), "own", Option.some(own));
        JwtTokens node = new JwtTokens(Jwts.TEST, new KeyRing(key), Providers::withoutCorretto);
        JwtTokens other = new JwtTokens(Jwts.PRODUCTION, new KeyRing(key), Providers::withoutCorretto);

        BearerToken token = node.sign(Tokens.granted());

        assertThat(Jwts.decoded(Jwts.parts(token.text()).get(1)))
                .startsWith("{\"iss\":\"https://own.example\",\"aud\":\"https://own.example/v1\",");
        assertThat(node.read(token).flatMap(UnverifiedToken::issuer)).isEqualTo(Option.some(own));
        assertThat(other.read(token).flatMap(UnverifiedToken::issuer)).isEqualTo(Option.some(own));
        assertThat(other.read(token).exists(UnverifiedToken::isGenuine)).isTrue();
    }

    @Test
    void a_token_of_a_key_without_an_issuer_has_the_default_issuer() {
        BearerToken token = Jwts.ofTest().sign(Tokens.granted());

        assertThat(Jwts.ofTest().read(token).flatMap(UnverifiedToken::issuer)).isEqualTo(Option.some(Jwts.TEST));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S31")
    void rejects_the_issuer_of_another_trusted_key(SignatureAlgorithm algorithm) {
        SigningKey key = SigningKeyPairs.ofTest(algorithm);
        SigningKey other =
                SigningKeyPairs.changed(SigningKeyPairs.nextOfTest(algorithm), "other", Option.some(Jwts.PRODUCTION));

        assertThat(read(Jwts.signed(header(other), CLAIMS, other), key, other)).isEqualTo(Option.none());
        assertThat(read(Jwts.signed(header(key), CLAIMS.replace("https://test-api.", "https://api."), key), key, other))
                .isEqualTo(Option.none());
    }

    @ParameterizedTest
    @EnumSource
    void reads_environment_and_issue_time_of_a_token_of_an_unknown_key(SignatureAlgorithm algorithm) {
        SigningKey unknown = SigningKeyPairs.changed(SigningKeyPairs.ofTest(algorithm), "gone", Option.none());
        String token = Jwts.signed(header(unknown), CLAIMS, unknown);

        assertThat(Jwts.ofTest().readUnverifiable(Jwts.bearer(token)))
                .isEqualTo(Option.some(new UnverifiableToken(Environment.TEST, Tokens.GRANTED_AT)));
    }

    @ParameterizedTest
    @MethodSource("pairsOfAlgorithms")
    void an_unverifiable_token_has_a_signature_of_the_length_of_its_algorithm(
            SignatureAlgorithm one, SignatureAlgorithm other) {
        String content = base64("{\"typ\":\"at+jwt\",\"alg\":\"" + one.joseName() + "\",\"kid\":\"gone\"}") + "."
                + base64(CLAIMS) + ".";
        boolean isOfSameLength = TokenKey.signatureLength(one) == TokenKey.signatureLength(other);

        assertThat(Jwts.ofTest()
                        .readUnverifiable(Jwts.bearer(content + base64(new byte[TokenKey.signatureLength(other)])))
                        .isDefined())
                .isEqualTo(isOfSameLength);
    }

    @Test
    @Tag("S40")
    void the_longest_token_is_a_bearer_token() {
        TokenIssuer longest = new TokenIssuer("i".repeat(512), "a".repeat(512));
        SigningKey key = SigningKeyPairs.changed(
                SigningKeyPairs.ofTest(SignatureAlgorithm.RS256), "k".repeat(64), Option.some(longest));

        BearerToken token =
                new JwtTokens(Jwts.TEST, new KeyRing(key), Providers::withoutCorretto).sign(Tokens.granted());

        assertThat(token.text()).hasSizeLessThan(BearerToken.MAX_LENGTH);
    }

    private static boolean isGenuine(String token, SigningKey key) {
        return read(token, key).exists(UnverifiedToken::isGenuine);
    }

    private static Option<UnverifiedToken> read(String token, SigningKey... trusted) {
        KeyRing ring = new KeyRing(trusted[0]);
        Arrays.stream(trusted).skip(1).forEach(ring::rotateTo);
        return BearerToken.parse(token).flatMap(new JwtTokens(Jwts.TEST, ring, Providers::withoutCorretto)::read);
    }
}
