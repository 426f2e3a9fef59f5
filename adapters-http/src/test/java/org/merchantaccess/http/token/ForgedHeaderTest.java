package org.merchantaccess.http.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.merchantaccess.http.token.JwtAssertions.assertGenuine;
import static org.merchantaccess.http.token.JwtAssertions.assertNotRead;
import static org.merchantaccess.http.token.Jwts.CLAIMS;
import static org.merchantaccess.http.token.Jwts.HEADER;
import static org.merchantaccess.http.token.Jwts.base64;
import static org.merchantaccess.http.token.Jwts.signed;
import static org.merchantaccess.http.token.SigningKeyPairs.OF_TEST;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.token.SigningKey;

/** Headers that are nearly right, over good claims and under a good signature of it all. */
class ForgedHeaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", "", "HS256", "RS256", "ES256", "Ed25519", "eddsa"})
    void s24_s25_any_other_algorithm_is_refused(String algorithm) {
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
    void s26_any_further_member_is_refused(String member) {
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
    void s27_any_other_name_of_a_key_is_refused(String name) {
        assertNotRead(signed(HEADER.replace("\"test-1\"", name), CLAIMS));
    }

    @Test
    void s27_a_header_that_names_no_key_is_refused_and_no_key_is_tried() {
        assertNotRead(signed("{\"typ\":\"at+jwt\",\"alg\":\"EdDSA\"}", CLAIMS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "AT+JWT", "at+JWT", "", "dpop+jwt", "application/jwt", "hub-session"})
    void s30_any_other_type_is_refused(String type) {
        assertNotRead(signed(HEADER.replace("at+jwt", type), CLAIMS));
    }

    @Test
    void s30_a_token_without_a_type_is_refused() {
        assertNotRead(signed("{\"alg\":\"EdDSA\",\"kid\":\"test-1\"}", CLAIMS));
    }

    @Test
    void s38_a_member_given_twice_is_refused() {
        assertNotRead(signed(HEADER.replace("}", ",\"kid\":\"test-1\"}"), CLAIMS));
        assertNotRead(signed(HEADER.replace("{", "{\"alg\":\"none\","), CLAIMS));
    }

    @Test
    void another_spelling_of_the_same_header_is_refused() {
        assertNotRead(signed(HEADER.replace(",", ", "), CLAIMS));
        assertNotRead(signed("{\"alg\":\"EdDSA\",\"typ\":\"at+jwt\",\"kid\":\"test-1\"}", CLAIMS));
        assertNotRead(signed(HEADER.replace("EdDSA", "\\u0045dDSA"), CLAIMS));
    }

    @Test
    void the_token_all_others_here_are_made_from_is_genuine() {
        assertGenuine(signed(HEADER, CLAIMS));
    }

    @Test
    void s26_a_token_that_brings_the_key_it_is_signed_with_is_refused() {
        SigningKey thiefs = SigningKeyPairs.drawn("test-1");
        String x = base64(SigningKeyPairs.raw(thiefs));
        String jwk = ",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + x + "\"}}";

        assertNotRead(signed(HEADER.replace("}", jwk), CLAIMS, thiefs));
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
    void s25_an_hmac_keyed_with_the_public_key_is_refused(byte[] key) {
        assertNotRead(Jwts.hmac(HEADER.replace("EdDSA", "HS256"), CLAIMS, key));
        assertNotRead(Jwts.hmac(HEADER, CLAIMS, key));
    }

    private static String pem() {
        String base64 = Base64.getMimeEncoder().encodeToString(OF_TEST.publicKey());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }
}
