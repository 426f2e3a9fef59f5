package org.merchantaccess.domain.signing;

import io.vavr.control.Option;
import java.util.Arrays;

/** Algorithms of digital signatures, with their names in JOSE headers (RFC 7518, section 3.1; RFC 8037, section 3.1). */
public enum SignatureAlgorithm {
    /** ECDSA with the curve P-256 and SHA-256. */
    ES256("ES256"),

    /** Ed25519. */
    EDDSA("EdDSA"),

    /** RSASSA-PKCS1-v1_5 with SHA-256. */
    RS256("RS256");

    private final String joseName;

    SignatureAlgorithm(String joseName) {
        this.joseName = joseName;
    }

    /** Returns the algorithm with that name; none if there is none. */
    public static Option<SignatureAlgorithm> parse(String joseName) {
        return Option.ofOptional(Arrays.stream(values())
                .filter(algorithm -> algorithm.joseName.equals(joseName))
                .findFirst());
    }

    /** Returns the value of the header parameter {@code alg}. */
    public String joseName() {
        return joseName;
    }
}
