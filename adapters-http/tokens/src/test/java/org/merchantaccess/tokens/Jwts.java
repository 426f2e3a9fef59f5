package org.merchantaccess.tokens;

import static org.merchantaccess.tokens.SigningKeyPairs.OF_PRODUCTION;
import static org.merchantaccess.tokens.SigningKeyPairs.OF_TEST;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.tokens.signature.Providers;

/** Tokens of two environments, and the parts of forged ones, for tests. */
final class Jwts {

    static final TokenIssuer TEST = new TokenIssuer("https://test-api.example", "https://test-api.example/v1");
    static final TokenIssuer PRODUCTION = new TokenIssuer("https://api.example", "https://api.example/v1");

    /** The header of every token of {@link SigningKeyPairs#OF_TEST}. */
    static final String HEADER = "{\"typ\":\"at+jwt\",\"alg\":\"EdDSA\",\"kid\":\"test-1\"}";

    /** The claims of {@link Tokens#granted()}. */
    static final String CLAIMS = "{\"iss\":\"https://test-api.example\",\"aud\":\"https://test-api.example/v1\","
            + "\"sub\":\"98434376\",\"client_id\":\"98434376\",\"iat\":1772445600,\"exp\":1772449200,"
            + "\"jti\":\"token_1\",\"merchant_id\":\"m_corner_shop\",\"environment\":\"test\","
            + "\"activation\":\"00000000000000000000000000000001\"}";

    private Jwts() {}

    /** Returns the header of every token of that key. */
    static String header(SigningKey key) {
        return "{\"typ\":\"at+jwt\",\"alg\":\"" + key.algorithm().joseName() + "\",\"kid\":\"" + key.id() + "\"}";
    }

    /** Returns a node of the test environment. */
    static JwtTokens ofTest(TokenSignatures signatures) {
        return new JwtTokens(TEST, new KeyRing(OF_TEST), signatures);
    }

    static JwtTokens ofTest() {
        return ofTest(Providers::withoutCorretto);
    }

    static JwtTokens ofProduction(TokenSignatures signatures) {
        return new JwtTokens(PRODUCTION, new KeyRing(OF_PRODUCTION), signatures);
    }

    static BearerToken bearer(String text) {
        return BearerToken.parse(text).getOrElseThrow(() -> new IllegalArgumentException(text));
    }

    /** Returns a token with a genuine signature over the given header and claims. */
    static String signed(String header, String claims) {
        return signed(header, claims, OF_TEST);
    }

    static String signed(String header, String claims, SigningKey key) {
        String content = base64(header) + "." + base64(claims);
        return content + "." + base64(signature(content, key));
    }

    /** Returns a token with an HMAC instead of a signature. */
    static String hmac(String header, String claims, byte[] key) {
        String content = base64(header) + "." + base64(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Splits a token, encoded or decoded, into its parts. */
    static List<String> parts(String token) {
        return List.of(token.split("\\.", -1));
    }

    static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static byte[] signature(String content, SigningKey key) {
        return Providers.withoutCorretto(key.algorithm())
                .signer(key.privateKey())
                .sign(content.getBytes(StandardCharsets.US_ASCII));
    }
}
