package org.merchantaccess.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyNumberTest {

    @Test
    @Tag("R15")
    void numbers_start_at_one_and_increase_by_one() {
        assertThat(KeyNumber.FIRST).isEqualTo(new KeyNumber(1)).isLessThan(KeyNumber.FIRST.next());
        assertThat(KeyNumber.FIRST.next()).isEqualTo(new KeyNumber(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 999_999_999})
    void parses_a_printed_number(int value) {
        KeyNumber number = new KeyNumber(value);

        assertThat(number).hasToString(Integer.toString(value));
        assertThat(KeyNumber.parse(number.toString())).containsExactly(number);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {"", "0", "-1", "+1", "01", " 1", "1 ", "1\n", "1.0", "1000000000", "4294967297", "１", "٢", "a"})
    void rejects_any_other_text(String text) {
        assertThat(KeyNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_000_000_000, Integer.MAX_VALUE})
    void rejects_numbers_out_of_range(int value) {
        assertThatThrownBy(() -> new KeyNumber(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void last_number_has_no_next_one() {
        KeyNumber last = new KeyNumber(999_999_999);

        assertThatThrownBy(last::next).isInstanceOf(IllegalArgumentException.class);
    }
}
