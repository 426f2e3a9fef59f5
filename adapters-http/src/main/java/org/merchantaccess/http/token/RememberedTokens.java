package org.merchantaccess.http.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.merchantaccess.domain.token.AccessToken;

/**
 * Tokens known to be genuine, because they were signed here or verified once. Holds their digests, never their texts: who reads
 * the memory of this process finds nothing here to call with.
 */
final class RememberedTokens {

    private static final int MOST = 100_000;

    private final Cache<Digest, AccessToken> tokens = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(AccessToken.LIFETIME)
            .executor(Runnable::run)
            .build();

    /** What a text says that is known to be a genuine token of that key. */
    Option<AccessToken> find(TokenKey key, String text) {
        return Option.of(tokens.getIfPresent(Digest.of(key, text)));
    }

    void add(TokenKey key, String text, AccessToken claims) {
        tokens.put(Digest.of(key, text), claims);
    }

    /** About how many there are. */
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
