package org.merchantaccess.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraceTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1S", "PT24H", "P6DT23H59M59S", "P7D"})
    @Tag("R15")
    void grace_has_0_to_7_days(Duration length) {
        assertThat(Grace.fromReplacement(length)).isEqualTo(Either.right(new Grace(length, false)));
        assertThat(Grace.fromFirstUse(length)).isEqualTo(Either.right(new Grace(length, true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PT-1S", "PT-0.000000001S", "PT0.5S", "P6DT23H59M59.999S", "P7DT0.000000001S", "P7DT1S", "P8D"})
    @Tag("R15")
    void rejects_other_lengths_and_fractions_of_a_second(Duration length) {
        Either<KeyFailure, Grace> invalid = Either.left(new KeyFailure.InvalidGrace());

        assertThat(Grace.fromReplacement(length)).isEqualTo(invalid);
        assertThat(Grace.fromFirstUse(length)).isEqualTo(invalid);
        assertThatThrownBy(() -> new Grace(length, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("R15")
    void key_ends_at_once_only_if_a_grace_of_zero_is_counted_from_the_replacement() {
        assertThat(Grace.NONE.isNone()).isTrue();
        assertThat(new Grace(Duration.ZERO, true).isNone()).isFalse();
        assertThat(new Grace(Duration.ofSeconds(1), false).isNone()).isFalse();
    }

    @Test
    @Tag("R15")
    void default_grace_is_24_hours_from_the_replacement() {
        assertThat(Grace.DEFAULT).isEqualTo(new Grace(Duration.ofHours(24), false));
    }
}
