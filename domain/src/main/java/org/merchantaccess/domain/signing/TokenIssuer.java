package org.merchantaccess.domain.signing;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * Issuer and audience of the tokens of one environment. No two environments may have the same (S31).
 *
 * @param issuer a URL ({@code iss}, RFC 9068, section 2.2)
 * @param audience the API that accepts the tokens ({@code aud})
 */
public record TokenIssuer(String issuer, String audience) {

    private static final int MAX_LENGTH = 512;

    public TokenIssuer {
        requireNonNull(issuer, "issuer");
        requireNonNull(audience, "audience");
        if (!isWellFormed(issuer) || !isWellFormed(audience)) {
            throw new IllegalArgumentException("an issuer and an audience have 1 to " + MAX_LENGTH + " characters");
        }
    }

    private static boolean isWellFormed(String text) {
        return !text.isBlank() && text.length() <= MAX_LENGTH;
    }
}
