package org.merchantaccess.application.token;

import io.vavr.control.Either;
import java.time.Duration;
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
     * @param requestId what the caller's answer will be known by
     */
    record Command(String appId, PresentedKey appKey, ClientAddress address, String requestId) {}

    /** The token, and how long it is good from now on if nothing ends it earlier. */
    record LoggedIn(BearerToken token, Duration expiresIn) {}
}
