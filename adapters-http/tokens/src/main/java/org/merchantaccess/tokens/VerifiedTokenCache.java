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

    /** A digest of SHA-256 as four numbers, which need half the memory of an array in a buffer. */
    private record Digest(TokenKey key, long first, long second, long third, long fourth) {

        static Digest of(TokenKey key, String text) {
            ByteBuffer sha256 = ByteBuffer.wrap(newSha256().digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Digest(key, sha256.getLong(), sha256.getLong(), sha256.getLong(), sha256.getLong());
        }

        private static MessageDigest newSha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
