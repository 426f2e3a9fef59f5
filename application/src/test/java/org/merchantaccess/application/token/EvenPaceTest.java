package org.merchantaccess.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.LongSummaryStatistics;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.kernel.Environment;

class EvenPaceTest {

    private static final long A_LOOK_AT_IT = 10;
    private static final long A_MICROSECOND = 1_000;

    private final AtomicLong clock = new AtomicLong(7);
    private final Ticker ticker = () -> clock.addAndGet(A_LOOK_AT_IT);
    private final EvenPace pace = new EvenPace(ticker);

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

    /** By when the last look at the clock was, a stranger could tell when the first was. */
    @Test
    void s3_it_takes_up_to_a_microsecond_more_which_nobody_can_foresee() {
        LongSummaryStatistics more = LongStream.range(0, 1_000)
                .map(each -> took(each % 7) - EvenPace.PACE.toNanos())
                .summaryStatistics();

        assertThat(more.getMin()).isLessThan(100);
        assertThat(more.getMax()).isBetween(900L, A_MICROSECOND + 100);
        assertThat(more.getAverage()).isBetween(400.0, 700.0);
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

    @Test
    void s3_a_login_that_is_refused_takes_its_time() {
        Ports ports = InMemory.ports(new MovableClock()).with(ticker);
        try (MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST))) {
            long begun = clock.get();

            Scenario.on(access).triesToLogIn("12345678", "wrong", Allowlists.OFFICE);

            assertThat(clock.get() - begun).isGreaterThanOrEqualTo(EvenPace.PACE.toNanos());
        }
    }
}
