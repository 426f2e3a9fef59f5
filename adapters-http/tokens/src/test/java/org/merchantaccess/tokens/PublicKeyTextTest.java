package org.merchantaccess.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import io.vavr.control.Either;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.port.key.PublicKeyFailure;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;

class PublicKeyTextTest {

    private static final PublicKeyFailure UNREADABLE = new PublicKeyFailure.Unreadable();
    private static final PublicKeyFailure PRIVATE = new PublicKeyFailure.PrivateKey();
    private static final PublicKeyFailure UNSUPPORTED = new PublicKeyFailure.UnsupportedType();
    private static final PublicKeyFailure TOO_SHORT = new PublicKeyFailure.TooShort(2048);

    private static final KeyPair EC = SigningKeyPairs.ecPair("secp256r1");
    private static final KeyPair RSA = SigningKeyPairs.rsaPair(2048);
    private static final String EC_JWK =
            new ECKey.Builder(Curve.P_256, (ECPublicKey) EC.getPublic()).build().toJSONString();
    private static final String ED25519_JWK =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    private static ClientPublicKey key(SignatureAlgorithm algorithm) {
        SigningKey pair = SigningKeyPairs.ofTest(algorithm);
        return ClientPublicKey.of(algorithm, pair.publicKey());
    }

    private static String pem(byte[] encoded) {
        return pem("PUBLIC KEY", encoded);
    }

    private static String pem(String label, byte[] encoded) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(encoded) + "\n-----END "
                + label + "-----\n";
    }

    @ParameterizedTest
    @EnumSource
    void reads_the_json_web_key_that_it_writes(SignatureAlgorithm algorithm) {
        assertThat(PublicKeyText.parse(PublicKeyText.jwk(key(algorithm)))).isEqualTo(Either.right(key(algorithm)));
    }

    @ParameterizedTest
    @EnumSource
    void reads_a_key_in_pem(SignatureAlgorithm algorithm) {
        String pem = pem(key(algorithm).toBytes());

        assertThat(PublicKeyText.parse(pem)).isEqualTo(Either.right(key(algorithm)));
        assertThat(PublicKeyText.parse("\n " + pem.replace("\n", "\r\n") + "\n"))
                .isEqualTo(Either.right(key(algorithm)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"use\":\"sig\"",
                "\"kid\":\"mine\"",
                "\"alg\":\"ES256\"",
                "\"key_ops\":[\"verify\"]",
                "\"unknown\":1"
            })
    void reads_a_json_web_key_with_other_members(String member) {
        assertThat(PublicKeyText.parse(EC_JWK.replace("}", "," + member + "}")))
                .isEqualTo(Either.right(ClientPublicKey.of(
                        SignatureAlgorithm.ES256, EC.getPublic().getEncoded())));
    }

    @ParameterizedTest
    @ValueSource(ints = {2048, 3072, 4096})
    void reads_rsa_keys_of_these_lengths(int bits) throws Exception {
        PublicKey key = rsa(BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE), BigInteger.valueOf(65_537));

        assertThat(PublicKeyText.parse(pem(key.getEncoded())).isRight()).isTrue();
        assertThat(PublicKeyText.parse(jwk(key)).isRight()).isTrue();
    }

    @Test
    void reads_the_longest_rsa_key() throws Exception {
        PublicKey key = rsa(BigInteger.ONE.shiftLeft(8191).add(BigInteger.ONE), BigInteger.valueOf(65_537));

        assertThat(PublicKeyText.parse(pem(key.getEncoded()))).isEqualTo(PublicKeyText.parse(jwk(key)));
        assertThat(PublicKeyText.parse(jwk(key)).isRight()).isTrue();
    }

    static Stream<Arguments> bad() throws Exception {
        ECKey other = new ECKey.Builder(Curve.P_384, (ECPublicKey)
                        SigningKeyPairs.ecPair("secp384r1").getPublic())
                .build();
        PublicKey x25519 =
                KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic();
        PublicKey ed448 =
                KeyPairGenerator.getInstance("Ed448").generateKeyPair().getPublic();
        BigInteger modulus = ((RSAPublicKey) RSA.getPublic()).getModulus();
        BigInteger usual = BigInteger.valueOf(65_537);
        PublicKey short1024 = SigningKeyPairs.rsaPair(1024).getPublic();
        String offCurve = EC_JWK.replaceAll("\"y\":\"[^\"]*\"", "\"y\":\"" + "A".repeat(43) + "\"");
        byte[] ec = EC.getPublic().getEncoded();
        byte[] offCurveBytes = ec.clone();
        offCurveBytes[ec.length - 1] ^= 1;
        byte[] ed25519 = key(SignatureAlgorithm.EDDSA).toBytes();
        byte[] longer = Arrays.copyOf(ec, ec.length + 1);
        String privateJwk = new ECKey.Builder(Curve.P_256, (ECPublicKey) EC.getPublic())
                .privateKey((ECPrivateKey) EC.getPrivate())
                .build()
                .toJSONString();
        return Stream.of(
                Arguments.of("nothing", "", UNREADABLE),
                Arguments.of("no key", "hello", UNREADABLE),
                Arguments.of("empty object", "{}", UNREADABLE),
                Arguments.of("array", "[" + EC_JWK + "]", UNREADABLE),
                Arguments.of("set", "{\"keys\":[" + EC_JWK + "]}", UNREADABLE),
                Arguments.of("two keys", EC_JWK + EC_JWK, UNREADABLE),
                Arguments.of("two keys in PEM", pem(ec) + pem(ec), UNREADABLE),
                Arguments.of("unknown type", "{\"kty\":\"XYZ\"}", UNREADABLE),
                Arguments.of("deep", "{\"kty\":" + "[".repeat(4_000), UNREADABLE),
                Arguments.of("repeated member", EC_JWK.replace("}", ",\"kty\":\"EC\"}"), UNREADABLE),
                Arguments.of("text of over 8 kB", EC_JWK + " ".repeat(8_192), UNREADABLE),
                Arguments.of("certificate", pem("CERTIFICATE", ec), UNREADABLE),
                Arguments.of("PKCS#1", pem("RSA PUBLIC KEY", ec), UNREADABLE),
                Arguments.of("without a label", Base64.getEncoder().encodeToString(ec), UNREADABLE),
                Arguments.of("no base64", pem(ec).replace("MF", "M*"), UNREADABLE),
                Arguments.of("no key in PEM", pem(new byte[] {1, 2, 3}), UNREADABLE),
                Arguments.of("damaged", pem(Arrays.copyOf(ec, ec.length - 1)), UNREADABLE),
                Arguments.of("bytes after the key", pem(longer), UNREADABLE),
                Arguments.of("no point on the curve", pem(offCurveBytes), UNREADABLE),
                Arguments.of("no point on the curve", offCurve, UNREADABLE),
                Arguments.of(
                        "no point on the curve", ED25519_JWK.replaceAll("11qYAYK.*Ro", notOnEd25519()), UNREADABLE),
                Arguments.of("too short for Ed25519", ED25519_JWK.replace("11qY", ""), UNREADABLE),
                Arguments.of("without a coordinate", EC_JWK.replaceAll(",\"y\":\"[^\"]*\"", ""), UNREADABLE),
                Arguments.of("private key", privateJwk, PRIVATE),
                Arguments.of("private key", privateJwk.replace("\"d\"", "\"\\u0064\""), PRIVATE),
                Arguments.of("private key", ED25519_JWK.replace("}", ",\"d\":\"AA\"}"), PRIVATE),
                Arguments.of("private key in a set", "{\"keys\":[" + privateJwk + "]}", PRIVATE),
                Arguments.of("private key", pem("PRIVATE KEY", EC.getPrivate().getEncoded()), PRIVATE),
                Arguments.of("private key", pem("RSA PRIVATE KEY", new byte[9]), PRIVATE),
                Arguments.of("private key", pem("ENCRYPTED PRIVATE KEY", new byte[9]), PRIVATE),
                Arguments.of("both keys", pem(ec) + pem("EC PRIVATE KEY", new byte[9]), PRIVATE),
                Arguments.of("other curve", other.toJSONString(), UNSUPPORTED),
                Arguments.of("other curve", pem(other.toECPublicKey().getEncoded()), UNSUPPORTED),
                Arguments.of("key agreement", pem(x25519.getEncoded()), UNSUPPORTED),
                Arguments.of("key agreement", ED25519_JWK.replace("Ed25519", "X25519"), UNSUPPORTED),
                Arguments.of("Ed448", pem(ed448.getEncoded()), UNSUPPORTED),
                Arguments.of("encryption", EC_JWK.replace("}", ",\"use\":\"enc\"}"), UNSUPPORTED),
                Arguments.of("other algorithm", EC_JWK.replace("}", ",\"alg\":\"ECDH-ES\"}"), UNSUPPORTED),
                Arguments.of("other algorithm", EC_JWK.replace("}", ",\"alg\":\"RS256\"}"), UNSUPPORTED),
                Arguments.of(
                        "RSA of 8193 bits",
                        jwk(rsa(BigInteger.ONE.shiftLeft(8192).add(BigInteger.ONE), usual)),
                        UNSUPPORTED),
                Arguments.of("even modulus", jwk(rsa(modulus.subtract(BigInteger.ONE), usual)), UNSUPPORTED),
                Arguments.of(
                        "exponent 3", pem(rsa(modulus, BigInteger.valueOf(3)).getEncoded()), UNSUPPORTED),
                Arguments.of("exponent 1", jwk(modulus, BigInteger.ONE), UNSUPPORTED),
                Arguments.of("exponent 0", jwk(modulus, BigInteger.ZERO), UNSUPPORTED),
                Arguments.of("even exponent", jwk(modulus, BigInteger.valueOf(65_538)), UNSUPPORTED),
                Arguments.of(
                        "long exponent",
                        jwk(modulus, BigInteger.ONE.shiftLeft(64).add(BigInteger.ONE)),
                        UNSUPPORTED),
                Arguments.of("RSA of 1024 bits", pem(short1024.getEncoded()), TOO_SHORT),
                Arguments.of("RSA of 1024 bits", jwk(short1024), TOO_SHORT),
                Arguments.of("RSA of 2047 bits", jwk(modulus.shiftRight(1), usual), TOO_SHORT),
                Arguments.of("RSA of one bit", jwk(BigInteger.ONE, usual), TOO_SHORT),
                Arguments.of("damaged Ed25519", pem(Arrays.copyOf(ed25519, 43)), UNREADABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void does_not_read(String fault, String text, PublicKeyFailure expected) {
        assertThat(PublicKeyText.parse(text)).as(fault).isEqualTo(Either.left(expected));
    }

    @Test
    void a_failure_does_not_contain_the_text() {
        String secret = pem("PRIVATE KEY", EC.getPrivate().getEncoded());

        assertThat(PublicKeyText.parse(secret).toString()).doesNotContain("MIG").hasSizeLessThan(40);
    }

    /** Returns a y-coordinate without an x on the curve. */
    private static String notOnEd25519() {
        byte[] y = new byte[32];
        y[0] = 2;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(y);
    }

    private static PublicKey rsa(BigInteger modulus, BigInteger exponent) throws Exception {
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    private static String jwk(PublicKey rsa) {
        return new RSAKey.Builder((RSAPublicKey) rsa).build().toJSONString();
    }

    private static String jwk(BigInteger modulus, BigInteger exponent) {
        return "{\"kty\":\"RSA\",\"n\":\"" + base64(modulus) + "\",\"e\":\"" + base64(exponent) + "\"}";
    }

    private static String base64(BigInteger number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
    }
}
