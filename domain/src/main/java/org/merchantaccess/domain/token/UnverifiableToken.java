package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import org.merchantaccess.domain.kernel.Environment;

/**
 * The claims of an access token whose signing key is unknown here. They only select the refusal cause. Because they can be forged, an
 * App ID and a merchant are not included.
 *
 * @param environment the claimed environment
 * @param issuedAt the claimed time of issue
 */
public record UnverifiableToken(Environment environment, Instant issuedAt) {
    public UnverifiableToken {
        requireNonNull(environment, "environment");
        requireNonNull(issuedAt, "issuedAt");
    }

    /** Returns true if the lifetime of a token has passed since the claimed time of issue. */
    boolean hasExpiredAt(Instant moment) {
        return !moment.isBefore(issuedAt.plus(AccessToken.LIFETIME));
    }
}
