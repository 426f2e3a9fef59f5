package org.merchantaccess.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.TestRequest;
import org.merchantaccess.http.problem.InvalidParameter;
import org.merchantaccess.http.problem.Problem;

class BodySchemaTest {

    private static final BodySchema FORM =
            BodySchema.of(BodyMember.required("code", 4), BodyMember.required("name"), BodyMember.optional("label"));

    private static Either<Problem, ParsedBody> read(String json) {
        return FORM.read(TestRequest.post("/x").json(json));
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
        void reads_a_body_that_matches_the_schema() {
            Either<Problem, ParsedBody> body = read("{\"name\":\"x\",\"code\":\"abcd\",\"label\":\"l\"}");

            assertThat(body.map(read -> read.text("code") + read.text("name") + read.text("label")))
                    .isEqualTo(Either.right("abcdxl"));
        }

        @Test
        void an_absent_optional_member_is_empty() {
            assertThat(read("{\"name\":\"x\",\"code\":\"abcd\"}").map(read -> read.text("label")))
                    .isEqualTo(Either.right(""));
        }

        @Test
        @Tag("S7")
        void reports_all_faults_in_the_order_of_the_schema() {
            assertThat(faults("{\"z\":\"1\",\"label\":7,\"code\":\"abc\",\"a\":null}"))
                    .containsExactly(
                            fault("code", "The code must have exactly 4 characters."),
                            fault("name", "The name is missing. Please send it as a string."),
                            fault("label", "The label must be a string."),
                            fault("z", "There is no such parameter. Please leave it out."),
                            fault("a", "There is no such parameter. Please leave it out."));
        }

        @Test
        @Tag("S7")
        void rejects_a_repeated_member_even_if_the_values_are_equal() {
            assertThat(faults("{\"code\":\"abcd\",\"name\":\"x\",\"n\\u0061me\":\"x\"}"))
                    .containsExactly(fault("name", "The name must be sent only once."));
        }

        @Test
        void names_are_case_sensitive() {
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
        void reports_only_the_first_ten_unknown_members() {
            String unknown =
                    IntStream.range(0, 11).mapToObj(i -> ",\"u" + i + "\":1").collect(Collectors.joining());

            assertThat(faults("{\"code\":\"abcd\",\"name\":\"x\"" + unknown + "}"))
                    .hasSize(10);
        }

        @Test
        void reports_one_fault_if_the_body_is_not_an_object() {
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
        void reads_json_in_utf_8(String contentType) {
            assertThat(FORM.read(TestRequest.post("/x")
                            .with("Content-Type", contentType)
                            .text(BODY)))
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
        @Tag("S12")
        void rejects_any_other_media_type(String contentType) {
            assertThat(FORM.read(TestRequest.post("/x")
                            .with("Content-Type", contentType)
                            .text(BODY)))
                    .isEqualTo(Either.left(Problem.unsupportedMediaType()));
        }

        @Test
        @Tag("S12")
        void rejects_a_body_with_no_media_type_or_two() {
            assertThat(FORM.read(TestRequest.post("/x").text(BODY)))
                    .isEqualTo(Either.left(Problem.unsupportedMediaType()));
            assertThat(FORM.read(TestRequest.post("/x").json(BODY).with("Content-Type", "application/json")))
                    .isEqualTo(Either.left(Problem.unsupportedMediaType()));
        }

        @Test
        @Tag("S12")
        void rejects_a_body_with_a_content_coding() {
            assertThat(FORM.read(TestRequest.post("/x").json(BODY).with("Content-Encoding", "gzip")))
                    .isEqualTo(Either.left(Problem.unsupportedMediaType()));
        }

        @Test
        @Tag("S9")
        void rejects_a_body_of_more_than_8_kib() {
            String padding = " ".repeat(BodySchema.MAX_LENGTH - BODY.length());

            assertThat(read(BODY + padding)).isNotEmpty();
            assertThat(read(BODY + padding + " ")).isEqualTo(Either.left(Problem.payloadTooLarge()));
        }

        @Test
        void an_absent_body_counts_as_an_empty_object() {
            assertThat(FORM.read(TestRequest.post("/x")).mapLeft(Problem::invalidParameters))
                    .isEqualTo(Either.left(faults("{}")));
            assertThat(BodySchema.of().read(TestRequest.post("/x"))).isNotEmpty();
        }

        @Test
        void rejects_an_absent_body_with_a_foreign_media_type() {
            assertThat(BodySchema.of().read(TestRequest.post("/x").with("Content-Type", "text/plain")))
                    .isEqualTo(Either.left(Problem.unsupportedMediaType()));
        }
    }
}
