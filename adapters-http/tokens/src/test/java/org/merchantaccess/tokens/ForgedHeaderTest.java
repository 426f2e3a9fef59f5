package org.merchantaccess.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.merchantaccess.tokens.Jwts.CLAIMS;
import static org.merchantaccess.tokens.Jwts.HEADER;
import static org.merchantaccess.tokens.Jwts.base64;
import static org.merchantaccess.tokens.Jwts.signed;
import static org.merchantaccess.tokens.SigningKeyPairs.OF_TEST;
import static org.merchantaccess.tokens.TokenAssertions.assertGenuine;
import static org.merchantaccess.tokens.TokenAssertions.assertNotRead;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.signing.SigningKey;

/** Nearly correct headers, with valid claims and a genuine signature of the whole. */
class ForgedHeaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", "", "HS256", "RS256", "ES256", "Ed25519", "eddsa"})
    @Tag("S24")
    @Tag("S25")
    void rejects_any_other_algorithm(String algorithm) {
        assertNotRead(signed(HEADER.replace("EdDSA", algorithm), CLAIMS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"jku\":\"https://evil.example/jwks.json\"",
                "\"x5u\":\"http://169.254.169.254/\"",
                "\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
                "\"x5c\":[\"MIIB\"]",
                "\"crit\":[\"exp\"]",
                "\"crit\":[]",
                "\"b64\":false",
                "\"zip\":\"DEF\"",
                "\"cty\":\"JWT\"",
                "\"unknown\":1"
            })
    @Tag("S26")
    void rejects_an_additional_member(String member) {
        assertNotRead(signed(HEADER.replace("}", "," + member + "}"), CLAIMS));
        assertNotRead(signed(HEADER.replace("{", "{" + member + ","), CLAIMS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"test-2\"",
                "\"../../dev/null\"",
                "\"x' UNION SELECT 'k\"",
                "\"\\u0000\"",
                "\"\"",
                "[\"test-1\"]",
                "1",
                "null",
                "{\"kid\":\"test-1\"}",
                "\"TEST-1\"",
                "\"test-1 \""
            })
    @Tag("S27")
    void rejects_any_other_key_id(String name) {
        assertNotRead(signed(HEADER.replace("\"test-1\"", name), CLAIMS));
    }

    @Test
    @Tag("S27")
    void rejects_a_header_without_a_key_id() {
        assertNotRead(signed("{\"typ\":\"at+jwt\",\"alg\":\"EdDSA\"}", CLAIMS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "AT+JWT", "at+JWT", "", "dpop+jwt", "application/jwt", "hub-session"})
    @Tag("S30")
    void rejects_any_other_type(String type) {
        assertNotRead(signed(HEADER.replace("at+jwt", type), CLAIMS));
    }

    @Test
    @Tag("S30")
    void rejects_a_token_without_a_type() {
        assertNotRead(signed("{\"alg\":\"EdDSA\",\"kid\":\"test-1\"}", CLAIMS));
    }

    @Test
    @Tag("S38")
    void rejects_a_repeated_member() {
        assertNotRead(signed(HEADER.replace("}", ",\"kid\":\"test-1\"}"), CLAIMS));
        assertNotRead(signed(HEADER.replace("{", "{\"alg\":\"none\","), CLAIMS));
    }

    @Test
    void rejects_another_spelling_of_the_same_header() {
        assertNotRead(signed(HEADER.replace(",", ", "), CLAIMS));
        assertNotRead(signed("{\"alg\":\"EdDSA\",\"typ\":\"at+jwt\",\"kid\":\"test-1\"}", CLAIMS));
        assertNotRead(signed(HEADER.replace("EdDSA", "\\u0045dDSA"), CLAIMS));
    }

    @Test
    void the_token_they_are_derived_from_is_genuine() {
        assertGenuine(signed(HEADER, CLAIMS));
    }

    @Test
    @Tag("S26")
    void rejects_a_token_that_contains_its_own_key() {
        SigningKey forged = SigningKeyPairs.random("test-1");
        String x = base64(SigningKeyPairs.raw(forged));
        String jwk = ",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + x + "\"}}";

        assertNotRead(signed(HEADER.replace("}", jwk), CLAIMS, forged));
    }

    static Stream<byte[]> formsOfThePublicKey() {
        return Stream.of(
                OF_TEST.publicKey(),
                SigningKeyPairs.raw(OF_TEST),
                pem().getBytes(US_ASCII),
                SigningKeyPairs.jwks(OF_TEST).getBytes(US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("formsOfThePublicKey")
    @Tag("S25")
    void rejects_an_hmac_keyed_with_the_public_key(byte[] key) {
        assertNotRead(Jwts.hmac(HEADER.replace("EdDSA", "HS256"), CLAIMS, key));
        assertNotRead(Jwts.hmac(HEADER, CLAIMS, key));
    }

    private static String pem() {
        String base64 = Base64.getMimeEncoder().encodeToString(OF_TEST.publicKey());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }
}
