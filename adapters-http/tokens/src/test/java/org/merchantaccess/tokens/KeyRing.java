package org.merchantaccess.tokens;

import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.port.key.SigningKeys;
import org.merchantaccess.domain.signing.SigningKey;

/** Signing keys that a test can add and remove. */
final class KeyRing implements SigningKeys {

    private final List<SigningKey> trusted = new ArrayList<>();
    private SigningKey current;

    KeyRing(SigningKey current) {
        this.current = current;
        this.trusted.add(current);
    }

    void rotateTo(SigningKey next) {
        trusted.add(next);
        current = next;
    }

    void distrust(SigningKey key) {
        trusted.remove(key);
    }

    @Override
    public SigningKey current() {
        return current;
    }

    @Override
    public List<SigningKey> trusted() {
        return List.copyOf(trusted);
    }
}
