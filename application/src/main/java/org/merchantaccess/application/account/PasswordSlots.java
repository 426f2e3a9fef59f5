package org.merchantaccess.application.account;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Slots for hashing passwords (S77), some of them reserved: sign-ins from sources a person has used before, proofs of who is signed in,
 * and holders of a one-time link never wait behind strangers. Strangers use the open slots alone, so however many guess at once, the
 * reserved slots stay free.
 *
 * <p>Safe for many threads. Work in a slot, or waiting for one, blocks its thread.
 */
public final class PasswordSlots {

    /** With the reserved ones, four hashings of 19 MiB each at a time. One, so that strangers keep no more than one processor busy. */
    private static final int OPEN_AT_ONCE = 1;

    /** Strangers of two instances in one process then block eight threads at most, and leave as many to all other work. */
    private static final int OPEN_WAITING = 3;

    private static final int RESERVED_AT_ONCE = 3;

    /** More than strangers: one person cannot take two places, since a second attempt at once is one too soon (P6). */
    private static final int RESERVED_WAITING = 9;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final PasswordTurns open;
    private final PasswordTurns reserved;

    PasswordSlots(PasswordTurns open, PasswordTurns reserved) {
        this.open = open;
        this.reserved = reserved;
    }

    /** The slots of one instance: four, three of them reserved. */
    public static PasswordSlots standard() {
        return new PasswordSlots(
                new PasswordTurns(OPEN_AT_ONCE, OPEN_WAITING, LONGEST_WAIT),
                new PasswordTurns(RESERVED_AT_ONCE, RESERVED_WAITING, LONGEST_WAIT));
    }

    /**
     * Does the work in a slot of that kind, as soon as one is free.
     *
     * @param whenBusy what to return where no slot became free in time; the work was not begun
     */
    <L, R> Either<L, R> in(Kind kind, Supplier<L> whenBusy, Supplier<Either<L, R>> work) {
        return switch (kind) {
            case OPEN -> open.inTurn(whenBusy, work);
            case RESERVED ->
                reserved.atOnce(work).orElse(() -> open.atOnce(work)).getOrElse(() -> reserved.inTurn(whenBusy, work));
        };
    }

    /** What slots an attempt may use. */
    enum Kind {
        OPEN,
        RESERVED
    }
}
