package org.merchantaccess.domain.people;

import java.time.Duration;
import java.time.Instant;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/** How long somebody is taken for who they proved to be (P7). Times are of the wall clock of whoever asks. */
@Value.Immutable
@ValueStyle
public abstract class Session {

    /** Unused for this long, it is dead. */
    public static final Duration IDLE = Duration.ofMinutes(15);

    /** Used or not, it is dead. */
    public static final Duration ABSOLUTE = Duration.ofHours(12);

    /** How long a proof counts as one given just now (P9). */
    public static final Duration FRESH = Duration.ofMinutes(5);

    /** How long who has given the first proof is waited for with the code. */
    public static final Duration AWAITING = Duration.ofMinutes(5);

    /** How exactly the last use is noted: not every request writes. */
    public static final Duration NOTED = Duration.ofMinutes(1);

    /** How many sessions a person may have at a time. */
    public static final int MOST_SIGNED_IN = 20;

    /** How many sessions of a person may await a code at a time. */
    public static final int MOST_AWAITING = 5;

    Session() {}

    public abstract SessionId id();

    public abstract PersonId person();

    public abstract SessionStage stage();

    public abstract Instant startedAt();

    /** To a minute, at most that much too early. */
    public abstract Instant lastUsedAt();

    /** When the person proved last that it is they. */
    public abstract Instant provedAt();

    /** Of who has just given every proof there is to give. */
    public static Session signedIn(SessionId id, PersonId person, Instant now) {
        return ImmutableSession.of(id, person, SessionStage.SIGNED_IN, now, now, now);
    }

    /** Of who has given the password, or come by a link, and has a second factor. */
    public static Session awaitingCode(SessionId id, PersonId person, Instant now) {
        return ImmutableSession.of(id, person, SessionStage.AWAITING_CODE, now, now, now);
    }

    /** One as the store has it. */
    public static Session restored(
            SessionId id,
            PersonId person,
            SessionStage stage,
            Instant startedAt,
            Instant lastUsedAt,
            Instant provedAt) {
        return ImmutableSession.of(id, person, stage, startedAt, lastUsedAt, provedAt);
    }

    /** How many sessions of that stage a person may have at a time. */
    public static int mostOf(SessionStage stage) {
        return switch (stage) {
            case AWAITING_CODE -> MOST_AWAITING;
            case SIGNED_IN -> MOST_SIGNED_IN;
        };
    }

    public final boolean isAliveAt(Instant now) {
        return switch (stage()) {
            case AWAITING_CODE -> now.isBefore(startedAt().plus(AWAITING));
            case SIGNED_IN ->
                now.isBefore(lastUsedAt().plus(IDLE))
                        && now.isBefore(startedAt().plus(ABSOLUTE));
        };
    }

    /** P9. A clock that was turned back makes nothing fresh. */
    public final boolean isFreshAt(Instant now) {
        return stage() == SessionStage.SIGNED_IN
                && !now.isBefore(provedAt())
                && !now.isAfter(provedAt().plus(FRESH));
    }

    /** Whether a use now is to be written down. */
    public final boolean isToBeNotedAt(Instant now) {
        return !now.isBefore(lastUsedAt().plus(NOTED));
    }

    public final Session usedAt(Instant now) {
        return ImmutableSession.of(id(), person(), stage(), startedAt(), now, provedAt());
    }

    /** The person proved once more that it is they. Lives no longer for it. */
    public final Session provedAgainAt(Instant now) {
        return ImmutableSession.of(id(), person(), stage(), startedAt(), now, now);
    }
}
