package org.merchantaccess.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.token.Jwts.CLAIMS;
import static org.merchantaccess.http.token.Jwts.HEADER;
import static org.merchantaccess.http.token.Jwts.base64;
import static org.merchantaccess.http.token.Jwts.signed;
import static org.merchantaccess.http.token.SigningKeyPairs.NEXT_OF_TEST;
import static org.merchantaccess.http.token.SigningKeyPairs.OF_PRODUCTION;

import io.vavr.control.Option;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.port.UnverifiedToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.Tokens;

/** Tokens that are nearly right. Most are even signed with the right key, which shows that it is not the signature that saves us. */
class ForgedTokensTest {

    private final JwtTokens node = Jwts.ofTest();

    @Test
    void the_token_all_others_here_are_made_from_is_read_and_genuine() {
        assertThat(node.read(Jwts.bearer(signed(HEADER, CLAIMS))).exists(UnverifiedToken::isGenuine))
                .isTrue();
    }

    @Nested
    class Header {

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
    }

    @Nested
    class Claims {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "iss",
                    "aud",
                    "sub",
                    "client_id",
                    "iat",
                    "exp",
                    "jti",
                    "merchant_id",
                    "environment",
                    "activation"
                })
        void a_token_that_lacks_a_claim_is_refused(String name) {
            assertNotRead(signed(HEADER, without(name)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "iss",
                    "aud",
                    "sub",
                    "client_id",
                    "iat",
                    "exp",
                    "jti",
                    "merchant_id",
                    "environment",
                    "activation"
                })
        void s38_a_claim_given_twice_is_refused(String name) {
            assertNotRead(signed(HEADER, with("\"" + name + "\":" + valueOf(name))));
            assertNotRead(signed(HEADER, with("\"" + name + "\":4102444800")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"nbf\":4102444800", "\"nbf\":0", "\"scope\":\"admin\"", "\"gen\":1", "\"\":null"})
        void a_further_claim_is_refused(String claim) {
            assertNotRead(signed(HEADER, with(claim)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "null",
                    "1",
                    "[]",
                    "{}",
                    "true",
                    "[\"98434376\"]",
                    "\"9843437\"",
                    "\"９８４３４３７６\"",
                    "\" 98434376\""
                })
        void an_app_id_of_another_form_is_refused(String appId) {
            assertNotRead(signed(HEADER, CLAIMS.replace("\"98434376\"", appId)));
        }

        @Test
        void a_token_whose_subject_is_not_its_client_is_refused() {
            assertNotRead(signed(HEADER, CLAIMS.replace("\"client_id\":\"98434376\"", "\"client_id\":\"40112358\"")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"https://api.example\"", "\"https://test-api.example/\"", "\"\"", "null", "[]", "1"})
        void s31_any_other_issuer_is_refused(String issuer) {
            assertNotRead(signed(HEADER, CLAIMS.replace("\"https://test-api.example\"", issuer)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"https://api.example/v1\"",
                    "\"\"",
                    "null",
                    "[\"https://test-api.example/v1\"]",
                    "[\"https://test-api.example/v1\",\"https://api.example/v1\"]"
                })
        void s31_any_other_audience_is_refused(String audience) {
            assertNotRead(signed(HEADER, CLAIMS.replace("\"https://test-api.example/v1\"", audience)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1772449201",
                    "1772449199",
                    "1772532000",
                    "1772445600",
                    "0",
                    "-1",
                    "\"1772449200\"",
                    "1772449200.0",
                    "1772449200.5",
                    "1e400",
                    "1.7724492e9",
                    "9223372036854775807",
                    "99999999999999999999999999999999999",
                    "null",
                    "true",
                    "[1772449200]",
                    "NaN",
                    "Infinity",
                    "01772449200",
                    "+1772449200"
                })
        void s32_a_token_that_ends_at_any_other_moment_than_an_hour_after_it_was_issued_is_refused(String end) {
            assertNotRead(signed(HEADER, CLAIMS.replace("1772449200", end)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1772445600.0",
                    "\"1772445600\"",
                    "null",
                    "-1772445600",
                    "1e400",
                    "253402300800",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "31556889864403200",
                    "1772445600.5"
                })
        void s32_a_token_issued_at_no_whole_second_of_our_age_is_refused(String second) {
            assertNotRead(signed(HEADER, CLAIMS.replace("1772445600", second)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"TEST\"", "\"qa\"", "\"Test\"", "\"\"", "null", "1"})
        void an_unknown_environment_is_refused(String environment) {
            assertNotRead(signed(HEADER, CLAIMS.replace("\"test\"", environment)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"\"", "\"1\"", "\"0000000000000000000000000000000G\"", "1", "null"})
        void what_is_no_activation_is_refused(String activation) {
            assertNotRead(signed(HEADER, CLAIMS.replace("\"00000000000000000000000000000001\"", activation)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "{}", "[]", "null", "1", "\"\"", "{", "{\"iss\":", "not json", "\uFEFF{}", "/**/{}"})
        void what_is_no_claims_is_refused(String claims) {
            assertNotRead(signed(HEADER, claims));
        }

        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"a\":", "\"a"})
        void claims_nested_without_end_are_refused(String beginning) {
            assertNotRead(signed(HEADER, beginning.repeat(2500 / beginning.length())));
        }

        @Test
        void another_spelling_of_the_same_claims_is_refused() {
            assertNotRead(signed(HEADER, " " + CLAIMS));
            assertNotRead(signed(HEADER, CLAIMS + "\n"));
            assertNotRead(signed(HEADER, CLAIMS + "{}"));
            assertNotRead(signed(HEADER, CLAIMS.replace(",", ", ")));
            assertNotRead(signed(HEADER, CLAIMS.replace("token_1", "token_\\u0031")));
            assertNotRead(signed(HEADER, CLAIMS.replace("\"sub\"", "'sub'")));
        }

        private static String with(String claim) {
            return CLAIMS.replace("}", "," + claim + "}");
        }

        private static String without(String name) {
            return CLAIMS.replace("\"" + name + "\":" + valueOf(name), "")
                    .replace(",,", ",")
                    .replace("{,", "{")
                    .replace(",}", "}");
        }

        private static String valueOf(String name) {
            int from = CLAIMS.indexOf("\"" + name + "\":") + name.length() + 3;
            int comma = CLAIMS.indexOf(',', from);
            return CLAIMS.substring(from, comma < 0 ? CLAIMS.length() - 1 : comma);
        }
    }

    @Nested
    class SignatureOrShape {

        private final String genuine = signed(HEADER, CLAIMS);
        private final List<String> parts = Jwts.parts(genuine);
        private final String content = parts.get(0) + "." + parts.get(1);

        @Test
        void s24_a_token_without_a_signature_is_refused() {
            assertNotRead(content + ".");
            assertNotRead(content);
        }

        @Test
        void s24_a_token_of_algorithm_none_is_refused() {
            assertNotRead(base64("{\"alg\":\"none\"}") + "." + parts.get(1) + ".");
        }

        @Test
        void s28_a_token_of_four_or_five_parts_is_refused() {
            assertNotRead(genuine + ".x");
            assertNotRead(genuine + "." + content);
            assertNotRead(base64("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}") + ".a.b.c.d");
            assertNotRead(parts.get(0) + "..." + parts.get(2));
            assertNotRead(parts.get(0) + ".a.b.c." + parts.get(2));
        }

        @Test
        void s28_a_token_within_a_token_is_refused() {
            assertNotRead(signed(HEADER, genuine));
        }

        @Test
        void s29_a_signature_of_zeros_is_not_genuine() {
            assertNotGenuine(content + "." + base64(new byte[64]));
        }

        @Test
        void s29_a_malleated_signature_is_not_genuine() {
            byte[] malleated =
                    Ed25519SignaturesTest.malleated(Base64.getUrlDecoder().decode(parts.get(2)));

            assertNotGenuine(content + "." + base64(malleated));
        }

        @Test
        void a_signature_of_another_key_is_not_genuine() {
            assertNotGenuine(signed(HEADER, CLAIMS, NEXT_OF_TEST));
            assertNotGenuine(signed(HEADER, CLAIMS, OF_PRODUCTION));
        }

        @Test
        void a_signature_of_another_text_is_not_genuine() {
            String other = signed(HEADER, CLAIMS.replace("token_1", "token_2"));

            assertNotGenuine(content + "." + Jwts.parts(other).get(2));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 32, 63, 65, 96})
        void a_signature_of_another_length_is_refused(int length) {
            assertNotRead(content + "." + base64(new byte[length]));
        }

        static Stream<String> respelt() {
            String genuine = signed(HEADER, CLAIMS);
            String last = genuine.substring(genuine.length() - 1);
            String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            char sameBytes = alphabet.charAt(alphabet.indexOf(last) ^ 1);
            return Stream.of(
                    genuine.substring(0, genuine.length() - 1) + sameBytes,
                    genuine + "=",
                    genuine + "==",
                    genuine.replace('-', '+').replace('_', '/') + "=",
                    genuine + " ",
                    " " + genuine,
                    genuine.replace(".", ".\n"),
                    genuine.replace(".", "=."),
                    genuine.replace(".", "%2E"),
                    genuine + "\u0000");
        }

        @ParameterizedTest
        @MethodSource("respelt")
        void s39_another_spelling_of_the_same_bytes_is_refused(String respelt) {
            assertNotRead(respelt);
        }

        @Test
        void s40_a_text_of_more_than_4096_characters_is_not_even_a_bearer_token() {
            assertThat(BearerToken.parse(genuine + "A".repeat(4097 - genuine.length())))
                    .isEqualTo(Option.none());
        }
    }

    @Test
    void r9_a_token_is_read_whatever_its_hour_and_its_claims_tell_which() {
        Option<UnverifiedToken> read = node.read(Jwts.bearer(signed(HEADER, CLAIMS)));

        assertThat(read.exists(token -> token.claims().isAliveAt(Tokens.GRANTED_AT)))
                .isTrue();
        assertThat(read.exists(token -> token.claims().isAliveAt(Tokens.GRANTED_AT.plusSeconds(3600))))
                .isFalse();
        assertThat(read.exists(token -> token.claims().isAliveAt(Tokens.GRANTED_AT.minusSeconds(1))))
                .isFalse();
    }

    private void assertNotRead(String text) {
        assertThat(BearerToken.parse(text).flatMap(node::read)).as(text).isEqualTo(Option.none());
    }

    private void assertNotGenuine(String text) {
        assertThat(BearerToken.parse(text).flatMap(node::read).exists(UnverifiedToken::isGenuine))
                .as(text)
                .isFalse();
    }
}
