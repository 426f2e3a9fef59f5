package org.merchantaccess.persistence.key;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.credential.PresentedKey;

/**
 * Recognises app keys by HMAC-SHA-256 under a pepper that is not where the verifiers are: with these alone, nobody can so much as
 * test a guess (S83). Hot: neither blocks nor needs a transaction.
 */
public final class KeyVerifiers {

    private final Supplier<KeyRing> keys;

    KeyVerifiers(Supplier<KeyRing> keys) {
        this.keys = keys;
    }

    /** How that key of that App ID is recognised, under the newest pepper. */
    public KeyVerifier verifierOf(AppId appId, AppKey key) {
        KeyRing ring = keys.get();
        return verifier(ring, ring.newest().number(), appId, key.text());
    }

    /**
     * Whether the verifier was made from that key, for that App ID, in this environment. Takes the same time for every key of one
     * length and every verifier, one of an unknown version included, which no key matches.
     */
    public boolean verify(AppId appId, PresentedKey presented, KeyVerifier verifier) {
        return verifier.matches(verifier(keys.get(), verifier.pepperVersion(), appId, presented.text()));
    }

    /** A verifier that no key matches, under the newest pepper; another one after each renewal. */
    public KeyVerifier standIn() {
        return keys.get().standIn();
    }

    private static KeyVerifier verifier(KeyRing ring, int version, AppId appId, String key) {
        return KeyVerifier.of(version, ring.pepperOrNobodys(version).hmac(message(ring, appId, key)));
    }

    /** Neither an environment's word nor an App ID holds a NUL, so no two triples give one message; one block of SHA-256 suffices. */
    private static byte[] message(KeyRing ring, AppId appId, String key) {
        return (ring.environment().word() + '\0' + appId.text() + '\0' + key).getBytes(StandardCharsets.UTF_8);
    }
}
