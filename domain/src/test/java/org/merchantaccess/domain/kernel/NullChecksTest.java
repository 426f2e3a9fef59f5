package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class NullChecksTest {

    @Test
    void null_and_an_option_of_null_are_rejected_by_name() {
        assertThatNullPointerException()
                .isThrownBy(() -> NullChecks.requireNonNull(null, "actor"))
                .withMessage("actor");
        assertThatNullPointerException()
                .isThrownBy(() -> NullChecks.requireNonNull(Option.some(null), "expected"))
                .withMessage("expected");
    }

    @Test
    void whatever_else_there_is_passes() {
        assertThatCode(() -> {
                    NullChecks.requireNonNull("", "label");
                    NullChecks.requireNonNull(Option.none(), "expected");
                    NullChecks.requireNonNull(Option.some(1), "expected");
                })
                .doesNotThrowAnyException();
    }
}
