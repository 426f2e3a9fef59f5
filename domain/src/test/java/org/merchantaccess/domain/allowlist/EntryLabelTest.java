package org.merchantaccess.domain.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.contracts.value.Allowlists.label;

import io.vavr.control.Either;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryLabelTest {

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "office", "Büro (2. OG), 支払い #7", "<b>"})
    void accepts_any_printable_label(String text) {
        assertThat(label(text)).hasToString(text);
    }

    @Test
    void normalizes_and_trims_a_label() {
        assertThat(label(" cafe\u0301\t")).hasToString("caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x00, 0x0A, 0x1B, 0x7F, 0x85, 0xAD, 0x200B, 0x2028, 0x2029, 0x202E, 0x2066, 0xD800, 0xE000, 0xFEFF})
    @Tag("S88")
    void rejects_unprintable_labels(int codePoint) {
        assertThat(EntryLabel.parse("a" + Character.toString(codePoint) + "b"))
                .isEqualTo(Either.left(new AllowlistFailure.InvalidLabel()));
    }

    @Test
    void rejects_replacement_characters_in_new_labels_but_restores_stored_ones() {
        assertThat(EntryLabel.parse("caf\uFFFD")).isEqualTo(Either.left(new AllowlistFailure.InvalidLabel()));
        assertThat(EntryLabel.restored("caf\uFFFD").map(EntryLabel::text)).isEqualTo(Either.right("caf\uFFFD"));
        assertThat(EntryLabel.restored("a\u200Bb").isLeft()).isTrue();
    }

    @Test
    void label_has_at_most_64_code_points() {
        assertThat(EntryLabel.parse("a".repeat(64)).isRight()).isTrue();
        assertThat(EntryLabel.parse("a".repeat(65)).isLeft()).isTrue();
        assertThat(EntryLabel.parse("a".repeat(1_000_000)).isLeft()).isTrue();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "a-b", "ä", "a\n"})
    void entry_id_has_letters_digits_and_underscores_only(String text) {
        assertThatThrownBy(() -> new EntryId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
