package org.merchantaccess.tokens;

import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Provider;

/** Selects the Amazon Corretto Crypto Provider if it is on the class path and its native library runs on this machine, else Tink. */
final class FastestSignatures {

    private static final Logger LOG = System.getLogger(FastestSignatures.class.getName());
    private static final String CORRETTO = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private FastestSignatures() {}

    static Ed25519Signatures find() {
        Ed25519Signatures found =
                corretto().<Ed25519Signatures>map(signatures -> signatures).getOrElse(TinkSignatures::new);
        LOG.log(Level.INFO, "Ed25519 signatures by {0}", found);
        return found;
    }

    /**
     * Returns none if the provider is absent, fails to load or gives wrong results. It is loaded by name: listing all providers of the
     * class path verifies the signed archive of each, which takes longer than the rest of the start.
     */
    static Option<JcaSignatures> corretto() {
        try {
            Class<?> provider = Class.forName(CORRETTO, true, FastestSignatures.class.getClassLoader());
            return Option.some((Provider) provider.getDeclaredConstructor().newInstance())
                    .map(JcaSignatures::new)
                    .filter(KnownAnswer::isGivenBy);
        } catch (ClassNotFoundException absent) {
            return Option.none();
        } catch (ReflectiveOperationException | IllegalStateException | LinkageError unable) {
            LOG.log(
                    Level.WARNING,
                    "The Amazon Corretto Crypto Provider is on the class path but does not work on this machine: "
                            + unable);
            return Option.none();
        }
    }
}
