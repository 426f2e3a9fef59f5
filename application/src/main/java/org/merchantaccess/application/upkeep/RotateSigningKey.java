package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.outcome.Unavailable;

/**
 * Announces the next signing key when it is due, and deletes keys whose tokens have all expired. No client is logged out.
 *
 * <p>Runs automatically once a minute; safe to call at any time.
 */
public interface RotateSigningKey {

    Either<Unavailable, Rotated> handle(Command command);

    /**
     * Request to rotate the signing key.
     *
     * @param evenIfNotDue announces a key now, although the current one is not due for replacement
     */
    record Command(boolean evenIfNotDue) {}

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
