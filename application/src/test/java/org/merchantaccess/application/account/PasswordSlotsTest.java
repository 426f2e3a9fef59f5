package org.merchantaccess.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.account.PasswordSlots.Kind.OPEN;
import static org.merchantaccess.application.account.PasswordSlots.Kind.RESERVED;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PasswordSlotsTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final String BUSY = "busy";
    private static final String DONE = "done";

    private final PasswordSlots slots =
            new PasswordSlots(new PasswordTurns(1, 1, SHORT), new PasswordTurns(1, 1, SHORT));

    @Test
    void s77_strangers_use_the_open_slots_alone() {
        assertThat(whileUsed(OPEN, () -> tried(OPEN))).isEqualTo(BUSY);
        assertThat(tried(OPEN)).isEqualTo(DONE);
    }

    @Test
    void s77_a_reserved_slot_stays_free_however_many_strangers_there_are() {
        assertThat(whileUsed(OPEN, () -> tried(RESERVED))).isEqualTo(DONE);
    }

    @Test
    void s77_where_the_reserved_slots_are_taken_an_open_one_is_used() {
        assertThat(whileUsed(RESERVED, () -> tried(RESERVED))).isEqualTo(DONE);
    }

    @Test
    void s77_where_all_slots_are_taken_all_have_to_wait() {
        assertThat(whileUsed(RESERVED, () -> whileUsed(RESERVED, () -> tried(RESERVED))))
                .isEqualTo(BUSY);
        assertThat(tried(OPEN)).isEqualTo(DONE);
        assertThat(tried(RESERVED)).isEqualTo(DONE);
    }

    private String whileUsed(PasswordSlots.Kind kind, Supplier<String> work) {
        return slots.<String, String>in(kind, () -> BUSY, () -> Either.right(work.get()))
                .fold(busy -> busy, done -> done);
    }

    private String tried(PasswordSlots.Kind kind) {
        return whileUsed(kind, () -> DONE);
    }
}
