package org.merchantaccess.domain.people.session;

import java.time.Duration;
import java.time.Instant;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;
import org.merchantaccess.domain.people.PersonId;

/** The session of a signed-in person, with its time limits (P7). Times are wall-clock times of the node that checks the session. */
@Value.Immutable
@ValueStyle
public abstract class Session {

    /** The maximum time between two uses. */
    public static final Duration IDLE = Duration.ofMinutes(15);

    /** The maximum total duration. */
    public static final Duration ABSOLUTE = Duration.ofHours(12);

    /** The time for which a proof of identity is fresh (P9). */
    public static final Duration FRESH = Duration.ofMinutes(5);

    /** The time for entering the code after the first proof of identity. */
    public static final Duration CODE_TIMEOUT = Duration.ofMinutes(5);

    /** The resolution of the stored last use, so that not every request writes to the store. */
    public static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    /** The maximum number of signed-in sessions of a person. */
    public static final int MAX_SIGNED_IN = 20;

    /** The maximum number of sessions of a person that await a code. */
    public static final int MAX_AWAITING_CODE = 5;

    Session() {}

    public abstract SessionId id();

    public abstract PersonId person();

    public abstract SessionStage stage();

    public abstract Instant startedAt();

    /** Returns the time of the last use, which may be up to a minute too early. */
    public abstract Instant lastUsedAt();

    /** Returns the time of the last proof of identity. */
    public abstract Instant provedAt();

    /** Creates a session after all required proofs of identity. */
    public static Session signedIn(SessionId id, PersonId person, Instant now) {
        return ImmutableSession.of(id, person, SessionStage.SIGNED_IN, now, now, now);
    }

    /** Creates a session after the first proof of identity, which awaits a code. */
    public static Session awaitingCode(SessionId id, PersonId person, Instant now) {
        return ImmutableSession.of(id, person, SessionStage.AWAITING_CODE, now, now, now);
    }

    /** Returns a session with its stored state. */
    public static Session restored(
            SessionId id,
            PersonId person,
            SessionStage stage,
            Instant startedAt,
            Instant lastUsedAt,
            Instant provedAt) {
        return ImmutableSession.of(id, person, stage, startedAt, lastUsedAt, provedAt);
    }

    /** Returns the maximum number of sessions of a person in this stage. */
    public static int maxOf(SessionStage stage) {
        return switch (stage) {
            case AWAITING_CODE -> MAX_AWAITING_CODE;
            case SIGNED_IN -> MAX_SIGNED_IN;
        };
    }

    /** Returns true if no time limit of the session is exceeded. */
    public final boolean isAliveAt(Instant now) {
        return switch (stage()) {
            case AWAITING_CODE -> now.isBefore(startedAt().plus(CODE_TIMEOUT));
            case SIGNED_IN ->
                now.isBefore(lastUsedAt().plus(IDLE))
                        && now.isBefore(startedAt().plus(ABSOLUTE));
        };
    }

    /** Returns true if the last proof of identity is fresh (P9). A clock that was set back never makes a session fresh. */
    public final boolean isFreshAt(Instant now) {
        return stage() == SessionStage.SIGNED_IN
                && !now.isBefore(provedAt())
                && !now.isAfter(provedAt().plus(FRESH));
    }

    /** Returns true if a use at this time is to be stored. */
    public final boolean shouldStoreUseAt(Instant now) {
        return !now.isBefore(lastUsedAt().plus(USE_RESOLUTION));
    }

    /** Returns this session after a use. */
    public final Session usedAt(Instant now) {
        return ImmutableSession.of(id(), person(), stage(), startedAt(), now, provedAt());
    }

    /** Returns this session after another proof of identity. Its maximum duration stays the same. */
    public final Session confirmedAt(Instant now) {
        return ImmutableSession.of(id(), person(), stage(), startedAt(), now, now);
    }
}
