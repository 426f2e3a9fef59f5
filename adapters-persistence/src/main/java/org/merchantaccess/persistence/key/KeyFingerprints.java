package org.merchantaccess.persistence.key;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.merchantaccess.application.node.SealingKeyVersions;

/** Names the versions of a key ring by fingerprints, so that nodes can compare their keys without revealing them. */
public final class KeyFingerprints {

    private static final byte[] MESSAGE = "merchant-access key fingerprint".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES = 8;

    private KeyFingerprints() {}

    /** Returns the versions of that ring. */
    public static SealingKeyVersions of(KeyRing keys) {
        SealingKeyVersions versions = SealingKeyVersions.none();
        for (KeyVersion version : keys.versions().values()) {
            versions = versions.with(version.number(), fingerprint(keys, version));
        }
        return versions;
    }

    /** An HMAC under each key reveals nothing of it: the keys are random and have 256 bits. */
    private static String fingerprint(KeyRing keys, KeyVersion version) {
        byte[] all = LengthPrefixedFields.of(keys.environment().word())
                .and(version.number())
                .and(version.sealing().hmac(MESSAGE))
                .and(version.pepper().hmac(MESSAGE))
                .toBytes();
        return HexFormat.of().formatHex(keys.audit().hmac(all), 0, BYTES);
    }
}
