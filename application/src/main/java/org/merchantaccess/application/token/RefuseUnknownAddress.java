package org.merchantaccess.application.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.token.Refusal;

/**
 * Refuses a login or a call whose client address could not be determined, and records it for the operator: a proxy in front is set up
 * wrongly, which no merchant can remedy. Neither blocks nor asks the store.
 */
public interface RefuseUnknownAddress {

    /** Returns the refusal that was recorded. On a stale node nothing is decided or recorded. */
    Either<AccessFailure, Refusal> handle(Command command);

    /**
     * The request that was refused.
     *
     * @param appId as it was sent with a login; none for a call
     * @param peer the other end of the connection, mostly a proxy
     * @param requestId the id of the answer the caller gets
     */
    record Command(Option<String> appId, ClientAddress peer, String requestId) {
        public Command {
            requireNonNull(appId, "appId");
            requireNonNull(peer, "peer");
            requireNonNull(requestId, "requestId");
        }
    }
}
