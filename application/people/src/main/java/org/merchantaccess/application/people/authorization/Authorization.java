package org.merchantaccess.application.people.authorization;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.function.Function;
import org.merchantaccess.application.people.port.People;
import org.merchantaccess.application.people.port.Sessions;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Permission;

/**
 * Authorizes actions by the current permissions of the caller.
 *
 * <p>Call every method within the store transaction of the action, so that a role revoked meanwhile does not count. Thread-safe.
 */
public interface Authorization {

    /** Creates an authorization on these sessions and people. */
    static Authorization by(Sessions sessions, People people, Clock clock, Environment environment) {
        return new SessionAuthorization(sessions, people, clock, environment);
    }

    /** Returns the caller; none if the session has ended or does not exist. */
    Option<Initiator> initiator(Authority authority);

    /**
     * Authorizes an action for the whole instance and performs it.
     *
     * <p>A missing fresh proof of identity (P9) is reported after the action, as a left, so that the transaction rolls back. Thus an
     * action that is refused for another reason reports that reason, and no proof is requested needlessly.
     *
     * @param unauthorized maps an authorization failure to the left of the action
     */
    <L, R> Either<L, R> authorized(
            Authority authority,
            Permission needed,
            Function<AuthorizationFailure, L> unauthorized,
            Function<Initiator, Either<L, R>> action);

    /** Authorizes an action within a merchant and performs it, in the same way. */
    <L, R> Either<L, R> authorized(
            Authority authority,
            MerchantId merchant,
            Permission needed,
            Function<AuthorizationFailure, L> unauthorized,
            Function<Initiator, Either<L, R>> action);
}
