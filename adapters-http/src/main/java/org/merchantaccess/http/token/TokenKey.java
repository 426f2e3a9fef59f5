package org.merchantaccess.http.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.impl.EdDSAProvider;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.merchantaccess.domain.token.SigningKey;

/**
 * A signing key made ready for use: reading one costs more than signing with it.
 *
 * <p>Every token of a key has the same header, down to the last character. So none is ever parsed: a text that does not begin with
 * it is not a token of this key, whatever algorithm, key or address of a key it names (S24–S28, S30).
 */
final class TokenKey {

    private final JWSHeader header;
    private final String beginning;
    private final Signer signer;
    private final Ed25519Signatures.Verifier verifier;

    TokenKey(SigningKey key, Ed25519Signatures signatures) {
        header = header(key.id());
        beginning = header.toBase64URL() + ".";
        signer = new Signer(signatures.signer(key.privateKey()));
        verifier = signatures.verifier(key.publicKey());
    }

    /** What every token of this key begins with: its header, and the dot after it. */
    String beginning() {
        return beginning;
    }

    /** The whole token. */
    String sign(String claims) {
        JWSObject token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(signer);
        } catch (JOSEException unable) {
            throw new IllegalStateException(unable);
        }
        return token.serialize();
    }

    /** Whether the signature is of this key and of that text, which is the token up to its last dot. */
    boolean isGenuine(String signed, byte[] signature) {
        return verifier.isGenuine(signed.getBytes(StandardCharsets.UTF_8), signature);
    }

    private static JWSHeader header(String keyId) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("typ", "at+jwt"); // RFC 9068, section 2.1
        members.put("alg", "EdDSA"); // RFC 8037, section 3.1
        members.put("kid", keyId);
        try {
            return JWSHeader.parse(Base64URL.encode(JSONObjectUtils.toJSONString(members)));
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Lets Nimbus sign by other means than its own. */
    private static final class Signer extends EdDSAProvider implements JWSSigner {

        private final Ed25519Signatures.Signer signer;

        Signer(Ed25519Signatures.Signer signer) {
            this.signer = signer;
        }

        @Override
        public Base64URL sign(JWSHeader header, byte[] content) {
            return Base64URL.encode(signer.sign(content));
        }
    }
}
