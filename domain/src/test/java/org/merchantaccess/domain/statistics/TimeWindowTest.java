package org.merchantaccess.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.oneOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeWindowTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:17:31Z");

    @Test
    void the_last_interval_contains_the_given_time() {
        TimeWindow day = TimeWindow.until(NOW, Resolution.HOURLY, 24);

        assertThat(day.start()).isEqualTo("2026-03-01T11:00:00Z");
        assertThat(day.end()).isEqualTo("2026-03-02T11:00:00Z");
        assertThat(day.starts()).hasSize(24).last().isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(TimeWindow.until(NOW, Resolution.DAILY, 7).start()).isEqualTo("2026-02-24T00:00:00Z");
    }

    @Test
    void hours_are_kept_for_thirty_days_and_days_for_four_hundred() {
        assertThat(Resolution.HOURLY.maxPoints()).isEqualTo(24 * 30);
        assertThat(Resolution.DAILY.maxPoints()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void a_window_has_one_to_the_kept_number_of_points_and_starts_with_an_interval(Resolution resolution) {
        Instant start = resolution.startOf(NOW);

        assertThat(new TimeWindow(resolution, start, resolution.maxPoints()).starts())
                .hasSize(resolution.maxPoints());
        assertThatThrownBy(() -> new TimeWindow(resolution, start, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeWindow(resolution, start, resolution.maxPoints() + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeWindow(resolution, NOW, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_longest_window_is_kept_as_a_whole(Resolution resolution) {
        for (Instant now :
                List.of(NOW, resolution.startOf(NOW), resolution.startOf(NOW).minusMillis(1))) {
            assertThat(TimeWindow.until(now, resolution, resolution.maxPoints()).start())
                    .isAfter(resolution.horizon(now));
            assertThat(TimeWindow.until(now, resolution, resolution.maxAddressPoints())
                            .start())
                    .isAfter(resolution.addressHorizon(now));
        }
    }

    @Test
    void addresses_are_counted_by_the_hour_for_a_day_and_by_the_day_for_thirty() {
        assertThat(addressesOf(Resolution.HOURLY, 24)).isEqualTo(TimeWindow.until(NOW, Resolution.HOURLY, 24));
        assertThat(addressesOf(Resolution.HOURLY, 168)).isEqualTo(TimeWindow.until(NOW, Resolution.DAILY, 7));
        assertThat(addressesOf(Resolution.DAILY, 7)).isEqualTo(TimeWindow.until(NOW, Resolution.DAILY, 7));
        assertThat(addressesOf(Resolution.HOURLY, 720)).isEqualTo(TimeWindow.until(NOW, Resolution.DAILY, 30));
        assertThat(addressesOf(Resolution.DAILY, 400)).isEqualTo(TimeWindow.until(NOW, Resolution.DAILY, 30));
    }

    private static TimeWindow addressesOf(Resolution resolution, int points) {
        return TimeWindow.until(NOW, resolution, points).ofAddresses();
    }

    @Test
    void a_time_is_in_exactly_one_interval() {
        forAll(TimeWindowTest::anyTime, moment -> {
            for (Resolution resolution : Resolution.values()) {
                Instant start = resolution.startOf(moment);
                assertThat(start).isBeforeOrEqualTo(moment);
                assertThat(start.plus(resolution.interval())).isAfter(moment);
                assertThat(resolution.startOf(start)).isEqualTo(start);
                assertThat(TimeWindow.until(moment, resolution, 3).contains(moment))
                        .isTrue();
            }
            assertThat(Resolution.DAILY.startOf(Resolution.HOURLY.startOf(moment)))
                    .isEqualTo(Resolution.DAILY.startOf(moment));
        });
    }

    private static Instant anyTime(RandomGenerator random) {
        return oneOf(random, List.of(Instant.EPOCH, NOW, Resolution.DAILY.startOf(NOW)))
                .plus(Duration.ofMillis(random.nextLong(-200_000_000, 200_000_000)));
    }
}
