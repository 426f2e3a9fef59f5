package org.merchantaccess.application.upkeep;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.Actor;

/**
 * Invalidates all tokens because a signing key may be compromised: removes all signing keys and signs with a new one from now on.
 * Software that logs in again is not affected. After it returns, no node accepts an earlier token.
 */
@Value.Enclosing
@RequestStyle
public interface DistrustSigningKeys {

    Either<Unavailable, Distrusted> handle(Command command);

    /** Request to distrust all signing keys. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(Actor actor) {
            return ImmutableDistrustSigningKeys.Command.of(actor);
        }

        public abstract Actor actor();
    }

    /**
     * Result of the change.
     *
     * @param keys number of keys that are no longer trusted
     */
    record Distrusted(int keys) {}
}
