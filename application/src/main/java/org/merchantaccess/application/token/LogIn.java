package org.merchantaccess.application.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Supplier;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.token.BearerToken;

/** Issues an access token to the active App ID of a merchant (R7). Neither blocks nor reads the store. */
public interface LogIn {

    Either<AccessFailure, LoggedIn> handle(Command command);

    /**
     * The credentials of a login.
     *
     * @param appId the App ID as sent, possibly malformed
     * @param requestId the request id in the response to the caller; generated if blank
     */
    record Command(String appId, PresentedKey appKey, ClientAddress address, String requestId) {
        public Command {
            requireNonNull(appId, "appId");
            requireNonNull(appKey, "appKey");
            requireNonNull(address, "address");
            requireNonNull(requestId, "requestId");
        }

        /** Creates a command with a generated request id. */
        public Command(String appId, PresentedKey appKey, ClientAddress address) {
            this(appId, appKey, address, "");
        }

        Command withRequestId(Supplier<String> generated) {
            return requestId.isBlank() ? new Command(appId, appKey, address, generated.get()) : this;
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
