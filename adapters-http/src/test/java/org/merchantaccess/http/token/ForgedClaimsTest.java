package org.merchantaccess.http.token;

import static org.merchantaccess.http.token.JwtAssertions.assertNotRead;
import static org.merchantaccess.http.token.Jwts.CLAIMS;
import static org.merchantaccess.http.token.Jwts.HEADER;
import static org.merchantaccess.http.token.Jwts.signed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims that are nearly right, signed with the right key: it is not the signature that saves us. */
class ForgedClaimsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"iss", "aud", "sub", "client_id", "iat", "exp", "jti", "merchant_id", "environment", "activation"
            })
    void a_token_that_lacks_a_claim_is_refused(String name) {
        assertNotRead(signed(HEADER, without(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"iss", "aud", "sub", "client_id", "iat", "exp", "jti", "merchant_id", "environment", "activation"
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
            strings = {"null", "1", "[]", "{}", "true", "[\"98434376\"]", "\"9843437\"", "\"９８４３４３７６\"", "\" 98434376\""
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
    @ValueSource(strings = {"", "{}", "[]", "null", "1", "\"\"", "{", "{\"iss\":", "not json", "\uFEFF{}", "/**/{}"})
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
