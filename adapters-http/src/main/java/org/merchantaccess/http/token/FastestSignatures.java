package org.merchantaccess.http.token;

import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Provider;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Takes the Amazon Corretto Crypto Provider where it is on the class path and its native half runs here, else Tink. */
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

    /** None where it is absent, or unable, or wrong. */
    static Option<JcaSignatures> corretto() {
        try {
            return Option.ofOptional(
                            ServiceLoader.load(Provider.class, FastestSignatures.class.getClassLoader()).stream()
                                    .filter(provider ->
                                            provider.type().getName().equals(CORRETTO))
                                    .map(ServiceLoader.Provider::get)
                                    .findFirst())
                    .map(JcaSignatures::new)
                    .filter(KnownAnswer::isGivenBy);
        } catch (IllegalStateException | ServiceConfigurationError | LinkageError unable) {
            LOG.log(Level.WARNING, "The Amazon Corretto Crypto Provider is there but does not work here: " + unable);
            return Option.none();
        }
    }
}
