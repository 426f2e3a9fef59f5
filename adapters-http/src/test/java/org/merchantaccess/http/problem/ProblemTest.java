package org.merchantaccess.http.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.headers;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.http.exchange.Response;

class ProblemTest {

    @Test
    void an_unauthorized_call_receives_the_verbatim_body_of_the_seeds() {
        Response answer = Problem.unauthorized().answer("/v1/payment-link");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"error\",\"error_type\":\"unauthorized\",\"title\":\"Authentication with the API failed,"
                                + " please check your details and try again.\",\"instance\":\"/v1/payment-link\"}");
    }

    @Test
    void lists_all_faults_in_order_after_the_four_members() {
        List<InvalidParameter> faults =
                List.of(new InvalidParameter("app_id", "Too short."), new InvalidParameter("app_key", "Too long."));

        Response answer = Problem.validation(faults).answer("/v1/login");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"error\",\"error_type\":\"validation\",\"title\":\"Your request parameters did not pass"
                                + " our validation.\",\"instance\":\"/v1/login\",\"invalid_parameters\":["
                                + "{\"parameter\":\"app_id\",\"reason\":\"Too short.\"},"
                                + "{\"parameter\":\"app_key\",\"reason\":\"Too long.\"}]}");
    }

    @Test
    void a_problem_must_not_be_cached() {
        Response answer = Problem.notFound().answer("/v1/nothing");

        assertThat(headers(answer, "Content-Type")).containsExactly("application/json");
        assertThat(headers(answer, "Cache-Control")).containsExactly("no-store");
    }

    @Test
    @Tag("S43")
    void the_challenge_of_a_401_names_no_cause() {
        assertThat(headers(Problem.unauthorized().answer("/v1/whoami"), "WWW-Authenticate"))
                .containsExactly("Bearer");
        assertThat(headers(Problem.invalidToken().answer("/v1/whoami"), "WWW-Authenticate"))
                .containsExactly("Bearer error=\"invalid_token\"");
    }

    @Test
    @Tag("S43")
    void the_body_of_a_401_is_the_same_with_and_without_a_token() {
        assertThat(Problem.invalidToken().answer("/v1/whoami").body())
                .isEqualTo(Problem.unauthorized().answer("/v1/whoami").body());
    }

    @Test
    @Tag("S11")
    void lists_the_allowed_methods_for_a_wrong_method() {
        Response answer = Problem.methodNotAllowed(List.of("DELETE", "PATCH")).answer("/api");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(headers(answer, "Allow")).containsExactly("DELETE, PATCH");
    }

    @Test
    void names_the_time_of_a_retry() {
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
        "UNAVAILABLE, unavailable, 503",
        "OUTCOME_UNKNOWN, outcome_unknown, 503"
    })
    void each_error_type_has_its_name_and_its_status(ErrorType type, String word, int status) {
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
    void uses_published_titles_verbatim(ErrorType type, String title) {
        assertThat(type.title()).isEqualTo(title);
    }
}
