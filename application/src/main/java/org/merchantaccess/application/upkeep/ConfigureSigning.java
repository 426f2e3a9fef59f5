package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.TokenIssuer;

/**
 * Applies the settings of a starting node to the signing keys of its store.
 *
 * <p>A key is for one issuer and one algorithm. So other settings announce another key, which signs an hour later; the tokens of the former
 * key stay valid until they expire. The first key of a new store is replaced at once, because it has signed nothing.
 */
@Value.Enclosing
@RequestStyle
public interface ConfigureSigning {

    Either<SigningFailure, Configured> handle(Command command);

    /** The settings. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request without the optional fields. */
        public static Command of(TokenIssuer issuerOfNewStore, TokenIssuer defaultIssuer) {
            return ImmutableConfigureSigning.Command.of(Option.none(), issuerOfNewStore, defaultIssuer, Option.none());
        }

        /** Returns the issuer of tokens; none to keep the one in use. */
        public abstract Option<TokenIssuer> issuer();

        /** Returns the issuer of a new store if none is set. */
        public abstract TokenIssuer issuerOfNewStore();

        /** Returns the issuer of tokens by keys that have none, which earlier versions made. */
        public abstract TokenIssuer defaultIssuer();

        /** Returns the algorithm of signatures; none to keep the one in use. */
        public abstract Option<SignatureAlgorithm> algorithm();

        /** Returns a copy with this {@link #issuer()}. */
        public final Command withIssuer(Option<TokenIssuer> issuer) {
            requireNonNull(issuer, "issuer");
            return ImmutableConfigureSigning.Command.of(issuer, issuerOfNewStore(), defaultIssuer(), algorithm());
        }

        /** Returns a copy with this {@link #algorithm()}. */
        public final Command withAlgorithm(Option<SignatureAlgorithm> algorithm) {
            requireNonNull(algorithm, "algorithm");
            return ImmutableConfigureSigning.Command.of(issuer(), issuerOfNewStore(), defaultIssuer(), algorithm);
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
