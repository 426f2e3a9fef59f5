package org.merchantaccess.tokens.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.lang.System.Logger.Level;
import java.security.Provider;
import java.security.Security;
import java.util.Locale;
import java.util.stream.Stream;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

/** All implementations of signatures on this machine, for tests. */
public final class Providers {

    private Providers() {}

    /** Returns an implementation that is available on every machine. */
    public static Signatures withoutCorretto(SignatureAlgorithm algorithm) {
        return algorithm == SignatureAlgorithm.EDDSA ? new TinkSignatures() : byTheJdk(algorithm);
    }

    /**
     * Returns all implementations. That of Ed25519 in the JDK is too slow to be selected in production, but serves as a third reference.
     */
    public static Stream<Signatures> all(SignatureAlgorithm algorithm) {
        return Stream.concat(
                Stream.of(withoutCorretto(algorithm), byTheJdk(algorithm)).distinct(), corretto(algorithm));
    }

    /**
     * Returns the Corretto provider. It must work on machines for which its native library is a test dependency; elsewhere its absence is
     * logged.
     */
    static Stream<Signatures> corretto(SignatureAlgorithm algorithm) {
        Option<Signatures> found =
                FastestSignatures.corretto().flatMap(provider -> FastestSignatures.byCorretto(algorithm, provider));
        if (isLinuxOnX86()) {
            assertThat(found.isDefined())
                    .as("the Amazon Corretto Crypto Provider works")
                    .isTrue();
        } else {
            System.getLogger(Providers.class.getName())
                    .log(
                            Level.WARNING,
                            "NOT TESTED: the Amazon Corretto Crypto Provider, because its native library is missing");
        }
        return found.toJavaStream();
    }

    private static Signatures byTheJdk(SignatureAlgorithm algorithm) {
        Provider provider = Security.getProvider(algorithm == SignatureAlgorithm.RS256 ? "SunRsaSign" : "SunEC");
        return FastestSignatures.by(provider, algorithm);
    }

    private static boolean isLinuxOnX86() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                && System.getProperty("os.arch").equals("amd64");
    }
}
