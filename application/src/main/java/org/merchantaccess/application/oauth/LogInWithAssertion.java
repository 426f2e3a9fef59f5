package org.merchantaccess.application.oauth;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * Issues an access token to the active App ID of a merchant whose software signs an assertion instead of sending a key (R7, RFC 7523). Needs
 * the store, where each assertion is accepted once by all nodes.
 */
@Value.Enclosing
@RequestStyle
public interface LogInWithAssertion {

    Either<AccessFailure, LogIn.LoggedIn> handle(Command command);

    /** The credentials of a login. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(ClientCredentials.Assertion assertion, ClientAddress address, String requestId) {
            return ImmutableLogInWithAssertion.Command.of(assertion, address, requestId);
        }

        public abstract ClientCredentials.Assertion assertion();

        public abstract ClientAddress address();

        /** Returns the request id in the response to the caller. */
        public abstract String requestId();
    }
}
