package org.merchantaccess.application.people.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.people.password.PasswordSlots.Kind.OPEN;
import static org.merchantaccess.application.people.password.PasswordSlots.Kind.RESERVED;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasswordSlotsTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final String BUSY = "busy";
    private static final String DONE = "done";

    private final PasswordSlots slots =
            new PasswordSlots(new HashingLimiter(1, 1, SHORT), new HashingLimiter(1, 1, SHORT));

    @Test
    @Tag("S77")
    void unknown_sources_use_open_slots_only() {
        assertThat(whileUsed(OPEN, () -> tried(OPEN))).isEqualTo(BUSY);
        assertThat(tried(OPEN)).isEqualTo(DONE);
    }

    @Test
    @Tag("S77")
    void unknown_sources_leave_reserved_slots_free() {
        assertThat(whileUsed(OPEN, () -> tried(RESERVED))).isEqualTo(DONE);
    }

    @Test
    @Tag("S77")
    void reserved_work_falls_back_to_an_open_slot() {
        assertThat(whileUsed(RESERVED, () -> tried(RESERVED))).isEqualTo(DONE);
    }

    @Test
    @Tag("S77")
    void all_callers_wait_if_all_slots_are_taken() {
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
