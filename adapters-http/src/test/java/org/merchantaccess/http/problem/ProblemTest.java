package org.merchantaccess.http.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.headers;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.http.exchange.Answer;

class ProblemTest {

    @Test
    void an_unauthorized_call_is_answered_with_the_seeds_body_to_the_letter() {
        Answer answer = Problem.unauthorized().answer("/v1/payment-link");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"error\",\"error_type\":\"unauthorized\",\"title\":\"Authentication with the API failed,"
                                + " please check your details and try again.\",\"instance\":\"/v1/payment-link\"}");
    }

    @Test
    void every_fault_is_told_in_order_after_the_four_members() {
        List<InvalidParameter> faults =
                List.of(new InvalidParameter("app_id", "Too short."), new InvalidParameter("app_key", "Too long."));

        Answer answer = Problem.validation(faults).answer("/v1/login");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"error\",\"error_type\":\"validation\",\"title\":\"Your request parameters did not pass"
                                + " our validation.\",\"instance\":\"/v1/login\",\"invalid_parameters\":["
                                + "{\"parameter\":\"app_id\",\"reason\":\"Too short.\"},"
                                + "{\"parameter\":\"app_key\",\"reason\":\"Too long.\"}]}");
    }

    @Test
    void nobody_may_keep_a_problem() {
        Answer answer = Problem.notFound().answer("/v1/nothing");

        assertThat(headers(answer, "Content-Type")).containsExactly("application/json");
        assertThat(headers(answer, "Cache-Control")).containsExactly("no-store");
    }

    @Test
    void s43_unauthorized_comes_with_a_challenge_that_names_no_cause() {
        assertThat(headers(Problem.unauthorized().answer("/v1/whoami"), "WWW-Authenticate"))
                .containsExactly("Bearer");
        assertThat(headers(Problem.invalidToken().answer("/v1/whoami"), "WWW-Authenticate"))
                .containsExactly("Bearer error=\"invalid_token\"");
    }

    @Test
    void s43_with_a_token_or_without_one_the_body_is_the_same() {
        assertThat(Problem.invalidToken().answer("/v1/whoami").body())
                .isEqualTo(Problem.unauthorized().answer("/v1/whoami").body());
    }

    @Test
    void s11_a_wrong_method_is_told_which_ones_are_right() {
        Answer answer = Problem.methodNotAllowed(List.of("DELETE", "PATCH")).answer("/api");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(headers(answer, "Allow")).containsExactly("DELETE, PATCH");
    }

    @Test
    void who_is_to_come_back_later_is_told_when() {
        assertThat(headers(Problem.unavailable().answer("/v1/login"), "Retry-After"))
                .containsExactly("1");
        assertThat(headers(Problem.tooManyRequests(Duration.ofMinutes(1)).answer("/v1/login"), "Retry-After"))
                .containsExactly("60");
    }

    @ParameterizedTest
    @CsvSource({
        "VALIDATION, validation, 400",
        "UNAUTHORIZED, unauthorized, 401",
        "FORBIDDEN, forbidden, 403",
        "NOT_FOUND, not_found, 404",
        "METHOD_NOT_ALLOWED, method_not_allowed, 405",
        "CONFLICT, conflict, 409",
        "PRECONDITION_FAILED, precondition_failed, 412",
        "PAYLOAD_TOO_LARGE, payload_too_large, 413",
        "UNSUPPORTED_MEDIA_TYPE, unsupported_media_type, 415",
        "TOO_MANY_REQUESTS, too_many_requests, 429",
        "INTERNAL_SERVER_ERROR, internal_server_error, 500",
        "UNAVAILABLE, unavailable, 503"
    })
    void each_error_type_has_its_word_and_its_status(ErrorType type, String word, int status) {
        assertThat(type.word()).isEqualTo(word);
        assertThat(type.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VALIDATION | Your request parameters did not pass our validation.",
                "UNAUTHORIZED | Authentication with the API failed, please check your details and try again.",
                "FORBIDDEN | You do not have access to the requested resource, please check your details and try again.",
                "NOT_FOUND | Unable to find the requested resource, please check your request and try again.",
                "CONFLICT | There was a conflict when trying to complete your request.",
                "INTERNAL_SERVER_ERROR | An error occurred, we are investigating the reason."
            })
    void published_titles_are_used_to_the_letter(ErrorType type, String title) {
        assertThat(type.title()).isEqualTo(title);
    }
}
