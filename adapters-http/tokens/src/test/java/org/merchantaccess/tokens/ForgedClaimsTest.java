package org.merchantaccess.tokens;

import static org.merchantaccess.tokens.Jwts.CLAIMS;
import static org.merchantaccess.tokens.Jwts.HEADER;
import static org.merchantaccess.tokens.Jwts.signed;
import static org.merchantaccess.tokens.TokenAssertions.assertNotRead;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nearly correct claims under a genuine signature: the claims alone cause the rejection. */
class ForgedClaimsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"iss", "aud", "sub", "client_id", "iat", "exp", "jti", "merchant_id", "environment", "activation"
            })
    void rejects_a_missing_claim(String name) {
        assertNotRead(signed(HEADER, without(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"iss", "aud", "sub", "client_id", "iat", "exp", "jti", "merchant_id", "environment", "activation"
            })
    @Tag("S38")
    void rejects_a_repeated_claim(String name) {
        assertNotRead(signed(HEADER, with("\"" + name + "\":" + valueOf(name))));
        assertNotRead(signed(HEADER, with("\"" + name + "\":4102444800")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"nbf\":4102444800", "\"nbf\":0", "\"scope\":\"admin\"", "\"gen\":1", "\"\":null"})
    void rejects_an_additional_claim(String claim) {
        assertNotRead(signed(HEADER, with(claim)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "1", "[]", "{}", "true", "[\"98434376\"]", "\"9843437\"", "\"９８４３４３７６\"", "\" 98434376\""
            })
    void rejects_a_malformed_app_id(String appId) {
        assertNotRead(signed(HEADER, CLAIMS.replace("\"98434376\"", appId)));
    }

    @Test
    void rejects_a_subject_that_is_not_the_client() {
        assertNotRead(signed(HEADER, CLAIMS.replace("\"client_id\":\"98434376\"", "\"client_id\":\"40112358\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"https://api.example\"", "\"https://test-api.example/\"", "\"\"", "null", "[]", "1"})
    @Tag("S31")
    void rejects_any_other_issuer(String issuer) {
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
    @Tag("S31")
    void rejects_any_other_audience(String audience) {
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
    @Tag("S32")
    void rejects_any_lifetime_other_than_one_hour(String end) {
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
    @Tag("S32")
    void rejects_an_issue_time_that_is_not_a_plausible_whole_second(String second) {
        assertNotRead(signed(HEADER, CLAIMS.replace("1772445600", second)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"TEST\"", "\"qa\"", "\"Test\"", "\"\"", "null", "1"})
    void rejects_an_unknown_environment(String environment) {
        assertNotRead(signed(HEADER, CLAIMS.replace("\"test\"", environment)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"1\"", "\"0000000000000000000000000000000G\"", "1", "null"})
    void rejects_a_malformed_activation(String activation) {
        assertNotRead(signed(HEADER, CLAIMS.replace("\"00000000000000000000000000000001\"", activation)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "1", "\"\"", "{", "{\"iss\":", "not json", "\uFEFF{}", "/**/{}"})
    void rejects_a_text_that_is_not_claims(String claims) {
        assertNotRead(signed(HEADER, claims));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "\"a"})
    void rejects_deeply_nested_claims(String beginning) {
        assertNotRead(signed(HEADER, beginning.repeat(2500 / beginning.length())));
    }

    @Test
    void rejects_another_spelling_of_the_same_claims() {
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
