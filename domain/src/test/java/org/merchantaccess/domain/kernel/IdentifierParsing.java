package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verifies the parsing of identifiers. Subclasses provide {@code identifiers()}. */
public abstract class IdentifierParsing {

    @ParameterizedTest
    @MethodSource("identifiers")
    void parses_well_formed_identifiers(Parsing<?> parsing) {
        assertThat(parsing.read("a_9Z").map(String::valueOf)).isEqualTo(Option.some("a_9Z"));
        assertThat(parsing.read("a".repeat(40)).isDefined()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void rejects_malformed_identifiers(Parsing<?> parsing) {
        for (String text : new String[] {"", "a b", "a/b", "ä", "a".repeat(41)}) {
            assertThat(parsing.read(text).isEmpty()).isTrue();
            assertThatThrownBy(() -> parsing.given().apply(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** An identifier type, by its parse method and its constructor. */
    public record Parsing<T>(Function<String, Option<T>> parsed, Function<String, T> given) {

        Option<T> read(String text) {
            return parsed.apply(text);
        }
    }
}
