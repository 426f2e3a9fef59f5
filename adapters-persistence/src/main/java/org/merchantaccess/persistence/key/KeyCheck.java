package org.merchantaccess.persistence.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** By which a store knows its keys again: all three, though what it keeps tells nothing of any. */
final class KeyCheck {

    private static final SealedPlace PLACE = new SealedPlace("key-check", "", "");
    private static final byte[] KNOWN = "merchant-access key check".getBytes(StandardCharsets.US_ASCII);

    private final KeyRing keys;
    private final Sealer sealer;

    KeyCheck(KeyRing keys) {
        this.keys = keys;
        this.sealer = new Sealer(() -> keys);
    }

    String sealed() {
        return sealer.seal(expected(keys.newest()), PLACE);
    }

    boolean knows(String sealed) {
        return sealer.versionOf(sealed)
                .flatMap(keys::version)
                .exists(version ->
                        sealer.open(sealed, PLACE).exists(opened -> MessageDigest.isEqual(opened, expected(version))));
    }

    private byte[] expected(KeyVersion version) {
        byte[] pepper = version.pepper().hmac(KNOWN);
        byte[] both = Arrays.copyOf(pepper, 2 * SecretKey256.LENGTH);
        System.arraycopy(keys.audit().hmac(KNOWN), 0, both, SecretKey256.LENGTH, SecretKey256.LENGTH);
        return both;
    }
}
