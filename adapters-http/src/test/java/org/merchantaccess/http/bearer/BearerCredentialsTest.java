package org.merchantaccess.http.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.http.fixture.TestRequest;
import org.merchantaccess.http.problem.Problem;

class BearerCredentialsTest {

    private static Either<Problem, String> tokenIn(String header) {
        return BearerCredentials.of(TestRequest.get("/v1/whoami").with("Authorization", header))
                .map(BearerToken::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER abc", "bEaReR abc"})
    @Tag("S42")
    void accepts_the_scheme_in_any_case(String header) {
        assertThat(tokenIn(header)).isEqualTo(Either.right("abc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer \t ",
                "Basic abc",
                "Token abc",
                "Bearerabc",
                " Bearer abc",
                "abc"
            })
    void challenges_a_request_without_a_token_without_an_error_code(String header) {
        assertThat(tokenIn(header)).isEqualTo(Either.left(Problem.unauthorized()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer  abc",
                "Bearer\tabc",
                "Bearer abc ",
                "Bearer abc def",
                "bearer abc\tdef",
                "Bearer a, Bearer b"
            })
    void rejects_a_header_that_is_not_the_scheme_one_space_and_a_token(String header) {
        assertThat(tokenIn(header)).isEqualTo(Either.left(Problem.invalidToken()));
    }

    @Test
    @Tag("S40")
    void rejects_a_token_over_4_kib() {
        assertThat(tokenIn("Bearer " + "a".repeat(4096))).isNotEmpty();
        assertThat(tokenIn("Bearer " + "a".repeat(4097))).isEqualTo(Either.left(Problem.invalidToken()));
    }

    @Test
    void challenges_a_request_without_the_header() {
        assertThat(BearerCredentials.of(TestRequest.get("/v1/whoami"))).isEqualTo(Either.left(Problem.unauthorized()));
    }

    @Test
    @Tag("S42")
    void rejects_two_headers_even_if_they_are_equal() {
        TestRequest twice = TestRequest.get("/v1/whoami").withBearerToken("abc").withBearerToken("abc");

        assertThat(BearerCredentials.of(twice))
                .isEqualTo(Either.left(
                        Problem.validation("Authorization", "The Authorization header must be sent only once.")));
    }

    @Test
    @Tag("S41")
    void ignores_a_token_in_the_query() {
        assertThat(BearerCredentials.of(TestRequest.get("/v1/whoami?access_token=abc")))
                .isEqualTo(Either.left(Problem.unauthorized()));
    }
}
