package org.merchantaccess.application.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingKeyVersionsTest {

    private static final SealingKeyVersions TWO = SealingKeyVersions.parse("9:0123456789abcdef 10:fedcba9876543210");

    @Test
    void the_newest_version_has_the_highest_number() {
        assertThat(TWO.newest()).isEqualTo(Option.some(SealingKeyVersions.parse("10:fedcba9876543210")));
        assertThat(SealingKeyVersions.none().newest()).isEqualTo(Option.none());
    }

    @Test
    void different_keys_of_the_same_number_differ() {
        assertThat(TWO.newest()).isNotEqualTo(TWO.with(10, "0000000000000000").newest());
    }

    @Test
    void a_single_version_has_no_former_one() {
        assertThat(TWO.hasFormer()).isTrue();
        assertThat(SealingKeyVersions.parse("1:0123456789abcdef").hasFormer()).isFalse();
        assertThat(SealingKeyVersions.none().hasFormer()).isFalse();
    }

    @Test
    void versions_are_read_as_they_were_written() {
        assertThat(TWO.text()).isEqualTo("9:0123456789abcdef 10:fedcba9876543210");
        assertThat(SealingKeyVersions.parse("")).isEqualTo(SealingKeyVersions.none());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1:", ":0123456789abcdef", "0:0123456789abcdef", "1:0123456789ABCDEF", "1:01234567", " "})
    void other_texts_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SealingKeyVersions.parse(text));
    }
}
