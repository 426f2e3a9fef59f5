package org.merchantaccess.http.hub.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SparklineTest {

    private static Sparkline of(List<Long> accepted, List<Long> refused) {
        return Sparkline.of(new Series("Accepted", accepted), new Series("Refused", refused));
    }

    @Test
    void accepted_requests_rise_above_the_line_and_refused_ones_fall_below_it() {
        Sparkline line = of(List.of(0L, 7L, 14L), List.of(0L, 0L, 2L));

        assertThat(line.accepted()).isEqualTo("M0 14h1v-7h1v-7h1V14");
        assertThat(line.refused()).isEqualTo("M0 14h2v5h1V14");
    }

    @Test
    void equal_neighbors_become_one_segment() {
        assertThat(of(List.of(5L, 5L, 5L, 5L), Collections.nCopies(4, 0L)).accepted())
                .isEqualTo("M0 14v-14h4V14");
    }

    @Test
    void without_requests_there_is_no_area() {
        assertThat(of(List.of(0L, 0L), List.of(0L, 0L))).isEqualTo(new Sparkline(2, "", ""));
    }

    @Test
    void one_huge_count_leaves_small_ones_visible() {
        assertThat(of(List.of(1L, 1_000_000L), List.of(0L, 0L)).accepted()).isEqualTo("M0 14v-1h1v-13h1V14");
    }
}
