package org.merchantaccess.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.contracts.value.Credentials.key;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.Environment;

class AppKeyTest {

    private static final String RANDOM = "0Az9By8Cx7Dw6Ev5Fu4Gt3";

    @ParameterizedTest
    @CsvSource({"TEST, mat_0Az9By8Cx7Dw6Ev5Fu4Gt3", "PRODUCTION, mal_0Az9By8Cx7Dw6Ev5Fu4Gt3"})
    void key_has_a_prefix_22_random_characters_and_a_checksum(Environment environment, String prefixAndRandom) {
        AppKey key = AppKey.made(environment, RANDOM);

        assertThat(key.text()).hasSize(32).startsWith(prefixAndRandom).matches("[A-Za-z0-9_]{32}");
    }

    /** A worked example for authors of secret scanners: the CRC-32 of the preceding characters, as six base62 digits. */
    @Test
    void checksum_matches_the_documented_example() {
        assertThat(AppKey.made(Environment.TEST, RANDOM).text()).isEqualTo("mat_0Az9By8Cx7Dw6Ev5Fu4Gt32Q21Kn");
    }

    @Test
    @Tag("S15")
    void different_random_characters_give_different_keys() {
        List<String> keys = IntStream.range(0, 10_000)
                .mapToObj(number -> key(Environment.TEST, number).text())
                .toList();

        assertThat(keys).doesNotHaveDuplicates().allMatch(text -> text.length() == AppKey.LENGTH);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "0Az9By8Cx7Dw6Ev5Fu4Gt",
                "0Az9By8Cx7Dw6Ev5Fu4Gt33",
                "0Az9By8Cx7Dw6Ev5Fu4Gt_",
                "0Az9By8Cx7Dw6Ev5Fu4Gt３"
            })
    void rejects_other_input_than_22_base62_characters(String random) {
        assertThatThrownBy(() -> AppKey.made(Environment.TEST, random))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("0Az9");
    }

    @Test
    @Tag("S14")
    void rejects_longer_and_shorter_keys() {
        String text = AppKey.made(Environment.TEST, RANDOM).text();

        assertThat(AppKey.parse(text + "0")).isEmpty();
        assertThat(AppKey.parse(text.substring(0, 31))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void environment_of_a_well_formed_key_is_visible(Environment environment) {
        PresentedKey presented = PresentedKey.of(key(environment, 1).text());

        assertThat(presented.environment()).isEqualTo(Option.some(environment));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "mat_",
                "mat_0000000000000000000000000000",
                "mal_0000000000000000000000000000",
                "xyz_0000000000000000000000000000"
            })
    void malformed_key_has_no_environment(String text) {
        assertThat(PresentedKey.of(text).environment()).isEmpty();
    }

    @Test
    void checksum_covers_the_prefix() {
        String text = key(Environment.TEST, 1).text();

        assertThat(PresentedKey.of(text.replace("mat_", "mal_")).environment()).isEmpty();
    }

    @Test
    void keys_are_equal_if_their_texts_are_equal() {
        AppKey key = key(Environment.TEST, 1);

        assertThat(AppKey.parse(key.text())).isEqualTo(Option.some(key));
        assertThat(key).hasSameHashCodeAs(key(Environment.TEST, 1)).isNotEqualTo(key(Environment.TEST, 2));
        assertThat(PresentedKey.of("one")).isEqualTo(PresentedKey.of("one")).isNotEqualTo(PresentedKey.of("two"));
    }
}
