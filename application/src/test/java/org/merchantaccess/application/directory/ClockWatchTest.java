package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.node.ClockJump;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.contracts.store.MovableClock;

class ClockWatchTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final ClockWatch watch = new ClockWatch(clock, ticker);

    @BeforeEach
    void look() {
        watch.look();
    }

    private void pass(Duration duration) {
        clock.pass(duration);
        ticker.pass(duration);
    }

    @Test
    void clocks_that_advance_equally_have_no_jump() {
        for (Duration time : new Duration[] {SECOND, Duration.ofHours(5), Duration.ofMillis(1), Duration.ofDays(400)}) {
            pass(time);
            watch.look();
        }

        assertThat(watch.recentJump()).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 60, 3600, 31_536_000, -3, -60, -3600, -31_536_000})
    void a_jump_is_detected_in_both_directions(long seconds) {
        pass(SECOND);
        clock.pass(Duration.ofSeconds(seconds));
        watch.look();

        ClockJump jump = new ClockJump(Duration.ofSeconds(seconds), clock.instant());
        assertThat(watch.recentJump()).isEqualTo(Option.some(jump));
        assertThat(jump.isBack()).isEqualTo(seconds < 0);
    }

    @Test
    void a_clock_that_is_slewed_does_not_jump() {
        for (int look = 0; look < 10_000; look++) {
            pass(SECOND);
            clock.pass(Duration.ofMillis(100));
            watch.look();
        }

        assertThat(watch.recentJump()).isEqualTo(Option.none());
    }

    @Test
    void a_clock_that_stands_still_does_not_jump() {
        ticker.pass(Duration.ofHours(1));
        watch.look();

        assertThat(watch.recentJump()).isEqualTo(Option.none());
    }

    @Test
    void a_jump_is_reported_for_the_lifetime_of_a_token() {
        clock.pass(Duration.ofMinutes(-10));
        watch.look();

        pass(Duration.ofHours(1).minusNanos(1));
        watch.look();
        assertThat(watch.recentJump().map(ClockJump::by)).isEqualTo(Option.some(Duration.ofMinutes(-10)));

        pass(Duration.ofNanos(1));
        watch.look();
        assertThat(watch.recentJump()).isEqualTo(Option.none());
    }

    @Test
    void the_last_of_several_jumps_is_reported() {
        clock.pass(Duration.ofMinutes(-10));
        watch.look();
        clock.pass(Duration.ofMinutes(20));
        watch.look();

        assertThat(watch.recentJump().map(ClockJump::by)).isEqualTo(Option.some(Duration.ofMinutes(20)));
    }

    @Test
    void a_check_interrupted_between_the_two_clocks_reports_nothing() {
        ClockWatch interrupted = new ClockWatch(clock, () -> {
            pass(Duration.ofSeconds(5));
            return ticker.nanos();
        });

        interrupted.look();
        interrupted.look();

        assertThat(interrupted.recentJump()).isEqualTo(Option.none());
    }
}
