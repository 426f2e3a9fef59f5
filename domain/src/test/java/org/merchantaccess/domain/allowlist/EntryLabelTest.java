package org.merchantaccess.domain.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.allowlist.Allowlists.label;

import io.vavr.control.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryLabelTest {

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "office", "Büro (2. OG), 支払い #7", "<b>"})
    void a_label_is_any_text_that_prints(String text) {
        assertThat(label(text)).hasToString(text);
    }

    @Test
    void a_label_is_kept_composed_and_trimmed() {
        assertThat(label(" cafe\u0301\t")).hasToString("caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x00, 0x0A, 0x1B, 0x7F, 0x85, 0xAD, 0x200B, 0x2028, 0x2029, 0x202E, 0x2066, 0xD800, 0xE000, 0xFEFF})
    void s88_a_label_that_does_not_print_is_refused(int codePoint) {
        assertThat(EntryLabel.parse("a" + Character.toString(codePoint) + "b"))
                .isEqualTo(Either.left(new AllowlistFailure.InvalidLabel()));
    }

    @Test
    void a_label_in_which_a_character_was_lost_is_refused_but_read_where_it_was_kept() {
        assertThat(EntryLabel.parse("caf\uFFFD")).isEqualTo(Either.left(new AllowlistFailure.InvalidLabel()));
        assertThat(EntryLabel.restored("caf\uFFFD").map(EntryLabel::text)).isEqualTo(Either.right("caf\uFFFD"));
        assertThat(EntryLabel.restored("a\u200Bb").isLeft()).isTrue();
    }

    @Test
    void a_label_has_up_to_64_code_points() {
        assertThat(EntryLabel.parse("a".repeat(64)).isRight()).isTrue();
        assertThat(EntryLabel.parse("a".repeat(65)).isLeft()).isTrue();
        assertThat(EntryLabel.parse("a".repeat(1_000_000)).isLeft()).isTrue();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "a-b", "ä", "a\n"})
    void an_entry_is_named_by_letters_digits_and_underscores(String text) {
        assertThatThrownBy(() -> new EntryId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
