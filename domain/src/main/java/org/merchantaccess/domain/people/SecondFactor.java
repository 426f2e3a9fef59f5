package org.merchantaccess.domain.people;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * A person's second factor: codes that change every 30 s (RFC 6238), each good once (P8).
 *
 * <p>It is begun with a new secret, asked for from the moment its first code was typed in, and gone when it is taken off.
 */
@Secret
@Value.Immutable
@ValueStyle
public abstract class SecondFactor {

    SecondFactor() {}

    @Value.Redacted
    public abstract TotpSecret secret();

    /** The step of the last code that was accepted; none before the first, and then no code is asked for yet. */
    public abstract Option<Long> lastStep();

    /** One whose first code was not typed yet. */
    public static SecondFactor begun(TotpSecret secret) {
        return ImmutableSecondFactor.of(secret, Option.none());
    }

    /** One as the store has it. */
    public static SecondFactor restored(TotpSecret secret, Option<Long> lastStep) {
        return ImmutableSecondFactor.of(secret, lastStep);
    }

    public final boolean isOn() {
        return lastStep().isDefined();
    }

    /** P8: whether a code of that step was not used yet, nor one after it. */
    public final boolean admits(long step) {
        return lastStep().forAll(last -> step > last);
    }

    /** From now on no code of that step or before is good. */
    public final SecondFactor usedAt(long step) {
        if (!admits(step)) {
            throw new IllegalArgumentException("each code is good once");
        }
        return ImmutableSecondFactor.of(secret(), Option.some(step));
    }
}
