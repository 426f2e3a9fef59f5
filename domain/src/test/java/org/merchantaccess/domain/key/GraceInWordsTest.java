package org.merchantaccess.domain.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraceInWordsTest {

    @ParameterizedTest
    @Tag("R15")
    @CsvSource({
        "PT0S, 0 seconds",
        "PT1S, 1 second",
        "PT90S, 90 seconds",
        "PT1M, 1 minute",
        "PT90M, 90 minutes",
        "PT1H, 1 hour",
        "PT24H, 24 hours",
        "PT36H, 36 hours",
        "P3D, 3 days",
        "P7D, 7 days"
    })
    void a_length_is_given_in_its_largest_whole_unit(Duration length, String words) {
        assertThat(new Grace(length, false).lengthInWords()).isEqualTo(words);
    }
}
