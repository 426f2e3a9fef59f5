package org.merchantaccess.persistence.key.sealing;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.persistence.key.KeyRing;
import org.merchantaccess.persistence.key.KeyVersion;

/**
 * Makes the digests by which a leaked app key is found: HMAC-SHA-256 over the key alone, under a key derived from the pepper for this purpose.
 * Without the pepper, no guess can be tested.
 */
public final class KeyLookups {

    private final Supplier<KeyRing> keys;

    public KeyLookups(Supplier<KeyRing> keys) {
        this.keys = keys;
    }

    /** Returns the digest of an app key under that version: its number, a dot, 64 hexadecimal digits. None if the version is missing. */
    public Option<String> lookupOf(AppKey key, int version) {
        return keys.get().version(version).map(known -> lookup(known, key.text()));
    }

    /** Returns the digests of a presented key under all versions, with the same work for every key of the same length. */
    public List<String> lookupsOf(PresentedKey key) {
        return keys.get().versions().values().stream()
                .map(version -> lookup(version, key.text()))
                .toList();
    }

    private static String lookup(KeyVersion version, String key) {
        return version.number() + "."
                + HexFormat.of().formatHex(version.lookup().hmac(key.getBytes(StandardCharsets.UTF_8)));
    }
}
