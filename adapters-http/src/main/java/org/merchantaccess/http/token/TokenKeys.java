package org.merchantaccess.http.token;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.application.port.SigningKeys;
import org.merchantaccess.domain.token.SigningKey;

/** The keys of the port, each made ready once. The port is asked every time, so a key it no longer trusts is out at once (S45). */
final class TokenKeys {

    private final SigningKeys keys;
    private final Ed25519Signatures signatures;
    private final Map<SigningKey, TokenKey> ready = new ConcurrentHashMap<>();

    TokenKeys(SigningKeys keys, Ed25519Signatures signatures) {
        this.keys = keys;
        this.signatures = signatures;
    }

    TokenKey current() {
        return ready(keys.current());
    }

    /** The trusted key that the header of this text names; none where the header is any other. */
    Option<TokenKey> namedBy(String token) {
        for (SigningKey trusted : keys.trusted()) {
            TokenKey key = ready(trusted);
            if (token.startsWith(key.beginning())) {
                return Option.some(key);
            }
        }
        return Option.none();
    }

    private TokenKey ready(SigningKey key) {
        TokenKey known = ready.get(key);
        return known != null ? known : makeReady(key);
    }

    private TokenKey makeReady(SigningKey key) {
        List<SigningKey> trusted = keys.trusted();
        ready.keySet().removeIf(other -> !trusted.contains(other));
        return ready.computeIfAbsent(key, absent -> new TokenKey(absent, signatures));
    }
}
