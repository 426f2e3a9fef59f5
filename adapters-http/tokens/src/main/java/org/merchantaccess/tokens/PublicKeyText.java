package org.merchantaccess.tokens;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.application.port.key.PublicKeyFailure;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.tokens.signature.KeyEncodings;

/** Reads the public keys that merchants register: P-256, Ed25519, or RSA of 2048 to 8192 bits. */
public final class PublicKeyText {

    /** The maximum length of a text in characters. */
    public static final int MAX_LENGTH = 8_192;

    private static final int MIN_RSA_BITS = 2_048;
    private static final int MAX_RSA_BITS = 8_192;

    /** The lowest exponent that is recommended (NIST SP 800-56B), and the highest length for which verification stays fast. */
    private static final BigInteger MIN_RSA_EXPONENT = BigInteger.valueOf(65_537);

    private static final int MAX_RSA_EXPONENT_BITS = 64;

    /** Members of private keys of all types (RFC 7518, section 6; RFC 8037, section 2), in any depth. */
    private static final Pattern PRIVATE_MEMBER = Pattern.compile("\"(?:d|p|q|dp|dq|qi|oth)\"\\s*:");

    private static final String PRIVATE_PEM = "PRIVATE KEY-----";

    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----(?<base64>[A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

    /** The beginning of a SubjectPublicKeyInfo with its algorithm (RFC 5280, section 4.1), in hexadecimal digits. */
    private static final Pattern SUBJECT_PUBLIC_KEY_INFO =
            Pattern.compile("30(?:[0-7].|81..|82....)(?<algorithm>30[0-7].06.+)");

    /** The supported algorithms in that place: id-ecPublicKey with P-256 (RFC 5480), Ed25519 (RFC 8410), rsaEncryption (RFC 3279). */
    private static final List<EncodedAlgorithm> ENCODED_ALGORITHMS = List.of(
            new EncodedAlgorithm("301306072a8648ce3d020106082a8648ce3d030107", SignatureAlgorithm.ES256),
            new EncodedAlgorithm("300506032b6570", SignatureAlgorithm.EDDSA),
            new EncodedAlgorithm("300d06092a864886f70d0101010500", SignatureAlgorithm.RS256));

    /** What precedes the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410, section 4). */
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ED25519_LENGTH = 32;

    private PublicKeyText() {}

    /** Reads one public key: a JSON Web Key (RFC 7517), or a SubjectPublicKeyInfo in PEM (RFC 7468, section 13). */
    public static Either<PublicKeyFailure, ClientPublicKey> parse(String jwkOrPem) {
        requireNonNull(jwkOrPem, "jwkOrPem");
        if (jwkOrPem.contains(PRIVATE_PEM) || PRIVATE_MEMBER.matcher(jwkOrPem).find()) {
            return Either.left(new PublicKeyFailure.PrivateKey());
        }
        if (jwkOrPem.length() > MAX_LENGTH) {
            return unreadable();
        }
        Matcher pem = PEM.matcher(jwkOrPem);
        return pem.matches() ? parsePem(pem.group("base64")) : parseJwk(jwkOrPem);
    }

    /** Returns the key as a JSON Web Key, for display. */
    public static String jwk(ClientPublicKey key) {
        return JsonWebKeys.of(key).toJSONString();
    }

    private static Either<PublicKeyFailure, ClientPublicKey> parsePem(String base64) {
        byte[] encoded;
        try {
            encoded = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException notBase64) {
            return unreadable();
        }
        Matcher form = SUBJECT_PUBLIC_KEY_INFO.matcher(HexFormat.of().formatHex(encoded));
        if (!form.matches()) {
            return unreadable();
        }
        return Option.ofOptional(ENCODED_ALGORITHMS.stream()
                        .filter(known -> form.group("algorithm").startsWith(known.encoded()))
                        .findFirst())
                .map(known -> decoded(known.algorithm(), encoded))
                .getOrElse(PublicKeyText::unsupported);
    }

    private static Either<PublicKeyFailure, ClientPublicKey> parseJwk(String text) {
        JWK jwk;
        try {
            jwk = JWK.parse(text);
        } catch (ParseException | IllegalArgumentException | IllegalStateException malformed) {
            return unreadable();
        }
        if (jwk.isPrivate()) {
            return Either.left(new PublicKeyFailure.PrivateKey());
        }
        return KeyUse.ENCRYPTION.equals(jwk.getKeyUse()) ? unsupported() : key(jwk);
    }

    private static Either<PublicKeyFailure, ClientPublicKey> key(JWK jwk) {
        try {
            if (jwk instanceof ECKey ec && Curve.P_256.equals(ec.getCurve()) && isFor(jwk, JWSAlgorithm.ES256)) {
                return checked(SignatureAlgorithm.ES256, ec.toECPublicKey());
            }
            if (jwk instanceof OctetKeyPair okp
                    && Curve.Ed25519.equals(okp.getCurve())
                    && isFor(jwk, JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519)) {
                return ed25519(okp.getDecodedX());
            }
            if (jwk instanceof RSAKey rsa && isFor(jwk, JWSAlgorithm.RS256, JWSAlgorithm.PS256)) {
                return rsa(
                        rsa.getModulus().decodeToBigInteger(),
                        rsa.getPublicExponent().decodeToBigInteger());
            }
            return unsupported();
        } catch (JOSEException | IllegalArgumentException | IllegalStateException malformed) {
            return unreadable();
        }
    }

    private static boolean isFor(JWK jwk, JWSAlgorithm... accepted) {
        return jwk.getAlgorithm() == null || Arrays.asList(accepted).contains(jwk.getAlgorithm());
    }

    private static Either<PublicKeyFailure, ClientPublicKey> ed25519(byte[] x) {
        if (x.length != ED25519_LENGTH) {
            return unreadable();
        }
        byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + ED25519_LENGTH);
        System.arraycopy(x, 0, encoded, ED25519_PREFIX.length, ED25519_LENGTH);
        return decoded(SignatureAlgorithm.EDDSA, encoded);
    }

    private static Either<PublicKeyFailure, ClientPublicKey> decoded(SignatureAlgorithm algorithm, byte[] encoded) {
        try {
            PublicKey key = KeyEncodings.publicKey(algorithm, encoded);
            // Two encodings of one key would have two fingerprints.
            return Arrays.equals(key.getEncoded(), encoded) ? checked(algorithm, key) : unreadable();
        } catch (IllegalArgumentException malformed) {
            return unreadable();
        }
    }

    private static Either<PublicKeyFailure, ClientPublicKey> checked(SignatureAlgorithm algorithm, PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa(rsa.getModulus(), rsa.getPublicExponent());
        }
        return isPointOnCurve(key) ? Either.right(ClientPublicKey.of(algorithm, key.getEncoded())) : unreadable();
    }

    private static Either<PublicKeyFailure, ClientPublicKey> rsa(BigInteger modulus, BigInteger exponent) {
        return flaw(modulus, exponent)
                .<Either<PublicKeyFailure, ClientPublicKey>>map(Either::left)
                .getOrElse(() -> Either.right(ClientPublicKey.of(
                        SignatureAlgorithm.RS256,
                        KeyEncodings.rsaPublicKey(modulus, exponent).getEncoded())));
    }

    private static Option<PublicKeyFailure> flaw(BigInteger modulus, BigInteger exponent) {
        if (modulus.bitLength() < MIN_RSA_BITS) {
            return Option.some(new PublicKeyFailure.TooShort(MIN_RSA_BITS));
        }
        boolean isSupported = modulus.bitLength() <= MAX_RSA_BITS
                && modulus.testBit(0)
                && exponent.testBit(0)
                && exponent.compareTo(MIN_RSA_EXPONENT) >= 0
                && exponent.bitLength() <= MAX_RSA_EXPONENT_BITS;
        return Option.when(!isSupported, PublicKeyFailure.UnsupportedType::new);
    }

    /** The JDK reads keys that are no point on their curve. */
    private static boolean isPointOnCurve(PublicKey key) {
        try {
            if (key instanceof ECPublicKey ec) {
                return new ECKey.Builder(Curve.P_256, ec).build().size() > 0;
            }
            Signature.getInstance("Ed25519").initVerify(key);
            return true;
        } catch (InvalidKeyException | IllegalArgumentException | IllegalStateException notOnCurve) {
            return false;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK from 15 on has Ed25519", missing);
        }
    }

    private static Either<PublicKeyFailure, ClientPublicKey> unreadable() {
        return Either.left(new PublicKeyFailure.Unreadable());
    }

    private static Either<PublicKeyFailure, ClientPublicKey> unsupported() {
        return Either.left(new PublicKeyFailure.UnsupportedType());
    }

    private record EncodedAlgorithm(String encoded, SignatureAlgorithm algorithm) {}
}
