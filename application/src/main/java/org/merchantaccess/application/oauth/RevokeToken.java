package org.merchantaccess.application.oauth;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.token.RevokedToken;

/**
 * Revokes an access token of the App ID that authenticates, which need not be active (R17, RFC 7009). A text that is no valid token of that
 * App ID has no effect.
 */
public interface RevokeToken {

    /** Returns the revoked token; none if there was nothing to revoke. */
    Either<RevocationFailure, Committed<Option<RevokedToken>>> handle(Command command);

    /**
     * Request to revoke a token.
     *
     * @param token the text of the token as sent
     * @param requestId the request id in the response to the caller
     */
    record Command(ClientCredentials client, String token, ClientAddress address, String requestId) {
        public Command {
            requireNonNull(client, "client");
            requireNonNull(token, "token");
            requireNonNull(address, "address");
            requireNonNull(requestId, "requestId");
        }
    }
}
