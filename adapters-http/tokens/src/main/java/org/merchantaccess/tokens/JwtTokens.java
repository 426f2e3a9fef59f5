package org.merchantaccess.tokens;

import static io.vavr.API.For;
import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import org.merchantaccess.application.port.key.SigningKeys;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.TokenSigner;
import org.merchantaccess.application.port.token.UnverifiedToken;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.UnverifiableToken;

/**
 * Access tokens as JSON Web Tokens (RFC 9068): header, claims and signature, each in base64url, separated by dots.
 *
 * <p>Verifying a signature costs a hundred times as much as the rest of a call. So each token is verified once, and not at all on the node
 * that signed it.
 */
public final class JwtTokens implements TokenSigner, TokenReader {

    /** Number of parts: header, claims and signature (RFC 7515, section 3.1). */
    private static final int PARTS = 3;

    private final TokenKeys keys;
    private final VerifiedTokenCache cache = new VerifiedTokenCache();

    /**
     * Creates an instance for the tokens of one environment.
     *
     * @param defaultIssuer the issuer of tokens of keys without one
     */
    public JwtTokens(TokenIssuer defaultIssuer, SigningKeys keys, TokenSignatures signatures) {
        requireNonNull(defaultIssuer, "defaultIssuer");
        requireNonNull(keys, "keys");
        requireNonNull(signatures, "signatures");
        MinimumRuntime.require(Runtime.version());
        this.keys = new TokenKeys(defaultIssuer, keys, signatures);
    }

    /** Returns the approximate number of cached tokens that are known to be genuine. */
    public long cachedTokens() {
        return cache.count();
    }

    @Override
    public BearerToken sign(AccessToken token) {
        TokenKey key = keys.current();
        String text = key.sign(token);
        cache.add(key, text, token);
        return BearerToken.parse(text)
                .getOrElseThrow(() -> new IllegalStateException("token is longer than a bearer token may be"));
    }

    @Override
    public Option<UnverifiedToken> read(BearerToken token) {
        return keys.namedBy(token.text()).flatMap(key -> read(key, token.text()));
    }

    @Override
    public Option<UnverifiableToken> readUnverifiable(BearerToken token) {
        String[] parts = token.text().split("\\.", -1);
        return Option.when(parts.length == PARTS && keys.namedBy(token.text()).isEmpty(), parts)
                .filter(sent -> decoded(sent[0])
                        .flatMap(TokenKey::algorithmIn)
                        .flatMap(algorithm -> signature(algorithm, sent[2]))
                        .isDefined())
                .flatMap(sent -> decoded(sent[1]))
                .flatMap(ClaimsCodec::readOfAnyIssuer);
    }

    private static Option<String> decoded(String part) {
        return CanonicalBase64.decode(part).map(json -> new String(json, StandardCharsets.UTF_8));
    }

    private static Option<byte[]> signature(SignatureAlgorithm algorithm, String part) {
        return CanonicalBase64.decode(part).filter(bytes -> bytes.length == TokenKey.signatureLength(algorithm));
    }

    private Option<UnverifiedToken> read(TokenKey key, String text) {
        return cache.find(key, text)
                .<UnverifiedToken>map(claims -> new GenuineToken(claims, key))
                .orElse(() -> readUncached(key, text));
    }

    private Option<UnverifiedToken> readUncached(TokenKey key, String text) {
        int lastDot = text.lastIndexOf('.');
        if (lastDot < key.beginning().length()) {
            return Option.none();
        }
        return For(
                        decoded(text.substring(key.beginning().length(), lastDot))
                                .flatMap(key::claims),
                        signature(key.algorithm(), text.substring(lastDot + 1)))
                .yield((claims, signature) -> new FreshToken(key, text, text.substring(0, lastDot), claims, signature));
    }

    private record GenuineToken(AccessToken claims, TokenKey key) implements UnverifiedToken {

        @Override
        public Option<TokenIssuer> issuer() {
            return key.issuer();
        }

        @Override
        public boolean isGenuine() {
            return true;
        }
    }

    private final class FreshToken implements UnverifiedToken {

        private final TokenKey key;
        private final String text;
        private final String signed;
        private final AccessToken claims;
        private final byte[] signature;

        FreshToken(TokenKey key, String text, String signed, AccessToken claims, byte[] signature) {
            this.key = key;
            this.text = text;
            this.signed = signed;
            this.claims = claims;
            this.signature = signature;
        }

        @Override
        public AccessToken claims() {
            return claims;
        }

        @Override
        public Option<TokenIssuer> issuer() {
            return key.issuer();
        }

        @Override
        public boolean isGenuine() {
            boolean isGenuine = key.isGenuine(signed, signature);
            if (isGenuine) {
                cache.add(key, text, claims);
            }
            return isGenuine;
        }
    }
}
