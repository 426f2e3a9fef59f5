package org.merchantaccess.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.merchantaccess.domain.token.SigningKey;

/**
 * A signing key prepared for use: decoding a key costs more than signing with it.
 *
 * <p>All tokens of a key have the same header, down to the last character, so headers are never parsed. A text with any other beginning is
 * not a token of this key, whatever algorithm, key or key URL it names (S24–S28, S30).
 */
final class TokenKey {

    /** Pattern of the header of a token of any key whose id needs no escapes. */
    private static final Pattern OF_ANY_KEY =
            Pattern.compile("\\{\"typ\":\"at\\+jwt\",\"alg\":\"EdDSA\",\"kid\":\"[^\"\\\\]*+\"}");

    private final String beginning;
    private final Ed25519Signatures.Signer signer;
    private final Ed25519Signatures.Verifier verifier;

    TokenKey(SigningKey key, Ed25519Signatures signatures) {
        beginning = CanonicalBase64.encode(header(key.id()).getBytes(UTF_8)) + ".";
        signer = signatures.signer(key.privateKey());
        verifier = signatures.verifier(key.publicKey());
    }

    private static String header(String keyId) {
        return JsonText.empty()
                .text("typ", "at+jwt") // RFC 9068, section 2.1
                .text("alg", "EdDSA") // RFC 8037, section 3.1
                .text("kid", keyId)
                .toString();
    }

    /** Returns true for the header of a token of any key, decoded. */
    static boolean isHeader(String json) {
        return OF_ANY_KEY.matcher(json).matches();
    }

    /** Returns the beginning of every token of this key: its header and the dot after it. */
    String beginning() {
        return beginning;
    }

    /** Returns the whole token in compact form (RFC 7515, section 3.1). */
    String sign(String claims) {
        String signed = beginning + CanonicalBase64.encode(claims.getBytes(UTF_8));
        return signed + "." + CanonicalBase64.encode(signer.sign(signed.getBytes(UTF_8)));
    }

    /** Returns true if this key signed the text, which is the token up to its last dot. */
    boolean isGenuine(String signed, byte[] signature) {
        return verifier.isGenuine(signed.getBytes(UTF_8), signature);
    }
}
