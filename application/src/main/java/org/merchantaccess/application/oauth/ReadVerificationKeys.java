package org.merchantaccess.application.oauth;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.signing.VerificationKey;

/**
 * Returns the keys that verify access tokens: each from an hour before its first use until its last token has expired. Neither blocks nor
 * reads the store.
 */
@Value.Enclosing
@RequestStyle
public interface ReadVerificationKeys {

    Either<Unavailable, Found> handle(Query query);

    /** Request for all keys. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of() {
            return ImmutableReadVerificationKeys.Query.of();
        }
    }

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
