package org.merchantaccess.http.hub.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SeriesTest {

    private static final Series FEW = new Series("Few", List.of(1L, 0L));
    private static final Series MORE = new Series("More", List.of(0L, 3L));
    private static final Series MANY = new Series("Many", List.of(5L, 5L));
    private static final Series NONE = new Series("None", List.of(0L, 0L));

    @Test
    void the_largest_series_come_first_and_the_rest_is_added_up() {
        assertThat(Series.largest(List.of(FEW, MANY, MORE, NONE), 2, "Others"))
                .containsExactly(MANY, new Series("Others", List.of(1L, 3L)));
    }

    @Test
    void series_that_all_fit_keep_their_names() {
        assertThat(Series.largest(List.of(FEW, MANY, NONE, MORE), 3, "Others")).containsExactly(MANY, MORE, FEW);
    }

    @Test
    void series_without_counts_are_left_out() {
        assertThat(Series.largest(List.of(NONE), 2, "Others")).isEmpty();
    }
}
