package org.merchantaccess.application.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.time.Duration;
import org.immutables.value.Value;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.token.BearerToken;

/** Issues an access token to the active App ID of a merchant (R7). Neither blocks nor reads the store. */
@Value.Enclosing
@RequestStyle
public interface LogIn {

    Either<AccessFailure, LoggedIn> handle(Command command);

    /** The credentials of a login. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request with a generated request id. */
        public static Command of(String appId, PresentedKey appKey, ClientAddress address) {
            return ImmutableLogIn.Command.of(appId, appKey, address, "");
        }

        /** Returns the App ID as sent, possibly malformed. */
        public abstract String appId();

        public abstract PresentedKey appKey();

        public abstract ClientAddress address();

        /** Returns the request id in the response to the caller; generated if blank. */
        public abstract String requestId();

        /** Returns a copy with this {@link #requestId()}. */
        public final Command withRequestId(String requestId) {
            requireNonNull(requestId, "requestId");
            return ImmutableLogIn.Command.of(appId(), appKey(), address(), requestId);
        }
    }

    /** The issued token and its remaining lifetime, unless it is invalidated earlier. */
    record LoggedIn(BearerToken token, Duration expiresIn) {
        public LoggedIn {
            requireNonNull(token, "token");
            requireNonNull(expiresIn, "expiresIn");
        }
    }
}
