package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"98434376", "00000000", "01234567", "99999999"})
    void app_id_has_eight_digits(String text) {
        assertThat(AppId.parse(text)).isEqualTo(Option.some(new AppId(text)));
        assertThat(new AppId(text)).hasToString(text);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "9843437", "984343761", "9843437a", " 9843437", "+9843437", "９８４３４３７６", "٩٨٤٣٤٣٧٦"})
    @Tag("S21")
    void rejects_malformed_app_ids(String text) {
        assertThat(AppId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new AppId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"10000000", "98434376", "99999999"})
    void creates_an_app_id_from_an_eight_digit_number(int number) {
        assertThat(AppId.numbered(number)).isEqualTo(new AppId(Integer.toString(number)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -98434376, 1_234_567, 9_999_999, 100_000_000})
    void rejects_numbers_without_eight_digits(int number) {
        assertThatThrownBy(() -> AppId.numbered(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void masks_all_but_the_first_two_digits() {
        assertThat(new AppId("98434376").masked()).isEqualTo("98******");
    }
}
