package org.merchantaccess.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.tokens.Jwts.base64;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.port.token.UnverifiedAssertion;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.token.LoginAssertion;
import org.merchantaccess.tokens.signature.KeyEncodings;

class JwtAssertionsTest {

    private static final String HEADER = "{\"alg\":\"ES256\"}";
    private static final String CLAIMS = "{\"iss\":\"98434376\",\"sub\":\"98434376\",\"aud\":\"https://a.example\","
            + "\"jti\":\"one\",\"exp\":1772445660}";

    private static final SigningKey ES256 = SigningKeyPairs.ofTest(SignatureAlgorithm.ES256);
    private static final SigningKey RS256 = SigningKeyPairs.ofTest(SignatureAlgorithm.RS256);

    private final JwtAssertions reader = new JwtAssertions();

    private static String signed(String header, String claims) {
        return Jwts.signed(header, claims, ES256);
    }

    private static ClientPublicKey publicKey(SigningKey key) {
        return ClientPublicKey.of(key.algorithm(), key.publicKey());
    }

    private Option<LoginAssertion> claims(String claims) {
        return reader.read(signed(HEADER, claims)).map(UnverifiedAssertion::claims);
    }

    private boolean isSigned(String text, SigningKey by) {
        return reader.read(text).exists(assertion -> assertion.isSignedBy(publicKey(by)));
    }

    @Test
    void reads_the_claims() {
        assertThat(claims(CLAIMS))
                .isEqualTo(Option.some(new LoginAssertion(
                        new AppId("98434376"),
                        List.of("https://a.example"),
                        "one",
                        Instant.ofEpochSecond(1_772_445_660),
                        Option.none())));
    }

    @Test
    void reads_several_audiences() {
        assertThat(claims(CLAIMS.replace("\"https://a.example\"", "[\"a\",\"b\"]"))
                        .map(LoginAssertion::audiences))
                .isEqualTo(Option.some(List.of("a", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1772445660", "1772445660.0", "1.77244566e9", "1772445660.0004"})
    void reads_a_number_in_any_notation(String number) {
        assertThat(claims(CLAIMS.replace("1772445660", number)).map(LoginAssertion::expiresAt))
                .isEqualTo(Option.some(Instant.ofEpochSecond(1_772_445_660)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1e-999999999999", "-0.0"})
    void reads_a_number_near_zero_as_a_time_long_ago(String number) {
        assertThat(claims(CLAIMS.replace("1772445660", number)).map(LoginAssertion::expiresAt))
                .isEqualTo(Option.some(Instant.EPOCH));
    }

    @Test
    void reads_a_fraction_of_a_second() {
        assertThat(claims(CLAIMS.replace("1772445660", "1772445660.25")).map(LoginAssertion::expiresAt))
                .isEqualTo(Option.some(Instant.ofEpochMilli(1_772_445_660_250L)));
    }

    static Stream<Arguments> startTimes() {
        return Stream.of(
                Arguments.of("\"nbf\":5", 5),
                Arguments.of("\"iat\":6", 6),
                Arguments.of("\"nbf\":5,\"iat\":6", 6),
                Arguments.of("\"iat\":5,\"nbf\":6", 6));
    }

    @ParameterizedTest
    @MethodSource("startTimes")
    void is_valid_from_the_later_of_both_start_times(String members, int second) {
        assertThat(claims(with(members)).flatMap(LoginAssertion::notBefore))
                .isEqualTo(Option.some(Instant.ofEpochSecond(second)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"ES256\",\"typ\":\"JWT\"}",
                "{\"typ\":\"jwt\",\"alg\":\"ES256\"}",
                "{\"alg\":\"ES256\",\"typ\":\"client-authentication+jwt\"}",
                "{\"alg\":\"ES256\",\"typ\":\"Client-Authentication+JWT\"}",
                "{\"alg\":\"ES256\",\"kid\":\"unknown\"}",
                "{\"alg\":\"ES256\",\"jku\":\"https://evil.example\",\"x5u\":\"https://evil.example\"}",
                "{ \"alg\" : \"ES256\" }"
            })
    void accepts_other_headers_of_the_same_meaning(String header) {
        assertThat(isSigned(signed(header, CLAIMS), ES256)).isTrue();
    }

    @Test
    void ignores_other_claims() {
        assertThat(claims(with("\"scope\":{\"a\":[1,2]},\"x\":null"))).isEqualTo(claims(CLAIMS));
    }

    static Stream<Arguments> badHeaders() {
        return Stream.of(
                Arguments.of("no algorithm", "{\"typ\":\"JWT\"}"),
                Arguments.of("no signature", "{\"alg\":\"none\"}"),
                Arguments.of("no signature in another spelling", "{\"alg\":\"NONE\"}"),
                Arguments.of("shared secret", "{\"alg\":\"HS256\"}"),
                Arguments.of("shared secret", "{\"alg\":\"HS512\"}"),
                Arguments.of("another hash", "{\"alg\":\"RS384\"}"),
                Arguments.of("another hash", "{\"alg\":\"PS512\"}"),
                Arguments.of("another curve", "{\"alg\":\"ES384\"}"),
                Arguments.of("another curve", "{\"alg\":\"ES256K\"}"),
                Arguments.of("another spelling", "{\"alg\":\"es256\"}"),
                Arguments.of("encryption", "{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}"),
                Arguments.of("algorithm of another type", "{\"alg\":1}"),
                Arguments.of("null", "{\"alg\":null}"),
                Arguments.of("access token", "{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}"),
                Arguments.of("another type", "{\"alg\":\"ES256\",\"typ\":\"dpop+jwt\"}"),
                Arguments.of("type of another type", "{\"alg\":\"ES256\",\"typ\":1}"),
                Arguments.of("critical parameter", "{\"alg\":\"ES256\",\"crit\":[\"exp\"],\"exp\":1}"),
                Arguments.of("critical parameter", "{\"alg\":\"ES256\",\"crit\":[\"b64\"],\"b64\":true}"),
                Arguments.of("empty critical parameters", "{\"alg\":\"ES256\",\"crit\":[]}"),
                Arguments.of("payload not encoded", "{\"alg\":\"ES256\",\"b64\":false}"),
                Arguments.of("repeated member", "{\"alg\":\"ES256\",\"alg\":\"ES256\"}"),
                Arguments.of("repeated member", "{\"alg\":\"none\",\"alg\":\"ES256\"}"),
                Arguments.of("private key", "{\"alg\":\"ES256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}}"),
                Arguments.of("array", "[]"),
                Arguments.of("text", "\"ES256\""),
                Arguments.of("nothing", ""),
                Arguments.of("two objects", "{\"alg\":\"ES256\"}{}"),
                Arguments.of("deep", "{\"alg\":\"ES256\",\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}"),
                Arguments.of("deep", "{\"a\":".repeat(800)));
    }

    @ParameterizedTest
    @MethodSource("badHeaders")
    void does_not_read_a_bad_header(String fault, String header) {
        assertThat(reader.read(signed(header, CLAIMS))).as(fault).isEqualTo(Option.none());
    }

    static Stream<Arguments> badClaims() {
        return Stream.of(
                Arguments.of("no issuer", CLAIMS.replace("\"iss\":\"98434376\",", "")),
                Arguments.of("no subject", CLAIMS.replace("\"sub\":\"98434376\",", "")),
                Arguments.of("no audience", CLAIMS.replace("\"aud\":\"https://a.example\",", "")),
                Arguments.of("no ID", CLAIMS.replace("\"jti\":\"one\",", "")),
                Arguments.of("no end", CLAIMS.replace(",\"exp\":1772445660", "")),
                Arguments.of("subject of another App ID", CLAIMS.replace("\"sub\":\"9", "\"sub\":\"8")),
                Arguments.of("issuer of another App ID", CLAIMS.replace("\"iss\":\"9", "\"iss\":\"8")),
                Arguments.of("no App ID", CLAIMS.replace("98434376", "merchant")),
                Arguments.of("nine digits", CLAIMS.replace("98434376", "984343761")),
                Arguments.of("digits of another script", CLAIMS.replace("98434376", "９８４３４３７６")),
                Arguments.of("number", CLAIMS.replace("\"98434376\"", "98434376")),
                Arguments.of("audience of another type", CLAIMS.replace("\"https://a.example\"", "1")),
                Arguments.of("no audience", CLAIMS.replace("\"https://a.example\"", "[]")),
                Arguments.of("audiences of another type", CLAIMS.replace("\"https://a.example\"", "[\"a\",1]")),
                Arguments.of("audiences of another type", CLAIMS.replace("\"https://a.example\"", "[null]")),
                Arguments.of("audiences of another type", CLAIMS.replace("\"https://a.example\"", "[[\"a\"]]")),
                Arguments.of("audience null", CLAIMS.replace("\"https://a.example\"", "null")),
                Arguments.of("empty ID", CLAIMS.replace("one", "")),
                Arguments.of("long ID", CLAIMS.replace("one", "a".repeat(256))),
                Arguments.of("ID of another type", CLAIMS.replace("\"one\"", "1")),
                Arguments.of("ID with a control character", CLAIMS.replace("one", "o\\u0000ne")),
                Arguments.of("ID with a lone surrogate", CLAIMS.replace("one", "o\\ud800ne")),
                Arguments.of("end as text", CLAIMS.replace("1772445660", "\"1772445660\"")),
                Arguments.of("end null", CLAIMS.replace("1772445660", "null")),
                Arguments.of("end before 1970", CLAIMS.replace("1772445660", "-1")),
                Arguments.of("end in milliseconds", CLAIMS.replace("1772445660", "1772445660000")),
                Arguments.of("end too far away", CLAIMS.replace("1772445660", "9223372036854775807")),
                Arguments.of("end too far away", CLAIMS.replace("1772445660", "9".repeat(400))),
                Arguments.of("end too far away", CLAIMS.replace("1772445660", "1e400")),
                Arguments.of("end too far away", CLAIMS.replace("1772445660", "1e999999999")),
                Arguments.of("no number", CLAIMS.replace("1772445660", "NaN")),
                Arguments.of("no number", CLAIMS.replace("1772445660", "Infinity")),
                Arguments.of("end of another type", CLAIMS.replace("1772445660", "[1772445660]")),
                Arguments.of("start as text", with("\"nbf\":\"5\"")),
                Arguments.of("start null", with("\"nbf\":null")),
                Arguments.of("issue time as text", with("\"iat\":\"5\"")),
                Arguments.of("issue time too far away", with("\"iat\":1e300")),
                Arguments.of("repeated claim", with("\"jti\":\"two\"")),
                Arguments.of("repeated claim", with("\"aud\":\"https://a.example\"")),
                Arguments.of("array", "[" + CLAIMS + "]"),
                Arguments.of("two objects", CLAIMS + CLAIMS),
                Arguments.of("no JSON", "jti=one"),
                Arguments.of("incomplete", CLAIMS.substring(0, CLAIMS.length() - 1)),
                Arguments.of("null", "null"),
                Arguments.of("deep", with("\"x\":" + "[".repeat(2_000) + "]".repeat(2_000))),
                Arguments.of("deep", "{\"a\":".repeat(800)));
    }

    @ParameterizedTest
    @MethodSource("badClaims")
    void does_not_read_bad_claims(String fault, String claims) {
        assertThat(reader.read(signed(HEADER, claims))).as(fault).isEqualTo(Option.none());
    }

    @Test
    void reads_the_longest_id() {
        assertThat(claims(CLAIMS.replace("one", "é".repeat(255))).isDefined()).isTrue();
    }

    static Stream<String> badTexts() {
        String good = signed(HEADER, CLAIMS);
        return Stream.of(
                "",
                ".",
                "..",
                "...",
                "a.b.c",
                "\u0000",
                good.substring(0, good.lastIndexOf('.')),
                good.substring(0, good.lastIndexOf('.') + 1),
                good + ".",
                good + "." + good,
                good + "=",
                good + " ",
                " " + good,
                good.replace(".", ".\n"),
                good.replace(".", "%2E"),
                "e*" + good.substring(1),
                signed(HEADER, CLAIMS.replace("one", "a".repeat(8_192))));
    }

    @ParameterizedTest
    @MethodSource("badTexts")
    @Tag("S39")
    void does_not_read_a_text_of_another_form(String text) {
        assertThat(reader.read(text)).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @EnumSource
    void is_signed_by_a_key_of_each_algorithm(SignatureAlgorithm algorithm) {
        SigningKey key = SigningKeyPairs.ofTest(algorithm);
        String text = Jwts.signed("{\"alg\":\"" + algorithm.joseName() + "\"}", CLAIMS, key);

        assertThat(isSigned(text, key)).isTrue();
        assertThat(isSigned(text, SigningKeyPairs.nextOfTest(algorithm))).isFalse();
        assertThat(isSigned(text.replace("." + base64(CLAIMS), "." + base64(with("\"x\":1"))), key))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256"})
    void an_rsa_key_signs_with_both_paddings(String algorithm) throws Exception {
        SignedJWT jwt = signedByLibrary(
                algorithm, new RSASSASigner(KeyEncodings.privateKey(SignatureAlgorithm.RS256, RS256.privateKey())));

        assertThat(isSigned(jwt.serialize(), RS256)).isTrue();
        assertThat(isSigned(jwt.serialize(), SigningKeyPairs.nextOfTest(SignatureAlgorithm.RS256)))
                .isFalse();
    }

    @Test
    void accepts_both_signatures_of_es256_because_libraries_create_both() throws Exception {
        JWSSigner signer =
                new ECDSASigner((ECPrivateKey) KeyEncodings.privateKey(SignatureAlgorithm.ES256, ES256.privateKey()));

        for (int i = 0; i < 20; i++) {
            assertThat(isSigned(signedByLibrary("ES256", signer).serialize(), ES256))
                    .isTrue();
        }
    }

    private static SignedJWT signedByLibrary(String algorithm, JWSSigner signer) throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader(JWSAlgorithm.parse(algorithm)),
                new JWTClaimsSet.Builder()
                        .issuer("98434376")
                        .subject("98434376")
                        .audience("https://a.example")
                        .jwtID("one")
                        .expirationTime(Date.from(Instant.ofEpochSecond(1_772_445_660)))
                        .build());
        jwt.sign(signer);
        return jwt;
    }

    static Stream<Arguments> algorithmsOfOtherKeys() {
        return Stream.of("ES256", "EdDSA", "RS256", "PS256")
                .flatMap(name -> Stream.of(SignatureAlgorithm.values())
                        .filter(algorithm -> !algorithm.joseName().equals(name))
                        .filter(algorithm -> algorithm != SignatureAlgorithm.RS256 || !name.equals("PS256"))
                        .map(algorithm -> Arguments.of(name, algorithm)));
    }

    @ParameterizedTest
    @MethodSource("algorithmsOfOtherKeys")
    @Tag("S25")
    void the_header_does_not_choose_the_algorithm(String name, SignatureAlgorithm algorithm) {
        SigningKey key = SigningKeyPairs.ofTest(algorithm);

        assertThat(isSigned(Jwts.signed("{\"alg\":\"" + name + "\"}", CLAIMS, key), key))
                .isFalse();
    }

    @Test
    @Tag("S25")
    void rejects_an_hmac_keyed_with_the_public_key() {
        assertThat(isSigned(Jwts.hmac("{\"alg\":\"HS256\"}", CLAIMS, ES256.publicKey()), ES256))
                .isFalse();
        assertThat(isSigned(Jwts.hmac(HEADER, CLAIMS, ES256.publicKey()), ES256))
                .isFalse();
    }

    static Stream<Arguments> wrongSignatures() {
        return Stream.of(SignatureAlgorithm.values())
                .flatMap(algorithm -> Stream.of(
                        Arguments.of(algorithm, new byte[1]),
                        Arguments.of(algorithm, new byte[63]),
                        Arguments.of(algorithm, new byte[64]),
                        Arguments.of(algorithm, new byte[65]),
                        Arguments.of(algorithm, new byte[384]),
                        Arguments.of(algorithm, new byte[2_000]),
                        Arguments.of(algorithm, "signature".repeat(8).getBytes(StandardCharsets.US_ASCII))));
    }

    @ParameterizedTest
    @MethodSource("wrongSignatures")
    @Tag("S29")
    void a_malformed_signature_is_not_genuine_and_throws_nothing(SignatureAlgorithm algorithm, byte[] signature) {
        SigningKey key = SigningKeyPairs.ofTest(algorithm);
        String text =
                base64("{\"alg\":\"" + algorithm.joseName() + "\"}") + "." + base64(CLAIMS) + "." + base64(signature);

        assertThat(reader.read(text).isDefined()).isTrue();
        assertThat(isSigned(text, key)).isFalse();
    }

    @Test
    @Tag("S26")
    void the_key_in_a_header_is_not_used() {
        SigningKey forged = SigningKeyPairs.nextOfTest(SignatureAlgorithm.ES256);
        String jwk = PublicKeyText.jwk(publicKey(forged));
        String text = Jwts.signed("{\"alg\":\"ES256\",\"jwk\":" + jwk + "}", CLAIMS, forged);

        assertThat(isSigned(text, ES256)).isFalse();
    }

    @Test
    void the_stand_in_is_always_the_same_and_has_signed_nothing() {
        assertThat(reader.standIn()).isEqualTo(new JwtAssertions().standIn());
        assertThat(reader.standIn().algorithm()).isEqualTo(SignatureAlgorithm.ES256);
        assertThat(reader.read(signed(HEADER, CLAIMS)).exists(assertion -> assertion.isSignedBy(reader.standIn())))
                .isFalse();
    }

    private static String with(String members) {
        return CLAIMS.substring(0, CLAIMS.length() - 1) + "," + members + "}";
    }
}
