package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import org.merchantaccess.domain.credential.AppId;

/**
 * An access token that its App ID has revoked before it expired (R17, RFC 7009).
 *
 * @param expiresAt the first instant at which the token is invalid anyway, a whole second
 */
public record RevokedToken(TokenId id, AppId appId, Instant expiresAt) {

    /** The maximum number of revoked tokens of one App ID that have not expired. */
    public static final int MAX_UNEXPIRED = 1_000;

    public RevokedToken {
        requireNonNull(id, "id");
        requireNonNull(appId, "appId");
        requireNonNull(expiresAt, "expiresAt");
    }

    /** Returns the revocation of that token. */
    public static RevokedToken of(AccessToken token) {
        return new RevokedToken(token.id(), token.appId(), token.expiresAt());
    }
}
