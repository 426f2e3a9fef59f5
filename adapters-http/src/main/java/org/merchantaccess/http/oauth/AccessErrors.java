package org.merchantaccess.http.oauth;

import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.http.oauth.request.OAuthError;

/** Maps failures of client authentication to errors. The cause of a refusal is not part of them (R11). */
final class AccessErrors implements AccessFailure.Cases<OAuthError> {

    @Override
    public OAuthError refused(AccessFailure.Refused failure) {
        return OAuthError.INVALID_CLIENT;
    }

    @Override
    public OAuthError tooManyFailures(AccessFailure.TooManyFailures failure) {
        return OAuthError.tooManyRequests(failure.retryAfter());
    }

    @Override
    public OAuthError stale(AccessFailure.Stale failure) {
        return OAuthError.unavailable();
    }

    @Override
    public OAuthError unavailable(AccessFailure.Unavailable failure) {
        return OAuthError.unavailable();
    }
}
