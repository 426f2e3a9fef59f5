package org.merchantaccess.domain.people.secondfactor;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * The second factor of a person: time-based codes that change every 30 s (RFC 6238), each valid once (P8).
 *
 * <p>It begins with a new secret and is on once its first code was entered. From then on sign-ins ask for a code, until the second
 * factor is removed.
 */
@Secret
@Value.Immutable
@ValueStyle
public abstract class SecondFactor {

    SecondFactor() {}

    @Value.Redacted
    public abstract TotpSecret secret();

    /** Returns the time step of the last accepted code; none if the second factor is not on yet. */
    public abstract Option<Long> lastStep();

    /** Returns a second factor that is not on, because its first code was not entered yet. */
    public static SecondFactor begun(TotpSecret secret) {
        return ImmutableSecondFactor.of(secret, Option.none());
    }

    /** Returns a second factor with its stored state. */
    public static SecondFactor restored(TotpSecret secret, Option<Long> lastStep) {
        return ImmutableSecondFactor.of(secret, lastStep);
    }

    /** Returns true if sign-ins ask for a code. */
    public final boolean isOn() {
        return lastStep().isDefined();
    }

    /** Returns true if no code of this time step or a later one was used (P8). */
    public final boolean admits(long step) {
        return lastStep().forAll(last -> step > last);
    }

    /** Returns this second factor after a code of this time step was used. Codes of this step and earlier ones are no longer valid. */
    public final SecondFactor usedAt(long step) {
        if (!admits(step)) {
            throw new IllegalArgumentException("a code is valid once");
        }
        return ImmutableSecondFactor.of(secret(), Option.some(step));
    }
}
