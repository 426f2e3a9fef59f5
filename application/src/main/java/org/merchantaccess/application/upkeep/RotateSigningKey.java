package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.wiring.RequestStyle;

/**
 * Announces the next signing key when it is due, and deletes keys whose tokens have all expired. No client is logged out.
 *
 * <p>Runs automatically once a minute; safe to call at any time.
 */
@Value.Enclosing
@RequestStyle
public interface RotateSigningKey {

    Either<Unavailable, Rotated> handle(Command command);

    /** Request to rotate the signing key. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(boolean evenIfNotDue) {
            return ImmutableRotateSigningKey.Command.of(evenIfNotDue);
        }

        /** Returns announces a key now, although the current one is not due for replacement. */
        public abstract boolean evenIfNotDue();
    }

    /**
     * Result of the rotation.
     *
     * @param nextSignsFrom when the announced key begins to sign; none if no key was announced
     */
    record Rotated(Option<Instant> nextSignsFrom) {
        public Rotated {
            requireNonNull(nextSignsFrom, "nextSignsFrom");
        }
    }
}
