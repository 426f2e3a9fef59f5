package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographicPunctuationTest {

    @Test
    @Tag("R2")
    void converts_exactly_the_listed_characters() {
        String changed = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .mapToObj(unit -> String.valueOf((char) unit))
                .filter(unit -> !TypographicPunctuation.toAscii(unit).equals(unit))
                .collect(Collectors.joining());

        assertThat(changed).isEqualTo("\u02BC\u2010\u2011\u2012\u2013\u2018\u2019\u2212");
        assertThat(TypographicPunctuation.toAscii(changed)).isEqualTo("'----''-");
    }

    @Test
    void conversion_keeps_the_length_and_is_idempotent() {
        forAll(
                random -> random.ints(20, 0, Character.MAX_CODE_POINT + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining("’–")),
                text -> {
                    String ascii = TypographicPunctuation.toAscii(text);

                    assertThat(ascii).hasSameSizeAs(text);
                    assertThat(TypographicPunctuation.toAscii(ascii)).isEqualTo(ascii);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"'|4", "-|6", "a|1", "’|1"})
    void variants_are_the_characters_that_convert_to_it(char ascii, int count) {
        assertThat(TypographicPunctuation.variantsOf(ascii)).hasSize(count).startsWith(String.valueOf(ascii));
        if (count > 1) {
            assertThat(TypographicPunctuation.toAscii(TypographicPunctuation.variantsOf(ascii)))
                    .isEqualTo(String.valueOf(ascii).repeat(count));
        }
    }
}
