package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class NullChecksTest {

    @Test
    void rejects_null_and_an_option_of_null_with_the_name() {
        assertThatNullPointerException()
                .isThrownBy(() -> NullChecks.requireNonNull(null, "actor"))
                .withMessage("actor");
        assertThatNullPointerException()
                .isThrownBy(() -> NullChecks.requireNonNull(Option.some(null), "expected"))
                .withMessage("expected");
    }

    @Test
    void accepts_any_other_value() {
        assertThatCode(() -> {
                    NullChecks.requireNonNull("", "label");
                    NullChecks.requireNonNull(Option.none(), "expected");
                    NullChecks.requireNonNull(Option.some(1), "expected");
                })
                .doesNotThrowAnyException();
    }
}
