package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"98434376", "00000000", "99999999"})
    void an_app_id_is_eight_digits(String text) {
        assertThat(AppId.parse(text)).isEqualTo(Option.some(new AppId(text)));
        assertThat(new AppId(text)).hasToString(text);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "9843437", "984343761", "9843437a", " 9843437", "+9843437", "９８４３４３７６", "٩٨٤٣٤٣٧٦"})
    void s21_anything_else_is_no_app_id(String text) {
        assertThat(AppId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new AppId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_digits_are_enough_to_recognise_ones_own() {
        assertThat(new AppId("98434376").masked()).isEqualTo("98******");
    }
}
