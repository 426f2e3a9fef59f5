package org.merchantaccess.application.oauth;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * Issues an access token to the active App ID of a merchant whose software signs an assertion instead of sending a key (R7, RFC 7523). Needs
 * the store, where each assertion is accepted once by all nodes.
 */
public interface LogInWithAssertion {

    Either<AccessFailure, LogIn.LoggedIn> handle(Command command);

    /**
     * The credentials of a login.
     *
     * @param requestId the request id in the response to the caller
     */
    record Command(ClientCredentials.Assertion assertion, ClientAddress address, String requestId) {
        public Command {
            requireNonNull(assertion, "assertion");
            requireNonNull(address, "address");
            requireNonNull(requestId, "requestId");
        }
    }
}
