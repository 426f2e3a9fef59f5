package org.merchantaccess.application.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Supplier;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.token.BearerToken;

/** Grants an access token to the active App ID of a merchant (R7). Neither blocks nor asks the store. */
public interface LogIn {

    Either<AccessFailure, LoggedIn> handle(Command command);

    /**
     * What software sends to log in.
     *
     * @param appId as it was sent; it may be anything
     * @param requestId what the caller's answer will be known by; where it is blank, one is generated
     */
    record Command(String appId, PresentedKey appKey, ClientAddress address, String requestId) {
        public Command {
            requireNonNull(appId, "appId");
            requireNonNull(appKey, "appKey");
            requireNonNull(address, "address");
            requireNonNull(requestId, "requestId");
        }

        /** A login whose answer the caller knows by nothing: its request id is generated. */
        public Command(String appId, PresentedKey appKey, ClientAddress address) {
            this(appId, appKey, address, "");
        }

        Command named(Supplier<String> generated) {
            return requestId.isBlank() ? new Command(appId, appKey, address, generated.get()) : this;
        }
    }

    /** The token, and how long it is good from now on if nothing ends it earlier. */
    record LoggedIn(BearerToken token, Duration expiresIn) {
        public LoggedIn {
            requireNonNull(token, "token");
            requireNonNull(expiresIn, "expiresIn");
        }
    }
}
