package org.merchantaccess.http.hub.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;

import org.junit.jupiter.api.Test;

final class CountTextTest {

    @Test
    void thousands_are_grouped_in_every_locale() {
        assertThat(CountText.grouped(3_400)).isEqualTo("3,400");
        assertThat(CountText.grouped(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void a_noun_is_in_the_plural_unless_there_is_one() {
        assertThat(CountText.of(0, "login")).isEqualTo("0 logins");
        assertThat(CountText.of(1, "login")).isEqualTo("1 login");
        assertThat(CountText.of(3_400, "call")).isEqualTo("3,400 calls");
    }

    @Test
    void large_counts_are_shortened() {
        assertThat(CountText.shortened(0)).isEqualTo("0");
        assertThat(CountText.shortened(999)).isEqualTo("999");
        assertThat(CountText.shortened(1_000)).isEqualTo("1k");
        assertThat(CountText.shortened(1_500)).isEqualTo("1.5k");
        assertThat(CountText.shortened(15_000)).isEqualTo("15k");
        assertThat(CountText.shortened(999_999)).isEqualTo("1M");
        assertThat(CountText.shortened(200_000_000)).isEqualTo("200M");
    }

    @Test
    void a_shortened_count_has_at_most_four_characters() {
        forAll(
                random -> random.nextLong(Long.MAX_VALUE) >> random.nextInt(63),
                count -> assertThat(CountText.shortened(count)).hasSizeLessThanOrEqualTo(4));
    }

    @Test
    void only_an_empty_part_has_0_percent_and_only_the_whole_100() {
        assertThat(CountText.share(0, 0)).isEqualTo("0%");
        assertThat(CountText.share(0, 10)).isEqualTo("0%");
        assertThat(CountText.share(1, 10_000)).isEqualTo("<1%");
        assertThat(CountText.share(1, 3)).isEqualTo("33%");
        assertThat(CountText.share(9_999, 10_000)).isEqualTo(">99%");
        assertThat(CountText.share(10, 10)).isEqualTo("100%");
    }
}
