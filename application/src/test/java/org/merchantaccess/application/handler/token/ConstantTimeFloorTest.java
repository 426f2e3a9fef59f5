package org.merchantaccess.application.handler.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.LongSummaryStatistics;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.kernel.Environment;

class ConstantTimeFloorTest {

    private static final long NANOS_PER_READ = 10;
    private static final long MICROSECOND = 1_000;

    private final AtomicLong clock = new AtomicLong(7);
    private final Ticker ticker = () -> clock.addAndGet(NANOS_PER_READ);
    private final ConstantTimeFloor floor = new ConstantTimeFloor(ticker);

    private long duration(long work) {
        long started = floor.start();
        clock.addAndGet(work);
        floor.await(started);
        return clock.get() - started;
    }

    @Test
    @Tag("S3")
    void short_work_is_padded_to_the_minimum_duration() {
        for (long work = 0; work < ConstantTimeFloor.FLOOR.toNanos(); work += 7) {
            assertThat(duration(work))
                    .isBetween(ConstantTimeFloor.FLOOR.toNanos(), ConstantTimeFloor.FLOOR.toNanos() + 2 * MICROSECOND);
        }
    }

    /** Without jitter, the end time would reveal the start time. */
    @Test
    @Tag("S3")
    void up_to_a_microsecond_of_jitter_is_added() {
        LongSummaryStatistics more = LongStream.range(0, 1_000)
                .map(each -> duration(each % 7) - ConstantTimeFloor.FLOOR.toNanos())
                .summaryStatistics();

        assertThat(more.getMin()).isLessThan(100);
        assertThat(more.getMax()).isBetween(900L, MICROSECOND + 100);
        assertThat(more.getAverage()).isBetween(400.0, 700.0);
    }

    @Test
    void longer_work_is_not_padded() {
        long work = Duration.ofMillis(1).toNanos();

        assertThat(duration(work)).isLessThan(work + MICROSECOND);
    }

    @Test
    void a_clock_that_stands_still_does_not_block() {
        ConstantTimeFloor stuck = new ConstantTimeFloor(new ManualTicker());

        assertThatCode(() -> stuck.await(stuck.start())).doesNotThrowAnyException();
    }

    @Test
    @Tag("S3")
    void a_refused_login_takes_the_minimum_duration() {
        Ports ports = InMemory.ports(new MovableClock()).withSystem(system -> system.withTicker(ticker));
        try (MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST))) {
            long started = clock.get();

            Scenario.on(access).tryLogIn("12345678", "wrong", Allowlists.OFFICE);

            assertThat(clock.get() - started).isGreaterThanOrEqualTo(ConstantTimeFloor.FLOOR.toNanos());
        }
    }
}
