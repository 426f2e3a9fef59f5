package org.merchantaccess.application.oauth;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.token.RevokedToken;

/**
 * Revokes an access token of the App ID that authenticates, which need not be active (R17, RFC 7009). A text that is no valid token of that
 * App ID has no effect.
 */
@Value.Enclosing
@RequestStyle
public interface RevokeToken {

    /** Returns the revoked token; none if there was nothing to revoke. */
    Either<RevocationFailure, Committed<Option<RevokedToken>>> handle(Command command);

    /** Request to revoke a token. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(ClientCredentials client, String token, ClientAddress address, String requestId) {
            return ImmutableRevokeToken.Command.of(client, token, address, requestId);
        }

        public abstract ClientCredentials client();

        /** Returns the text of the token as sent. */
        public abstract String token();

        public abstract ClientAddress address();

        /** Returns the request id in the response to the caller. */
        public abstract String requestId();
    }
}
