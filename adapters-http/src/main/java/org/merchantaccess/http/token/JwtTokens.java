package org.merchantaccess.http.token;

import static io.vavr.API.For;
import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import org.merchantaccess.application.port.SigningKeys;
import org.merchantaccess.application.port.TokenReader;
import org.merchantaccess.application.port.TokenSigner;
import org.merchantaccess.application.port.UnverifiedToken;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.UnverifiableToken;

/**
 * Access tokens as JSON Web Tokens after RFC 9068: header, claims and signature, each in base64url, with dots between.
 *
 * <p>To verify a signature costs a hundred times what the rest of a call costs, so it is done once for each token, and not at all
 * where the token was signed.
 */
public final class JwtTokens implements TokenSigner, TokenReader {

    /** Header, claims and signature (RFC 7515, section 3.1). */
    private static final int PARTS = 3;

    private final ClaimsText claimsText;
    private final TokenKeys keys;
    private final RememberedTokens genuine = new RememberedTokens();

    /** The tokens of one environment. */
    public JwtTokens(TokenIssuer issuer, SigningKeys keys, Ed25519Signatures signatures) {
        requireNonNull(issuer, "issuer");
        requireNonNull(keys, "keys");
        requireNonNull(signatures, "signatures");
        SoundRuntime.require(Runtime.version());
        this.claimsText = new ClaimsText(issuer);
        this.keys = new TokenKeys(keys, signatures);
    }

    /** About how many tokens are remembered to be genuine. */
    public long remembered() {
        return genuine.count();
    }

    @Override
    public BearerToken sign(AccessToken token) {
        TokenKey key = keys.current();
        String text = key.sign(claimsText.write(token));
        genuine.add(key, text, token);
        return BearerToken.parse(text).getOrElseThrow(() -> new IllegalStateException("a token too long to be read"));
    }

    @Override
    public Option<UnverifiedToken> read(BearerToken token) {
        return keys.namedBy(token.text()).flatMap(key -> read(key, token.text()));
    }

    @Override
    public Option<UnverifiableToken> readUnverifiable(BearerToken token) {
        String[] parts = token.text().split("\\.", -1);
        return Option.when(parts.length == PARTS && keys.namedBy(token.text()).isEmpty(), parts)
                .filter(sent -> decoded(sent[0]).exists(TokenKey::isHeader))
                .filter(sent -> signature(sent[2]).isDefined())
                .flatMap(sent -> decoded(sent[1]))
                .flatMap(ClaimsText::readOfAnyIssuer);
    }

    private static Option<String> decoded(String part) {
        return CanonicalBase64.decode(part).map(json -> new String(json, StandardCharsets.UTF_8));
    }

    private static Option<byte[]> signature(String part) {
        return CanonicalBase64.decode(part).filter(bytes -> bytes.length == Ed25519Signatures.LENGTH);
    }

    private Option<UnverifiedToken> read(TokenKey key, String text) {
        return genuine.find(key, text)
                .<UnverifiedToken>map(GenuineToken::new)
                .orElse(() -> readForTheFirstTime(key, text));
    }

    private Option<UnverifiedToken> readForTheFirstTime(TokenKey key, String text) {
        int lastDot = text.lastIndexOf('.');
        if (lastDot < key.beginning().length()) {
            return Option.none();
        }
        return For(
                        decoded(text.substring(key.beginning().length(), lastDot))
                                .flatMap(claimsText::read),
                        signature(text.substring(lastDot + 1)))
                .yield((claims, signature) -> new FreshToken(key, text, text.substring(0, lastDot), claims, signature));
    }

    private record GenuineToken(AccessToken claims) implements UnverifiedToken {

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
        public boolean isGenuine() {
            boolean isGenuine = key.isGenuine(signed, signature);
            if (isGenuine) {
                genuine.add(key, text, claims);
            }
            return isGenuine;
        }
    }
}
