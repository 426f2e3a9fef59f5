package org.merchantaccess.http.oauth;

import java.time.Duration;
import org.merchantaccess.application.oauth.RevocationFailure;
import org.merchantaccess.http.oauth.request.OAuthError;

/** Maps failures of revocations to errors. A 503 means that the token may still be valid (RFC 7009, section 2.2.1). */
final class RevocationErrors implements RevocationFailure.Cases<OAuthError> {

    /** An upgrade of all nodes takes minutes. */
    private static final Duration DURING_UPGRADE = Duration.ofMinutes(1);

    @Override
    public OAuthError notAuthenticated(RevocationFailure.NotAuthenticated failure) {
        return failure.reason().match(new AccessErrors());
    }

    @Override
    public OAuthError tooManyRevocations(RevocationFailure.TooManyRevocations failure) {
        return OAuthError.unavailable(
                "The App ID has revoked too many tokens. Repeat the request later, or end its key to revoke all of them.",
                failure.retryAfter());
    }

    @Override
    public OAuthError upgradeUnfinished(RevocationFailure.UpgradeUnfinished failure) {
        return OAuthError.unavailable("The servers are being upgraded. Repeat the request later.", DURING_UPGRADE);
    }

    @Override
    public OAuthError storeUnavailable(RevocationFailure.StoreUnavailable failure) {
        return OAuthError.unavailable();
    }
}
