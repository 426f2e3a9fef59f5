package org.merchantaccess.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.key.Keys.accepted;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyExpiryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant END = Instant.parse("2026-06-01T10:00:00Z");
    private static final Either<KeyFailure, KeyExpiry> INVALID = Either.left(new KeyFailure.InvalidExpiry());

    @Test
    @Tag("R15")
    void end_date_is_in_the_future() {
        assertThat(KeyExpiry.at(NOW, NOW)).isEqualTo(INVALID);
        assertThat(KeyExpiry.at(NOW.minusSeconds(1), NOW)).isEqualTo(INVALID);
        assertThat(KeyExpiry.at(NOW.plusMillis(1), NOW).map(KeyExpiry::at)).isEqualTo(Either.right(NOW.plusMillis(1)));
    }

    @Test
    @Tag("R15")
    void end_date_is_at_most_five_years_away() {
        Instant latest = NOW.plus(Duration.ofDays(5 * 366));

        assertThat(KeyExpiry.at(latest, NOW).isRight()).isTrue();
        assertThat(KeyExpiry.at(latest.plusNanos(1), NOW)).isEqualTo(INVALID);
        assertThat(KeyExpiry.at(Instant.MAX, NOW)).isEqualTo(INVALID);
    }

    @Test
    @Tag("R15")
    void key_is_over_from_its_end_date_on() {
        KeyExpiry expiry = accepted(KeyExpiry.at(END, NOW));

        assertThat(expiry.isOverAt(END.minusNanos(1))).isFalse();
        assertThat(expiry.isOverAt(END)).isTrue();
    }

    @Test
    void end_date_is_truncated_to_the_millisecond() {
        assertThat(new KeyExpiry(END.plusNanos(1_999_999), 0)).isEqualTo(new KeyExpiry(END.plusMillis(1), 0));
    }

    @ParameterizedTest(name = "after {0} announcements at {1}")
    @CsvSource({
        "0, 2026-05-02T10:00:00Z",
        "1, 2026-05-25T10:00:00Z",
        "2, 2026-05-31T10:00:00Z",
        "3, 2026-06-01T10:00:00Z"
    })
    @Tag("R15")
    void announcements_are_due_30_7_and_1_days_before_the_end_and_at_the_end(int made, Instant due) {
        assertThat(new KeyExpiry(END, made).nextAnnouncement()).isEqualTo(Option.some(due));
    }

    @Test
    void nothing_is_due_after_the_last_announcement() {
        assertThat(new KeyExpiry(END, 4).nextAnnouncement()).isEmpty();
    }

    @ParameterizedTest(name = "set at {0}: {1}")
    @CsvSource({
        "2026-03-02T10:00:00Z, 0",
        "2026-05-02T09:59:59Z, 0",
        "2026-05-02T10:00:00Z, 1",
        "2026-05-25T10:00:00Z, 2",
        "2026-05-31T10:00:00Z, 3",
        "2026-06-01T09:59:59Z, 3"
    })
    @Tag("R15")
    void reminders_whose_time_has_passed_are_not_given(Instant now, int past) {
        assertThat(KeyExpiry.at(END, now)).isEqualTo(Either.right(new KeyExpiry(END, past)));
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2026-05-02T09:59:59.999Z, 0",
        "2026-05-02T10:00:00Z, 1",
        "2026-05-27T00:00:00Z, 2",
        "2026-06-01T09:59:59.999Z, 3",
        "2026-06-01T10:00:00Z, 4",
        "2027-01-01T00:00:00Z, 4"
    })
    @Tag("R15")
    void late_announcement_covers_all_that_are_due(Instant now, int made) {
        assertThat(new KeyExpiry(END, 0).announcedUntil(now)).isEqualTo(new KeyExpiry(END, made));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5})
    void rejects_other_numbers_of_announcements(int announced) {
        assertThatThrownBy(() -> new KeyExpiry(END, announced)).isInstanceOf(IllegalArgumentException.class);
    }
}
