package org.merchantaccess.persistence.key.sealing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.merchantaccess.persistence.key.KeyRing;
import org.merchantaccess.persistence.key.KeyVersion;
import org.merchantaccess.persistence.key.SecretKey256;

/** Lets a store recognize its three keys by a sealed check value that reveals nothing about them. */
public final class KeyCheck {

    private static final SealContext CONTEXT = new SealContext("key-check", "", "");
    private static final byte[] MESSAGE = "merchant-access key check".getBytes(StandardCharsets.US_ASCII);

    private final KeyRing keys;
    private final Sealer sealer;

    public KeyCheck(KeyRing keys) {
        this.keys = keys;
        this.sealer = new Sealer(() -> keys);
    }

    /** Returns the check value to store. */
    public String sealed() {
        return sealer.seal(expected(keys.current()), CONTEXT);
    }

    /** Returns true if the check value was made with these keys. */
    public boolean matches(String sealed) {
        return sealer.versionOf(sealed)
                .flatMap(keys::version)
                .exists(version -> sealer.open(sealed, CONTEXT)
                        .exists(opened -> MessageDigest.isEqual(opened, expected(version))));
    }

    private byte[] expected(KeyVersion version) {
        byte[] pepper = version.pepper().hmac(MESSAGE);
        byte[] both = Arrays.copyOf(pepper, 2 * SecretKey256.LENGTH);
        System.arraycopy(keys.audit().hmac(MESSAGE), 0, both, SecretKey256.LENGTH, SecretKey256.LENGTH);
        return both;
    }
}
