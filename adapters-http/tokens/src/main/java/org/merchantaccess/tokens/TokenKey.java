package org.merchantaccess.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.tokens.signature.Signatures;

/**
 * A signing key prepared for use: decoding a key costs more than signing with it.
 *
 * <p>All tokens of a key have the same header, down to the last character, so headers are never parsed. A text with any other beginning is
 * not a token of this key, whatever algorithm, key or key URL it names (S24–S28, S30).
 */
final class TokenKey {

    /** Pattern of the header of a token of any key whose id needs no escapes. */
    private static final Pattern OF_ANY_KEY = Pattern.compile(
            "\\{\"typ\":\"at\\+jwt\",\"alg\":\"(?<algorithm>[A-Za-z0-9]{1,8})\",\"kid\":\"[^\"\\\\]*+\"}");

    private final String beginning;
    private final SignatureAlgorithm algorithm;
    private final Option<TokenIssuer> issuer;
    private final ClaimsCodec claims;
    private final Signatures.Signer signer;
    private final Signatures.Verifier verifier;

    TokenKey(SigningKey key, TokenIssuer defaultIssuer, TokenSignatures signatures) {
        TokenIssuer effective = key.issuer().getOrElse(defaultIssuer);
        beginning = CanonicalBase64.encode(header(key).getBytes(UTF_8)) + ".";
        algorithm = key.algorithm();
        issuer = Option.some(effective);
        claims = new ClaimsCodec(effective);
        signer = signatures.signer(key);
        verifier = signatures.verifier(key);
    }

    private static String header(SigningKey key) {
        return JsonText.empty()
                .text("typ", "at+jwt") // RFC 9068, section 2.1
                .text("alg", key.algorithm().joseName())
                .text("kid", key.id())
                .toString();
    }

    /** Returns the algorithm in the header of a token of any key, decoded; none for any other text. */
    static Option<SignatureAlgorithm> algorithmIn(String header) {
        Matcher parts = OF_ANY_KEY.matcher(header);
        return Option.when(parts.matches(), parts).flatMap(found -> SignatureAlgorithm.parse(found.group("algorithm")));
    }

    /** Returns the length in bytes of the signatures of tokens. RSA keys for tokens have 3072 bits. */
    static int signatureLength(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256, EDDSA -> 64;
            case RS256 -> 384;
        };
    }

    /** Returns the beginning of every token of this key: its header and the dot after it. */
    String beginning() {
        return beginning;
    }

    SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /** Returns the issuer and the audience in all tokens of this key. */
    Option<TokenIssuer> issuer() {
        return issuer;
    }

    /** Returns the whole token in compact form (RFC 7515, section 3.1). */
    String sign(AccessToken token) {
        String signed = beginning + CanonicalBase64.encode(claims.write(token).getBytes(UTF_8));
        return signed + "." + CanonicalBase64.encode(signer.sign(signed.getBytes(UTF_8)));
    }

    /** Reads decoded claims; none unless this key's signer writes them so. */
    Option<AccessToken> claims(String json) {
        return claims.read(json);
    }

    /** Returns true if this key signed the text, which is the token up to its last dot. */
    boolean isGenuine(String signed, byte[] signature) {
        return verifier.isGenuine(signed.getBytes(UTF_8), signature);
    }
}
