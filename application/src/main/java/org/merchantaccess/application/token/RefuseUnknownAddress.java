package org.merchantaccess.application.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.token.Refusal;

/**
 * Refuses a login or a call whose client address could not be determined, and records it for the operator. The cause is a misconfigured
 * proxy, which no merchant can fix. Neither blocks nor reads the store.
 */
public interface RefuseUnknownAddress {

    /** Returns the recorded refusal. A stale node decides and records nothing. */
    Either<AccessFailure, Refusal> handle(Command command);

    /**
     * The refused request.
     *
     * @param appId the App ID as sent with a login; none for a call
     * @param peer the other end of the connection, usually a proxy
     * @param requestId the request id in the response to the caller
     */
    record Command(Option<String> appId, ClientAddress peer, String requestId) {
        public Command {
            requireNonNull(appId, "appId");
            requireNonNull(peer, "peer");
            requireNonNull(requestId, "requestId");
        }
    }
}
