package org.merchantaccess.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.problem.InvalidParameter;
import org.merchantaccess.http.problem.Problem;

class BodyFormTest {

    private static final BodyForm FORM =
            BodyForm.of(Member.required("code", 4), Member.required("name"), Member.optional("label"));

    private static Either<Problem, Body> read(String json) {
        return FORM.read(Sent.post("/x").json(json));
    }

    private static List<InvalidParameter> faults(String json) {
        return read(json).fold(Problem::invalidParameters, body -> List.of());
    }

    private static InvalidParameter fault(String parameter, String reason) {
        return new InvalidParameter(parameter, reason);
    }

    @Nested
    class Members {

        @Test
        void a_body_of_that_form_is_read() {
            Either<Problem, Body> body = read("{\"name\":\"x\",\"code\":\"abcd\",\"label\":\"l\"}");

            assertThat(body.map(read -> read.text("code") + read.text("name") + read.text("label")))
                    .isEqualTo(Either.right("abcdxl"));
        }

        @Test
        void what_need_not_be_sent_is_empty_if_it_is_not() {
            assertThat(read("{\"name\":\"x\",\"code\":\"abcd\"}").map(read -> read.text("label")))
                    .isEqualTo(Either.right(""));
        }

        @Test
        void s7_every_fault_is_told_at_once_in_the_order_of_the_form() {
            assertThat(faults("{\"z\":\"1\",\"label\":7,\"code\":\"abc\",\"a\":null}"))
                    .containsExactly(
                            fault("code", "The code must have exactly 4 characters."),
                            fault("name", "The name is missing. Please send it as a string."),
                            fault("label", "The label must be a string."),
                            fault("z", "There is no such parameter. Please leave it out."),
                            fault("a", "There is no such parameter. Please leave it out."));
        }

        @Test
        void s7_a_member_sent_twice_is_a_fault_even_if_both_are_equal() {
            assertThat(faults("{\"code\":\"abcd\",\"name\":\"x\",\"n\\u0061me\":\"x\"}"))
                    .containsExactly(fault("name", "The name must be sent only once."));
        }

        @Test
        void names_differ_by_case() {
            assertThat(faults("{\"code\":\"abcd\",\"Name\":\"x\"}"))
                    .extracting(InvalidParameter::parameter)
                    .containsExactly("name", "Name");
        }

        @Test
        void length_is_counted_in_utf_16_units() {
            assertThat(faults("{\"code\":\"💳💳\",\"name\":\"x\"}")).isEmpty();
            assertThat(faults("{\"code\":\"💳💳💳💳\",\"name\":\"x\"}")).hasSize(1);
        }

        @Test
        void only_the_first_ten_unknown_members_are_named() {
            String unknown =
                    IntStream.range(0, 11).mapToObj(i -> ",\"u" + i + "\":1").collect(Collectors.joining());

            assertThat(faults("{\"code\":\"abcd\",\"name\":\"x\"" + unknown + "}"))
                    .hasSize(10);
        }

        @Test
        void what_is_no_object_is_one_fault_of_the_body() {
            assertThat(faults("[]")).containsExactly(fault("body", "The body must be one JSON object in UTF-8."));
        }
    }

    @Nested
    class Wrapping {

        private static final String BODY = "{\"code\":\"abcd\",\"name\":\"x\"}";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "application/json",
                    "application/json; charset=utf-8",
                    "Application/JSON;charset=UTF-8",
                    "application/json ; charset=\"utf-8\"",
                    "application/json; charset=utf8",
                    "application/json; profile=x"
                })
        void json_in_utf_8_is_read(String contentType) {
            assertThat(FORM.read(
                            Sent.post("/x").with("Content-Type", contentType).text(BODY)))
                    .isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "text/plain",
                    "application/x-www-form-urlencoded",
                    "application/jsonp",
                    "application/problem+json",
                    "application/json; charset=utf-16",
                    "application/json; charset=iso-8859-1",
                    "application/json, text/plain",
                    "applicatıon/json"
                })
        void s12_any_other_type_is_refused(String contentType) {
            assertThat(FORM.read(
                            Sent.post("/x").with("Content-Type", contentType).text(BODY)))
                    .isEqualTo(Either.left(Problem.unsupportedMediaType()));
        }

        @Test
        void s12_a_body_of_no_type_or_of_two_is_refused() {
            assertThat(FORM.read(Sent.post("/x").text(BODY))).isEqualTo(Either.left(Problem.unsupportedMediaType()));
            assertThat(FORM.read(Sent.post("/x").json(BODY).with("Content-Type", "application/json")))
                    .isEqualTo(Either.left(Problem.unsupportedMediaType()));
        }

        @Test
        void s12_an_encoded_body_is_refused_unread() {
            assertThat(FORM.read(Sent.post("/x").json(BODY).with("Content-Encoding", "gzip")))
                    .isEqualTo(Either.left(Problem.unsupportedMediaType()));
        }

        @Test
        void s9_a_body_of_more_than_8_kib_is_refused() {
            String padding = " ".repeat(BodyForm.MAX_LENGTH - BODY.length());

            assertThat(read(BODY + padding)).isNotEmpty();
            assertThat(read(BODY + padding + " ")).isEqualTo(Either.left(Problem.payloadTooLarge()));
        }

        @Test
        void no_body_is_an_object_without_members() {
            assertThat(FORM.read(Sent.post("/x")).mapLeft(Problem::invalidParameters))
                    .isEqualTo(Either.left(faults("{}")));
            assertThat(BodyForm.of().read(Sent.post("/x"))).isNotEmpty();
        }

        @Test
        void no_body_of_a_foreign_type_was_meant_for_somebody_else() {
            assertThat(BodyForm.of().read(Sent.post("/x").with("Content-Type", "text/plain")))
                    .isEqualTo(Either.left(Problem.unsupportedMediaType()));
        }
    }
}
