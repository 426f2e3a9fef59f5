package org.merchantaccess.http.api.creation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.TestRequest;

class IdempotencyKeyTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"8e03978e-40d5-43dd-bc93-6894a57f9324\",8e03978e-40d5-43dd-bc93-6894a57f9324",
                "8e03978e-40d5-43dd-bc93-6894a57f9324,8e03978e-40d5-43dd-bc93-6894a57f9324",
                "a,a",
                "\"a\",a",
                "\"a\\\"b\",a\"b",
                "\"a\\\\b\",a\\b",
                "a\"b,a\"b",
                "a\\b,a\\b",
                "{[(!~)]};=:/?#@,{[(!~)]};=:/?#@"
            })
    void reads_a_key_with_or_without_quotes(String sent, String key) {
        assertThat(IdempotencyKey.of(request(sent))).isEqualTo(Either.right(Option.some(key)));
    }

    @Test
    void returns_none_without_the_header() {
        assertThat(IdempotencyKey.of(TestRequest.post("/x"))).isEqualTo(Either.right(Option.none()));
    }

    @Test
    void accepts_at_most_255_characters() {
        String longest = "k".repeat(255);

        assertThat(IdempotencyKey.of(request(longest))).isEqualTo(Either.right(Option.some(longest)));
        assertThat(IdempotencyKey.of(request('"' + longest + '"'))).isEqualTo(Either.right(Option.some(longest)));
        assertThat(IdempotencyKey.of(request('"' + "\\\"".repeat(255) + '"')))
                .isEqualTo(Either.right(Option.some("\"".repeat(255))));
        assertThat(IdempotencyKey.of(request(longest + "k")).isLeft()).isTrue();
        assertThat(IdempotencyKey.of(request('"' + longest + "k\"")).isLeft()).isTrue();
        assertThat(IdempotencyKey.of(request('"' + "k".repeat(16_000) + '"')).isLeft())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"\"",
                "\"",
                "\"a",
                "a b",
                "\"a b\"",
                "a\tb",
                "\"a\"b\"",
                "\"a\";b=1",
                "\"a\", \"b\"",
                "\"a\\b\"",
                "caf\u00e9",
                "\"caf\u00e9\"",
                "a\u007f",
                "a\u0001"
            })
    void rejects_a_malformed_key(String sent) {
        assertThat(IdempotencyKey.of(request(sent)).getLeft().invalidParameters())
                .extracting(fault -> fault.parameter())
                .containsExactly("Idempotency-Key");
    }

    @Test
    void rejects_two_keys() {
        assertThat(IdempotencyKey.of(request("a").with("idempotency-key", "a")).isLeft())
                .isTrue();
    }

    private static TestRequest request(String value) {
        return TestRequest.post("/x").with("Idempotency-Key", value);
    }
}
