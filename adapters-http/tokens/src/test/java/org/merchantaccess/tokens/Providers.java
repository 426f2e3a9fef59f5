package org.merchantaccess.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.security.Security;
import java.util.Locale;
import java.util.stream.Stream;

/** All implementations of Ed25519 on this machine, for tests. */
final class Providers {

    private Providers() {}

    /** Returns all implementations. The JDK is too slow to be selected in production, but serves as a third reference. */
    static Stream<Ed25519Signatures> all() {
        Ed25519Signatures jdk = new JcaSignatures(Security.getProvider("SunEC"));
        return Stream.concat(Stream.of(new TinkSignatures(), jdk), corretto());
    }

    /**
     * Returns the Corretto provider. It must work on machines for which its native library is a test dependency; elsewhere its absence is
     * logged.
     */
    static Stream<Ed25519Signatures> corretto() {
        Stream<Ed25519Signatures> found =
                FastestSignatures.corretto().toJavaStream().map(signatures -> signatures);
        if (!isLinuxOnX86()) {
            System.getLogger(Providers.class.getName())
                    .log(
                            Level.WARNING,
                            "NOT TESTED: the Amazon Corretto Crypto Provider, because its native library is missing");
            return found;
        }
        assertThat(FastestSignatures.corretto().isDefined())
                .as("the Amazon Corretto Crypto Provider works")
                .isTrue();
        return found;
    }

    private static boolean isLinuxOnX86() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                && System.getProperty("os.arch").equals("amd64");
    }
}
