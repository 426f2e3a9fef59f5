package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationTest {

    @Test
    void parses_its_32_hexadecimal_digits() {
        Activation activation = new Activation(0xFEDCBA9876543210L, 0x0123456789ABCDEFL);

        assertThat(activation).hasToString("fedcba98765432100123456789abcdef");
        assertThat(Activation.parse(activation.toString())).containsExactly(activation);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "fedcba98765432100123456789abcde",
                "fedcba98765432100123456789abcdef0",
                "FEDCBA98765432100123456789ABCDEF",
                "fedcba98765432100123456789abcdeg",
                "٠edcba98765432100123456789abcdef"
            })
    void rejects_any_other_text(String text) {
        assertThat(Activation.parse(text)).isEmpty();
    }
}
