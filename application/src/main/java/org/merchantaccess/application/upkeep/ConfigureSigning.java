package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.TokenIssuer;

/**
 * Applies the settings of a starting node to the signing keys of its store.
 *
 * <p>A key is for one issuer and one algorithm. So other settings announce another key, which signs an hour later; the tokens of the former
 * key stay valid until they expire. The first key of a new store is replaced at once, because it has signed nothing.
 */
public interface ConfigureSigning {

    Either<SigningFailure, Configured> handle(Command command);

    /**
     * The settings.
     *
     * @param issuer the issuer of tokens; none to keep the one in use
     * @param issuerOfNewStore the issuer of a new store if none is set
     * @param defaultIssuer the issuer of tokens by keys that have none, which earlier versions made
     * @param algorithm the algorithm of signatures; none to keep the one in use
     */
    record Command(
            Option<TokenIssuer> issuer,
            TokenIssuer issuerOfNewStore,
            TokenIssuer defaultIssuer,
            Option<SignatureAlgorithm> algorithm) {
        public Command {
            requireNonNull(issuer, "issuer");
            requireNonNull(issuerOfNewStore, "issuerOfNewStore");
            requireNonNull(defaultIssuer, "defaultIssuer");
            requireNonNull(algorithm, "algorithm");
        }
    }

    /**
     * The signing keys as configured.
     *
     * @param newKeyFrom when a key with other settings begins to sign; none if the keys have these settings already
     */
    record Configured(Option<Instant> newKeyFrom) {
        public Configured {
            requireNonNull(newKeyFrom, "newKeyFrom");
        }
    }
}
