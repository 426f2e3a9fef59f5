package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\r\n", "\u00a0", "\u202f", "\u3000", " \u00a0\u3000"})
    void removes_surrounding_white_space(String blank) {
        assertThat(TypedText.trimmed(blank + "office 2" + blank)).isEqualTo("office 2");
        assertThat(TypedText.trimmed(blank)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\ufeff", "\u200e", "\u202e", " \u00a0\u200b"})
    void removes_surrounding_invisible_characters_only_for_comparison(String invisible) {
        String typed = invisible + "DELETE" + invisible;

        assertThat(TypedText.trimmedOfInvisible(typed)).isEqualTo("DELETE");
        assertThat(TypedText.trimmedOfInvisible(invisible)).isEmpty();
        assertThat(TypedText.trimmed(typed)).isNotEqualTo("DELETE");
    }

    @Test
    void keeps_inner_characters() {
        assertThat(TypedText.trimmed("a \u00a0\u200bb")).isEqualTo("a \u00a0\u200bb");
        assertThat(TypedText.trimmed("\ud83d\ude00 ")).isEqualTo("\ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                "123 456",
                "123-456",
                "123\u2013456",
                " 123\u00a0456\u200b",
                "\uff11\uff12\uff13\uff14\uff15\uff16",
                "\u0661\u0662\u0663\u0664\u0665\u0666"
            })
    void reads_codes_in_any_grouping_and_script(String typed) {
        assertThat(TypedText.digits(typed)).isEqualTo("123456");
    }

    @Test
    void keeps_other_characters_in_a_code() {
        assertThat(TypedText.digits("12345a")).isEqualTo("12345a");
    }

    @Test
    void finds_invisible_characters() {
        assertThat(TypedText.hasInvisible("203.0.113\u200b.7")).isTrue();
        assertThat(TypedText.hasInvisible("203.0.113.7 ")).isFalse();
    }
}
