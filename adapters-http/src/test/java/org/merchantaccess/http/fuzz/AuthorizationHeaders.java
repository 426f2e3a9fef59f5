package org.merchantaccess.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import io.vavr.control.Option;
import java.text.ParseException;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.token.UnverifiedToken;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.TokenPorts;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.InputValue;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.TestRequest;
import org.merchantaccess.tokens.JwtAssertions;
import org.merchantaccess.tokens.JwtTokens;
import org.merchantaccess.tokens.TokenSignatures;

/** The {@code Authorization} header: only a token exactly as granted is accepted, character by character. */
final class AuthorizationHeaders implements FuzzTarget {

    private static final TokenIssuer ISSUER =
            new TokenIssuer("https://test-api.example", "https://test-api.example/v1");

    private static final TokenSignatures SIGNATURES = TokenSignatures.fastest();

    /** Placeholder for a valid token, which differs in each run. */
    private static final String ANY_TOKEN = "{T}";

    private static final String SCHEME = "Bearer ";

    private final FixedKey key = new FixedKey();

    /** A genuine token of an unknown merchant, the same in each run. */
    private final String unknown = tokens().sign(Tokens.granted()).text();

    private final Instance instance = instance();
    private final Listener api = instance.api();
    private final String good = instance.tokenOf(instance.openShop());
    private final Ed25519Verifier otherVerifier = otherVerifier();

    private JwtTokens tokens() {
        return new JwtTokens(ISSUER, key, SIGNATURES);
    }

    private Instance instance() {
        JwtTokens tokens = tokens();
        return Instance.on(
                InMemory.ports(Instance.CLOCK).withTokens(new TokenPorts(tokens, tokens, new JwtAssertions())),
                AccessSettings.of(Environment.TEST));
    }

    private Ed25519Verifier otherVerifier() {
        try {
            return new Ed25519Verifier(
                    new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(key.publicKey())).build());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void run(byte[] octets) {
        String header = Octets.latin(octets).replace(ANY_TOKEN, good);
        TestRequest call = TestRequest.get("/v1/whoami").with("Authorization", header);

        Response answer = Bounds.within(() -> api.answer(call));

        boolean isGood = isPresented(header, good);
        assertThat(answer.status()).as(answer.body()).isIn(isGood ? Set.of(200) : Set.of(401, 429));
        assertThat(answer.body()).doesNotContain(good);
        if (header.length() > SCHEME.length()) {
            assertGenuineOnlyAsSigned(header.substring(SCHEME.length()));
        }
    }

    private static boolean isPresented(String header, String token) {
        return header.matches("(?s)[bB][eE][aA][rR][eE][rR] .*")
                && header.substring(SCHEME.length()).equals(token);
    }

    private void assertGenuineOnlyAsSigned(String token) {
        // An instance with an empty cache has to verify.
        JwtTokens node = tokens();
        Option<UnverifiedToken> read =
                Bounds.within(() -> BearerToken.parse(token).flatMap(node::read));
        boolean isGenuine = read.exists(UnverifiedToken::isGenuine);

        assertThat(isGenuine).isEqualTo(Set.of(unknown, good).contains(token));
        if (isGenuine) {
            assertThat(isGenuineToOthers(token))
                    .as("another implementation agrees")
                    .isTrue();
        }
    }

    private boolean isGenuineToOthers(String token) {
        try {
            return SignedJWT.parse(token).verify(otherVerifier);
        } catch (ParseException | JOSEException refused) {
            return false;
        }
    }

    @Override
    public Stream<byte[]> seeds() {
        Stream<String> known = BadInputs.group("bearer_header")
                .map(BadInput::value)
                .filter(InputValue::isText)
                .map(InputValue::text);
        String content = unknown.substring(0, unknown.lastIndexOf('.'));
        return Stream.concat(
                        known,
                        Stream.of(
                                "Bearer {T}",
                                "bearer {T}",
                                "Bearer {T}.",
                                "Bearer {T}{T}",
                                "Bearer " + unknown,
                                "Bearer " + content,
                                "Bearer " + content + ".",
                                "Bearer " + content + "." + "A".repeat(86),
                                "Bearer " + unknown + "=",
                                "Bearer " + "a".repeat(5000)))
                .map(Octets::ofLatin);
    }
}
