package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.domain.audit.Actor;

/**
 * Invalidates all tokens because a signing key may be compromised: removes all signing keys and signs with a new one from now on.
 * Software that logs in again is not affected. After it returns, no node accepts an earlier token.
 */
public interface DistrustSigningKeys {

    Either<Unavailable, Distrusted> handle(Command command);

    /** Request to distrust all signing keys. */
    record Command(Actor actor) {
        public Command {
            requireNonNull(actor, "actor");
        }
    }

    /**
     * Result of the change.
     *
     * @param keys number of keys that are no longer trusted
     */
    record Distrusted(int keys) {}
}
