package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import org.merchantaccess.domain.kernel.Environment;

/**
 * A text in the form of an access token whose signing key is not known here, with what it claims of itself. Anyone can write such a
 * text, so it holds no App ID and no merchant.
 *
 * @param environment the environment it claims to be of
 * @param issuedAt when it claims to have been issued
 */
public record UnverifiableToken(Environment environment, Instant issuedAt) {
    public UnverifiableToken {
        requireNonNull(environment, "environment");
        requireNonNull(issuedAt, "issuedAt");
    }

    /** Returns true once the lifetime of a token has passed since it claims to have been issued. */
    boolean hasExpiredAt(Instant moment) {
        return !moment.isBefore(issuedAt.plus(AccessToken.LIFETIME));
    }
}
