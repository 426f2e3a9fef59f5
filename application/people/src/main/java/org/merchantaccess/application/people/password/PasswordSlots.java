package org.merchantaccess.application.people.password;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Slots for hashing passwords (S77), some of them reserved.
 *
 * <p>Reserved slots are for sign-ins from sources a person used before, for signed-in people, and for holders of one-time links. All
 * other callers use the open slots only, so many concurrent guesses leave the reserved slots free.
 *
 * <p>Thread-safe. A thread is blocked while it works in a slot or waits for one.
 */
public final class PasswordSlots {

    /**
     * Together with the reserved slots, at most four hashes of 19 MiB each run at a time. One open slot means that strangers keep at
     * most one processor busy.
     */
    private static final int OPEN_AT_ONCE = 1;

    /** With two instances in a process, strangers block at most eight threads and leave as many to other work. */
    private static final int OPEN_WAITING = 3;

    private static final int RESERVED_AT_ONCE = 3;

    /** More than for strangers. One person cannot occupy two slots, because a concurrent second attempt is too soon (P6). */
    private static final int RESERVED_WAITING = 9;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final HashingLimiter open;
    private final HashingLimiter reserved;

    PasswordSlots(HashingLimiter open, HashingLimiter reserved) {
        this.open = open;
        this.reserved = reserved;
    }

    /** Creates the slots of an instance: four, of which three are reserved. */
    public static PasswordSlots standard() {
        return new PasswordSlots(
                new HashingLimiter(OPEN_AT_ONCE, OPEN_WAITING, LONGEST_WAIT),
                new HashingLimiter(RESERVED_AT_ONCE, RESERVED_WAITING, LONGEST_WAIT));
    }

    /**
     * Performs the work in a slot of this kind, as soon as one is free.
     *
     * @param whenBusy supplies the result if no slot became free in time; the work was not started
     */
    <L, R> Either<L, R> in(Kind kind, Supplier<L> whenBusy, Supplier<Either<L, R>> work) {
        return switch (kind) {
            case OPEN -> open.run(whenBusy, work);
            case RESERVED ->
                reserved.runIfFree(work)
                        .orElse(() -> open.runIfFree(work))
                        .getOrElse(() -> reserved.run(whenBusy, work));
        };
    }

    /** The kinds of slots. */
    enum Kind {
        /** An open slot, for any caller. */
        OPEN,
        /** A reserved slot, or an open one if all reserved slots are taken. */
        RESERVED
    }
}
