package org.merchantaccess.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.ManualTicker;

class EvenPaceTest {

    private static final long A_LOOK_AT_IT = 10;
    private static final long A_MICROSECOND = 1_000;

    private final AtomicLong clock = new AtomicLong(7);
    private final EvenPace pace = new EvenPace(() -> clock.addAndGet(A_LOOK_AT_IT));

    private long took(long work) {
        long begun = pace.begin();
        clock.addAndGet(work);
        pace.keep(begun);
        return clock.get() - begun;
    }

    @Test
    void s3_what_takes_shorter_takes_as_long_as_what_takes_longer() {
        for (long work = 0; work < EvenPace.PACE.toNanos(); work += 7) {
            assertThat(took(work)).isBetween(EvenPace.PACE.toNanos(), EvenPace.PACE.toNanos() + 2 * A_MICROSECOND);
        }
    }

    @Test
    void what_took_longer_than_that_takes_no_longer_for_it() {
        long work = Duration.ofMillis(1).toNanos();

        assertThat(took(work)).isLessThan(work + A_MICROSECOND);
    }

    @Test
    void a_clock_that_stands_still_holds_up_nobody() {
        EvenPace stuck = new EvenPace(new ManualTicker());

        assertThatCode(() -> stuck.keep(stuck.begin())).doesNotThrowAnyException();
    }
}
