package org.merchantaccess.tokens;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.application.port.key.SigningKeys;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.TokenIssuer;

/**
 * The signing keys of the port, each prepared once. The port is queried every time, so a key that is no longer trusted is rejected
 * immediately (S45).
 */
final class TokenKeys {

    private final TokenIssuer defaultIssuer;
    private final SigningKeys keys;
    private final TokenSignatures signatures;
    private final Map<SigningKey, TokenKey> prepared = new ConcurrentHashMap<>();

    TokenKeys(TokenIssuer defaultIssuer, SigningKeys keys, TokenSignatures signatures) {
        this.defaultIssuer = defaultIssuer;
        this.keys = keys;
        this.signatures = signatures;
    }

    TokenKey current() {
        return prepared(keys.current());
    }

    /** Returns the trusted key that the header of this token names; none for any other header. */
    Option<TokenKey> namedBy(String token) {
        for (SigningKey trusted : keys.trusted()) {
            TokenKey key = prepared(trusted);
            if (token.startsWith(key.beginning())) {
                return Option.some(key);
            }
        }
        return Option.none();
    }

    private TokenKey prepared(SigningKey key) {
        TokenKey known = prepared.get(key);
        return known != null ? known : prepare(key);
    }

    private TokenKey prepare(SigningKey key) {
        List<SigningKey> trusted = keys.trusted();
        prepared.keySet().removeIf(other -> !trusted.contains(other));
        return prepared.computeIfAbsent(key, absent -> new TokenKey(absent, defaultIssuer, signatures));
    }
}
