package org.merchantaccess.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.tokens.Jwts.CLAIMS;
import static org.merchantaccess.tokens.Jwts.base64;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.application.port.token.UnverifiedToken;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.tokens.signature.Providers;
import org.merchantaccess.tokens.signature.SignaturesTest;

/** Runs the bad inputs whose fault lies in the token itself. */
class BearerInputsTest {

    /** Inputs whose fault lies in the header around the token, in the place of the token, or only in the access directory. */
    private static final Set<String> TESTED_ELSEWHERE = Set.of(
            "BEAR-001",
            "BEAR-003",
            "BEAR-005",
            "BEAR-006",
            "BEAR-007",
            "BEAR-009",
            "BEAR-011",
            "BEAR-012",
            "BEAR-014",
            "BEAR-036",
            "BEAR-069",
            "BEAR-079",
            "BEAR-080",
            "BEAR-081",
            "BEAR-082",
            "BEAR-083");

    /** Inputs that are read correctly and refused for their time. */
    private static final Set<String> OUTSIDE_THEIR_LIFETIME = Set.of("BEAR-056", "BEAR-062");

    /** Has the id that the file uses, so that its literal tokens fail for no other reason. */
    private static final SigningKey KEY = SigningKeyPairs.random("k1");

    private static final String HEADER = "{\"typ\":\"at+jwt\",\"alg\":\"EdDSA\",\"kid\":\"k1\"}";
    private static final String GENUINE = signed(CLAIMS);
    private static final Map<String, String> DESCRIBED = described();

    private final JwtTokens node = new JwtTokens(Jwts.TEST, new KeyRing(KEY), Providers::withoutCorretto);

    static Stream<BadInput> wrongTokens() {
        return BadInputs.group("bearer_header").filter(input -> !TESTED_ELSEWHERE.contains(input.id()));
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void rejects_every_bad_token(BadInput input) {
        String text = tokenOf(input);

        boolean isGood = BearerToken.parse(text)
                .flatMap(node::read)
                .filter(token -> token.claims().isAliveAt(Tokens.GRANTED_AT))
                .exists(UnverifiedToken::isGenuine);

        assertThat(isGood).as(text).isFalse();
        assertThat(input.valid()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void only_a_token_outside_its_lifetime_is_read_and_genuine(BadInput input) {
        boolean isGenuine =
                BearerToken.parse(tokenOf(input)).flatMap(node::read).exists(UnverifiedToken::isGenuine);

        assertThat(isGenuine).isEqualTo(OUTSIDE_THEIR_LIFETIME.contains(input.id()));
    }

    @Test
    void the_token_they_are_derived_from_is_valid() {
        assertThat(node.read(Jwts.bearer(GENUINE)).exists(UnverifiedToken::isGenuine))
                .isTrue();
    }

    @Test
    void the_file_contains_all_excluded_and_described_inputs() {
        assertThat(BadInputs.group("bearer_header").map(BadInput::id)).containsAll(TESTED_ELSEWHERE);
        assertThat(BadInputs.group("bearer_header").map(BadInput::id)).containsAll(DESCRIBED.keySet());
    }

    private static String tokenOf(BadInput input) {
        String sent = input.value().text();
        assertThat(sent).startsWith("Bearer ");
        if (sent.indexOf('{') < 0) {
            return sent.substring("Bearer ".length());
        }
        return Objects.requireNonNull(DESCRIBED.get(input.id()), "no token for this description");
    }

    /** The tokens that the file only describes, since they need a key. */
    private static Map<String, String> described() {
        Map<String, String> tokens = new HashMap<>();
        String content = GENUINE.substring(0, GENUINE.lastIndexOf('.'));
        String signature = GENUINE.substring(GENUINE.lastIndexOf('.') + 1);
        byte[] signatureBytes = Base64.getUrlDecoder().decode(signature);
        tokens.put("BEAR-017", content + ".");
        tokens.put("BEAR-018", GENUINE + ".x");
        tokens.put("BEAR-023", Jwts.hmac(HEADER.replace("EdDSA", "HS256"), CLAIMS, KEY.publicKey()));
        tokens.put(
                "BEAR-025",
                Jwts.hmac(
                        HEADER.replace("EdDSA", "HS256"),
                        CLAIMS,
                        SigningKeyPairs.jwks(KEY).getBytes(US_ASCII)));
        tokens.put(
                "BEAR-026",
                Jwts.hmac(
                        HEADER.replace("EdDSA", "HS256"),
                        CLAIMS,
                        new byte[1])); // the JDK rejects an empty key but pads a short one with zeros, which is
        // equivalent
        tokens.put("BEAR-029", content + "." + base64(SignaturesTest.malleated(signatureBytes)));
        tokens.put("BEAR-030", Jwts.signed(HEADER.replace("EdDSA", "ES256"), CLAIMS, KEY));
        tokens.put("BEAR-031", respelled(GENUINE));
        signatureBytes[63] ^= 1;
        tokens.put("BEAR-032", content + "." + base64(signatureBytes));
        tokens.put("BEAR-035", GENUINE.replace('-', '+').replace('_', '/') + "=");
        tokens.put("BEAR-055", signed(CLAIMS.replace("}", ",\"exp\":1772449200}")));
        tokens.put("BEAR-056", signed(CLAIMS.replace("1772445600", "1772441999").replace("1772449200", "1772445599")));
        tokens.put("BEAR-057", signed(CLAIMS.replace("\"exp\":1772449200,", "")));
        tokens.put("BEAR-058", signed(CLAIMS.replace("1772449200", "\"4102444800\"")));
        tokens.put("BEAR-060", signed(CLAIMS.replace("1772449200", "-1772449200")));
        tokens.put("BEAR-061", signed(CLAIMS.replace("}", ",\"nbf\":4102444800}")));
        tokens.put("BEAR-062", signed(CLAIMS.replace("1772449200", "1772452800").replace("1772445600", "1772449200")));
        tokens.put("BEAR-063", signed(CLAIMS.replace("1772449200", "1772532000")));
        tokens.put("BEAR-064", signed(CLAIMS.replace("https://test-api.example\"", "https://api.example\"")));
        tokens.put("BEAR-065", signed(CLAIMS.replace("https://test-api.example/v1", "https://api.example/v1")));
        tokens.put("BEAR-066", signed(CLAIMS.replace("\"aud\":\"https://test-api.example/v1\",", "")));
        tokens.put(
                "BEAR-067",
                signed(CLAIMS.replace(
                        "\"https://test-api.example/v1\"",
                        "[\"https://test-api.example/v1\",\"https://other.example\"]")));
        tokens.put("BEAR-068", signed(CLAIMS.replace("\"sub\":\"98434376\"", "\"sub\":\"40112358\"")));
        tokens.put("BEAR-071", Jwts.signed(HEADER.replace("k1", "k0"), CLAIMS, SigningKeyPairs.random("k0")));
        tokens.put("BEAR-073", Jwts.signed(HEADER.replace("at+jwt", "hub-session"), CLAIMS, KEY));
        return tokens;
    }

    private static String signed(String claims) {
        return Jwts.signed(HEADER, claims, KEY);
    }

    private static String respelled(String token) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = token.length() - 1;
        return token.substring(0, last) + alphabet.charAt(alphabet.indexOf(token.charAt(last)) ^ 1);
    }
}
