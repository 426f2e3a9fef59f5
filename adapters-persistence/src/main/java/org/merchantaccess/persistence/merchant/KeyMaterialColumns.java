package org.merchantaccess.persistence.merchant;

import io.vavr.control.Option;
import java.util.Base64;
import java.util.HexFormat;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.KeyMaterial;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.persistence.sql.Row;

/**
 * The columns of a verifier or a public key in the table of keys.
 *
 * @param pepperVersion the version of the pepper of a verifier; 0 for a public key
 * @param verifier empty for a public key
 * @param publicKey the public key in base64; none for a verifier
 * @param algorithm the algorithm of the public key; none for a verifier
 */
record KeyMaterialColumns(long pepperVersion, String verifier, Option<String> publicKey, Option<String> algorithm) {

    static KeyMaterialColumns of(KeyMaterial material) {
        if (material instanceof ClientPublicKey key) {
            return new KeyMaterialColumns(
                    0,
                    "",
                    Option.some(Base64.getEncoder().encodeToString(key.toBytes())),
                    Option.some(key.algorithm().joseName()));
        }
        KeyVerifier secret = (KeyVerifier) material;
        return new KeyMaterialColumns(secret.pepperVersion(), hex(secret), Option.none(), Option.none());
    }

    static KeyMaterialColumns of(Row row) {
        return new KeyMaterialColumns(
                row.number("pepper_version"),
                row.text("verifier"),
                row.optionalText("public_key"),
                row.optionalText("algorithm"));
    }

    /**
     * Returns the verifier or the public key.
     *
     * @throws RuntimeException if the stored values are not valid
     */
    KeyMaterial material() {
        return publicKey
                .<KeyMaterial>map(encoded ->
                        ClientPublicKey.of(knownAlgorithm(), Base64.getDecoder().decode(encoded)))
                .getOrElse(() -> verifier(pepperVersion, verifier));
    }

    private SignatureAlgorithm knownAlgorithm() {
        return algorithm
                .flatMap(SignatureAlgorithm::parse)
                .getOrElseThrow(() -> new IllegalStateException("a public key has no known algorithm"));
    }

    static String hex(KeyVerifier verifier) {
        return HexFormat.of().formatHex(verifier.toBytes());
    }

    static KeyVerifier verifier(long pepperVersion, String hex) {
        return KeyVerifier.of(Math.toIntExact(pepperVersion), HexFormat.of().parseHex(hex));
    }
}
