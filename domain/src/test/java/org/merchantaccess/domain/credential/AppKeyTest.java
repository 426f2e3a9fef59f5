package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.credential.Credentials.key;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.IntStream;
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
    void a_key_is_a_mark_22_random_characters_and_a_checksum(Environment environment, String markAndRandom) {
        AppKey key = AppKey.made(environment, RANDOM);

        assertThat(key.text()).hasSize(32).startsWith(markAndRandom).matches("[A-Za-z0-9_]{32}");
    }

    /** A worked example, so that who scans for leaked keys can check the checksum: CRC-32 of the rest, base62, six places. */
    @Test
    void the_checksum_is_the_one_secret_scanners_know() {
        assertThat(AppKey.made(Environment.TEST, RANDOM).text()).isEqualTo("mat_0Az9By8Cx7Dw6Ev5Fu4Gt32Q21Kn");
    }

    @Test
    void s15_other_random_characters_make_another_key() {
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
    void a_key_is_not_made_from_anything_but_22_base62_characters(String random) {
        assertThatThrownBy(() -> AppKey.made(Environment.TEST, random))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("0Az9");
    }

    @Test
    void s14_a_longer_key_with_the_right_beginning_is_no_key() {
        String text = AppKey.made(Environment.TEST, RANDOM).text();

        assertThat(AppKey.parse(text + "0")).isEmpty();
        assertThat(AppKey.parse(text.substring(0, 31))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anyone_can_see_which_environment_a_key_was_made_for(Environment environment) {
        PresentedKey presented = PresentedKey.of(key(environment, 1).text());

        assertThat(presented.markedFor()).isEqualTo(Option.some(environment));
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
    void what_is_no_key_of_ours_bears_no_mark(String text) {
        assertThat(PresentedKey.of(text).markedFor()).isEmpty();
    }

    @Test
    void the_mark_is_under_the_checksum() {
        String text = key(Environment.TEST, 1).text();

        assertThat(PresentedKey.of(text.replace("mat_", "mal_")).markedFor()).isEmpty();
    }

    @Test
    void keys_are_equal_when_their_texts_are() {
        AppKey key = key(Environment.TEST, 1);

        assertThat(AppKey.parse(key.text())).isEqualTo(Option.some(key));
        assertThat(key).hasSameHashCodeAs(key(Environment.TEST, 1)).isNotEqualTo(key(Environment.TEST, 2));
        assertThat(PresentedKey.of("one")).isEqualTo(PresentedKey.of("one")).isNotEqualTo(PresentedKey.of("two"));
    }
}
