package org.merchantaccess.http.oauth;

import org.merchantaccess.application.oauth.IntrospectionFailure;
import org.merchantaccess.http.oauth.request.OAuthError;

/**
 * Maps failures of introspection to errors.
 *
 * @param hasSentBearer true if the resource server sent its key as a bearer token
 */
record IntrospectionErrors(boolean hasSentBearer) implements IntrospectionFailure.Cases<OAuthError> {

    @Override
    public OAuthError unknownResourceServer(IntrospectionFailure.UnknownResourceServer failure) {
        return OAuthError.invalidResourceServer(hasSentBearer);
    }

    @Override
    public OAuthError stale(IntrospectionFailure.Stale failure) {
        return OAuthError.unavailable();
    }

    @Override
    public OAuthError unavailable(IntrospectionFailure.Unavailable failure) {
        return OAuthError.unavailable();
    }
}
