package org.merchantaccess.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.merchantaccess.domain.token.AccessToken;

/**
 * Cache of tokens known to be genuine, because this node signed or verified them. It stores digests only, so that a memory dump contains no
 * usable token.
 */
final class VerifiedTokenCache {

    private static final int MAX_SIZE = 100_000;

    private final Cache<Digest, AccessToken> tokens = Caffeine.newBuilder()
            .maximumSize(MAX_SIZE)
            .expireAfterWrite(AccessToken.LIFETIME)
            .executor(Runnable::run)
            .build();

    /** Returns the claims of a text that is known to be a genuine token of this key. */
    Option<AccessToken> find(TokenKey key, String text) {
        return Option.of(tokens.getIfPresent(Digest.of(key, text)));
    }

    void add(TokenKey key, String text, AccessToken claims) {
        tokens.put(Digest.of(key, text), claims);
    }

    /** Returns the approximate number of cached tokens. */
    long count() {
        return tokens.estimatedSize();
    }

    private record Digest(TokenKey key, ByteBuffer sha256) {

        static Digest of(TokenKey key, String text) {
            try {
                byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return new Digest(key, ByteBuffer.wrap(sha256));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
