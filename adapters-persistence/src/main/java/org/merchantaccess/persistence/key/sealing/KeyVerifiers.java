package org.merchantaccess.persistence.key.sealing;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.persistence.key.KeyRing;

/**
 * Verifies app keys by HMAC-SHA-256 under a pepper that is stored apart from the verifiers. With the verifiers alone, no guess can be
 * tested (S83). Runs on every login; neither blocks nor needs a transaction.
 */
public final class KeyVerifiers {

    private final Supplier<KeyRing> keys;

    public KeyVerifiers(Supplier<KeyRing> keys) {
        this.keys = keys;
    }

    /** Returns the verifier of an app key, under the current pepper. */
    public KeyVerifier verifierOf(AppId appId, AppKey key) {
        KeyRing ring = keys.get();
        return verifier(ring, ring.current().number(), appId, key.text());
    }

    /**
     * Returns true if the verifier was made from that key, for that App ID, in this environment. Takes the same time for every key of the
     * same length and every verifier, also for an unknown version, which no key matches.
     */
    public boolean verify(AppId appId, PresentedKey presented, KeyVerifier verifier) {
        return verifier.matches(verifier(keys.get(), verifier.pepperVersion(), appId, presented.text()));
    }

    /** Returns a verifier that no key matches, under the current pepper; it changes with each renewal. */
    public KeyVerifier standIn() {
        return keys.get().standIn();
    }

    private static KeyVerifier verifier(KeyRing ring, int version, AppId appId, String key) {
        return KeyVerifier.of(version, ring.pepperOrUnused(version).hmac(message(ring, appId, key)));
    }

    /** Neither the environment nor an App ID contains NUL, so no two inputs give the same message. One block of SHA-256 suffices. */
    private static byte[] message(KeyRing ring, AppId appId, String key) {
        return (ring.environment().word() + '\0' + appId.text() + '\0' + key).getBytes(StandardCharsets.UTF_8);
    }
}
