package org.merchantaccess.http.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.problem.Problem;

class BearerCredentialsTest {

    private static Either<Problem, String> shown(String header) {
        return BearerCredentials.of(Sent.get("/v1/whoami").with("Authorization", header))
                .map(BearerToken::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER abc", "bEaReR abc"})
    void s42_the_scheme_is_known_in_any_case(String header) {
        assertThat(shown(header)).isEqualTo(Either.right("abc"));
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
    void who_presents_no_token_is_challenged_without_an_error(String header) {
        assertThat(shown(header)).isEqualTo(Either.left(Problem.unauthorized()));
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
    void a_token_is_presented_by_the_scheme_one_space_and_the_token_or_is_invalid(String header) {
        assertThat(shown(header)).isEqualTo(Either.left(Problem.invalidToken()));
    }

    @Test
    void s40_a_token_over_4_kib_is_not_looked_at() {
        assertThat(shown("Bearer " + "a".repeat(4096))).isNotEmpty();
        assertThat(shown("Bearer " + "a".repeat(4097))).isEqualTo(Either.left(Problem.invalidToken()));
    }

    @Test
    void no_header_shows_nothing() {
        assertThat(BearerCredentials.of(Sent.get("/v1/whoami"))).isEqualTo(Either.left(Problem.unauthorized()));
    }

    @Test
    void s42_two_headers_are_a_fault_even_if_both_are_equal() {
        Sent twice = Sent.get("/v1/whoami").bearing("abc").bearing("abc");

        assertThat(BearerCredentials.of(twice))
                .isEqualTo(Either.left(
                        Problem.validation("Authorization", "The Authorization header must be sent only once.")));
    }

    @Test
    void s41_a_token_in_the_query_is_not_looked_at() {
        assertThat(BearerCredentials.of(Sent.get("/v1/whoami?access_token=abc")))
                .isEqualTo(Either.left(Problem.unauthorized()));
    }
}
