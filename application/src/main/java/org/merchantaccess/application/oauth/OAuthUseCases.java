package org.merchantaccess.application.oauth;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases of OAuth clients and resource servers. */
public record OAuthUseCases(
        LogInWithAssertion logInWithAssertion,
        IntrospectToken introspectToken,
        RevokeToken revokeToken,
        ReadVerificationKeys readVerificationKeys) {
    public OAuthUseCases {
        requireNonNull(logInWithAssertion, "logInWithAssertion");
        requireNonNull(introspectToken, "introspectToken");
        requireNonNull(revokeToken, "revokeToken");
        requireNonNull(readVerificationKeys, "readVerificationKeys");
    }
}
