package org.merchantaccess.bootstrap.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogRateLimiterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final LogRateLimiter lines = new LogRateLimiter(2);

    @Test
    void lines_above_the_limit_are_suppressed_and_counted() {
        assertThat(lines.tryAcquire(NOW)).isTrue();
        assertThat(lines.tryAcquire(NOW)).isTrue();
        assertThat(lines.tryAcquire(NOW)).isFalse();
        assertThat(lines.tryAcquire(NOW)).isFalse();
        assertThat(lines.takeSuppressed(NOW)).isZero();

        assertThat(lines.takeSuppressed(NOW.plusSeconds(60))).isEqualTo(2);
        assertThat(lines.takeSuppressed(NOW.plusSeconds(60))).isZero();
        assertThat(lines.tryAcquire(NOW.plusSeconds(60))).isTrue();
    }
}
