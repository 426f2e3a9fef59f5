package org.merchantaccess.application.oauth;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.signing.VerificationKey;

/**
 * Returns the keys that verify access tokens: each from an hour before its first use until its last token has expired. Neither blocks nor
 * reads the store.
 */
public interface ReadVerificationKeys {

    Either<Unavailable, Found> handle(Query query);

    /** Request for all keys. */
    record Query() {}

    /**
     * The keys of this instance.
     *
     * @param issuer the issuer of new tokens; none for the default issuer of the instance
     */
    record Found(List<VerificationKey> keys, Option<TokenIssuer> issuer) {
        public Found {
            requireNonNull(keys, "keys");
            requireNonNull(issuer, "issuer");
            keys = List.copyOf(keys);
        }
    }
}
