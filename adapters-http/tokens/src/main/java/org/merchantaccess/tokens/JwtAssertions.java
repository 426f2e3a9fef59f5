package org.merchantaccess.tokens;

import static io.vavr.API.For;
import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.vavr.control.Option;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merchantaccess.application.port.token.AssertionReader;
import org.merchantaccess.application.port.token.UnverifiedAssertion;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.token.LoginAssertion;
import org.merchantaccess.tokens.signature.StandInKeys;

/**
 * Assertions as JSON Web Tokens (RFC 7523, section 3), written by the libraries of merchants. The key decides which algorithms it is used
 * with, never the header (RFC 8725, section 3.1). Keys and key URLs in a header are ignored.
 */
public final class JwtAssertions implements AssertionReader {

    /** The maximum length of an assertion in characters. */
    public static final int MAX_LENGTH = 8_192;

    private static final int PARTS = 3;

    /** The accepted algorithms, with those of the keys that they are used with. */
    private static final Map<JWSAlgorithm, SignatureAlgorithm> ALGORITHMS = Map.of(
            JWSAlgorithm.ES256, SignatureAlgorithm.ES256,
            JWSAlgorithm.EdDSA, SignatureAlgorithm.EDDSA,
            JWSAlgorithm.RS256, SignatureAlgorithm.RS256,
            JWSAlgorithm.PS256, SignatureAlgorithm.RS256);

    private static final Set<JOSEObjectType> TYPES =
            Set.of(JOSEObjectType.JWT, new JOSEObjectType("client-authentication+jwt"));

    @Override
    public Option<UnverifiedAssertion> read(String text) {
        requireNonNull(text, "text");
        return Option.when(isCompact(text), text)
                .flatMap(JwtAssertions::parsed)
                .filter(jwt -> isAcceptable(jwt.getHeader()))
                .flatMap(JwtAssertions::assertion);
    }

    private static Option<UnverifiedAssertion> assertion(SignedJWT jwt) {
        return For(
                        Option.of(ALGORITHMS.get(jwt.getHeader().getAlgorithm())),
                        Option.of(jwt.getPayload().toJSONObject()).flatMap(AssertionClaims::read))
                .yield((algorithm, claims) -> new SignedAssertion(jwt, algorithm, claims));
    }

    @Override
    public ClientPublicKey standIn() {
        return StandInKeys.of(SignatureAlgorithm.ES256);
    }

    /** The decoder of the library also accepts padding, line breaks and other characters (S39). */
    private static boolean isCompact(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        List<String> parts = Arrays.asList(text.split("\\.", -1));
        return parts.size() == PARTS
                && parts.stream()
                        .allMatch(part ->
                                !part.isEmpty() && CanonicalBase64.decode(part).isDefined());
    }

    private static Option<SignedJWT> parsed(String text) {
        try {
            return Option.some(SignedJWT.parse(text));
        } catch (ParseException | IllegalArgumentException | IllegalStateException malformed) {
            return Option.none();
        }
    }

    private static boolean isAcceptable(JWSHeader header) {
        return (header.getType() == null || TYPES.contains(header.getType()))
                && header.getCriticalParams() == null
                && header.isBase64URLEncodePayload();
    }

    private record SignedAssertion(SignedJWT jwt, SignatureAlgorithm algorithm, LoginAssertion claims)
            implements UnverifiedAssertion {

        /** Takes about as long with a key of another type, so that the duration does not tell which keys an App ID has. */
        @Override
        public boolean isSignedBy(ClientPublicKey key) {
            boolean isOfKey = key.algorithm() == algorithm;
            boolean isVerified = isVerifiedBy(isOfKey ? key : StandInKeys.of(algorithm));
            return isOfKey && isVerified;
        }

        private boolean isVerifiedBy(ClientPublicKey key) {
            try {
                return jwt.verify(verifier(key));
            } catch (JOSEException otherAlgorithm) {
                return false;
            }
        }

        /** Each verifier throws for the algorithms of other types of keys. */
        private static JWSVerifier verifier(ClientPublicKey key) throws JOSEException {
            return switch (key.algorithm()) {
                case ES256 -> new ECDSAVerifier(JsonWebKeys.of(key).toECKey());
                case EDDSA -> new Ed25519Verifier(JsonWebKeys.of(key).toOctetKeyPair());
                case RS256 -> new RSASSAVerifier(JsonWebKeys.of(key).toRSAKey());
            };
        }
    }
}
