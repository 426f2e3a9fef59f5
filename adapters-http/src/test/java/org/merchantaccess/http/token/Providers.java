package org.merchantaccess.http.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.security.Security;
import java.util.Locale;
import java.util.stream.Stream;

/** All that can sign and verify on this machine, for tests. */
final class Providers {

    private Providers() {}

    /** The JDK is never chosen, being slow, but it is a third opinion. */
    static Stream<Ed25519Signatures> all() {
        Ed25519Signatures jdk = new JcaSignatures(Security.getProvider("SunEC"));
        return Stream.concat(Stream.of(new TinkSignatures(), jdk), corretto());
    }

    /** On the machines whose native half is a test dependency, it has to work; elsewhere its absence is said aloud. */
    static Stream<Ed25519Signatures> corretto() {
        Stream<Ed25519Signatures> found =
                FastestSignatures.corretto().toJavaStream().map(signatures -> signatures);
        if (!isLinuxOnX86()) {
            System.getLogger(Providers.class.getName())
                    .log(
                            Level.WARNING,
                            "NOT TESTED HERE: the Amazon Corretto Crypto Provider, for want of its native half");
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
