package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Actor;

/**
 * Ends every token there is, because a key they are signed with may be in the wrong hands: trusts none of the signing keys any more, and
 * signs with a new one from now on. Software that logs in again goes on. On its return no node takes a token from before.
 */
public interface DistrustSigningKeys {

    Either<UpkeepFailure, Distrusted> handle(Command command);

    /** By whose order. */
    record Command(Actor actor) {
        public Command {
            requireNonNull(actor, "actor");
        }
    }

    /**
     * What came of it.
     *
     * @param keys how many are trusted no more
     */
    record Distrusted(int keys) {}
}
