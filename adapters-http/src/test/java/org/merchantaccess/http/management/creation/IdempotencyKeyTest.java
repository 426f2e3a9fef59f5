package org.merchantaccess.http.management.creation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.Sent;

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
    void quoted_or_bare_the_key_is_the_same(String sent, String key) {
        assertThat(IdempotencyKey.of(request(sent))).isEqualTo(Either.right(Option.some(key)));
    }

    @Test
    void without_the_header_there_is_none() {
        assertThat(IdempotencyKey.of(Sent.post("/x"))).isEqualTo(Either.right(Option.none()));
    }

    @Test
    void a_key_has_255_characters_at_most() {
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
    void what_is_no_key_is_refused(String sent) {
        assertThat(IdempotencyKey.of(request(sent)).getLeft().invalidParameters())
                .extracting(fault -> fault.parameter())
                .containsExactly("Idempotency-Key");
    }

    @Test
    void two_keys_are_none() {
        assertThat(IdempotencyKey.of(request("a").with("idempotency-key", "a")).isLeft())
                .isTrue();
    }

    private static Sent request(String value) {
        return Sent.post("/x").with("Idempotency-Key", value);
    }
}
