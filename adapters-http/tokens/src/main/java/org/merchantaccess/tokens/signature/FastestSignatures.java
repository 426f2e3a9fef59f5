package org.merchantaccess.tokens.signature;

import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Provider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

/**
 * Selects the Amazon Corretto Crypto Provider if it is on the class path and its native library runs on this machine; else Tink for Ed25519
 * and the JDK for the other algorithms.
 *
 * <p>An algorithm is selected and tested when it is first used.
 */
public final class FastestSignatures {

    private static final Logger LOG = System.getLogger(FastestSignatures.class.getName());
    private static final String CORRETTO = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private final Map<SignatureAlgorithm, Signatures> selected = new ConcurrentHashMap<>();
    private final Option<Provider> corretto;

    private FastestSignatures(Option<Provider> corretto) {
        this.corretto = corretto;
    }

    /** Loads the provider, which takes long, and selects no algorithm yet. */
    public static FastestSignatures find() {
        return new FastestSignatures(corretto());
    }

    /** Returns the fastest implementation of that algorithm that works on this machine. */
    public Signatures of(SignatureAlgorithm algorithm) {
        return selected.computeIfAbsent(algorithm, this::select);
    }

    private Signatures select(SignatureAlgorithm algorithm) {
        Signatures found = corretto.flatMap(provider -> byCorretto(algorithm, provider))
                .getOrElse(() -> withoutCorretto(algorithm));
        LOG.log(Level.INFO, "{0} signatures by {1}", algorithm.joseName(), found);
        return found;
    }

    /** Returns none if the provider fails or gives wrong results. */
    static Option<Signatures> byCorretto(SignatureAlgorithm algorithm, Provider provider) {
        Signatures signatures = by(provider, algorithm);
        try {
            if (KnownAnswer.of(algorithm).isGivenBy(signatures)) {
                return Option.some(signatures);
            }
            warn(algorithm + " has another result than expected");
        } catch (IllegalStateException | LinkageError unable) {
            warn(unable);
        }
        return Option.none();
    }

    static Signatures withoutCorretto(SignatureAlgorithm algorithm) {
        Signatures signatures = algorithm == SignatureAlgorithm.EDDSA
                ? new TinkSignatures()
                : complete(JcaSignatures.byTheJdk(algorithm));
        if (!KnownAnswer.of(algorithm).isGivenBy(signatures)) {
            throw new IllegalStateException(signatures + " gives wrong results for " + algorithm);
        }
        return signatures;
    }

    static Signatures by(Provider provider, SignatureAlgorithm algorithm) {
        return complete(new JcaSignatures(provider, algorithm));
    }

    private static Signatures complete(JcaSignatures signatures) {
        return signatures.algorithm() == SignatureAlgorithm.ES256 ? new LowSSignatures(signatures) : signatures;
    }

    /**
     * Returns none if the provider is absent or fails to load. It is loaded by name: listing all providers of the class path verifies the
     * signed archive of each, which takes longer than the rest of the start.
     */
    static Option<Provider> corretto() {
        try {
            Class<?> provider = Class.forName(CORRETTO, true, FastestSignatures.class.getClassLoader());
            return Option.some((Provider) provider.getDeclaredConstructor().newInstance());
        } catch (ClassNotFoundException absent) {
            return Option.none();
        } catch (ReflectiveOperationException | IllegalStateException | LinkageError unable) {
            warn(unable);
            return Option.none();
        }
    }

    private static void warn(Object reason) {
        LOG.log(
                Level.WARNING,
                "The Amazon Corretto Crypto Provider is on the class path but does not work on this machine: "
                        + reason);
    }
}
