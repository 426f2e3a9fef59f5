package org.merchantaccess.bootstrap.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinesAMinuteTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final LinesAMinute lines = new LinesAMinute(2);

    @Test
    void a_flood_is_cut_off_and_counted() {
        assertThat(lines.isRoom(NOW)).isTrue();
        assertThat(lines.isRoom(NOW)).isTrue();
        assertThat(lines.isRoom(NOW)).isFalse();
        assertThat(lines.isRoom(NOW)).isFalse();
        assertThat(lines.leftOutBefore(NOW)).isZero();

        assertThat(lines.leftOutBefore(NOW.plusSeconds(60))).isEqualTo(2);
        assertThat(lines.leftOutBefore(NOW.plusSeconds(60))).isZero();
        assertThat(lines.isRoom(NOW.plusSeconds(60))).isTrue();
    }
}
