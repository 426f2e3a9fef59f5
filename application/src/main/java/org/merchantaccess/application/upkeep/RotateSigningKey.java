package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Announces the next signing key where it is time to, and forgets those of which no token is alive. Nobody is logged out by it.
 *
 * <p>Done by itself once a minute; harmless at any time.
 */
public interface RotateSigningKey {

    Either<UpkeepFailure, Rotated> handle(Command command);

    /**
     * When to announce.
     *
     * @param evenIfNotDue announces a key now, although the present one has not had its time
     */
    record Command(boolean evenIfNotDue) {}

    /**
     * What came of it.
     *
     * @param nextSignsFrom when the key that was announced begins to sign; none where none was
     */
    record Rotated(Option<Instant> nextSignsFrom) {
        public Rotated {
            requireNonNull(nextSignsFrom, "nextSignsFrom");
        }
    }
}
