package org.merchantaccess.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.tokens.Jwts.CLAIMS;
import static org.merchantaccess.tokens.Jwts.HEADER;
import static org.merchantaccess.tokens.Jwts.base64;
import static org.merchantaccess.tokens.Jwts.signed;
import static org.merchantaccess.tokens.SigningKeyPairs.NEXT_OF_TEST;
import static org.merchantaccess.tokens.SigningKeyPairs.OF_PRODUCTION;
import static org.merchantaccess.tokens.TokenAssertions.assertNotGenuine;
import static org.merchantaccess.tokens.TokenAssertions.assertNotRead;

import io.vavr.control.Option;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.tokens.signature.SignaturesTest;

/** Nearly correct signatures and token structures. */
class ForgedSignatureTest {

    private final String genuine = signed(HEADER, CLAIMS);
    private final List<String> parts = Jwts.parts(genuine);
    private final String content = parts.get(0) + "." + parts.get(1);

    @Test
    @Tag("S24")
    void rejects_a_token_without_a_signature() {
        assertNotRead(content + ".");
        assertNotRead(content);
    }

    @Test
    @Tag("S24")
    void rejects_algorithm_none() {
        assertNotRead(base64("{\"alg\":\"none\"}") + "." + parts.get(1) + ".");
    }

    @Test
    @Tag("S28")
    void rejects_a_token_of_four_or_five_parts() {
        assertNotRead(genuine + ".x");
        assertNotRead(genuine + "." + content);
        assertNotRead(base64("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}") + ".a.b.c.d");
        assertNotRead(parts.get(0) + "..." + parts.get(2));
        assertNotRead(parts.get(0) + ".a.b.c." + parts.get(2));
    }

    @Test
    @Tag("S28")
    void rejects_a_nested_token() {
        assertNotRead(signed(HEADER, genuine));
    }

    @Test
    @Tag("S29")
    void rejects_a_signature_of_zeros() {
        assertNotGenuine(content + "." + base64(new byte[64]));
    }

    @Test
    @Tag("S29")
    void rejects_a_malleated_signature() {
        byte[] malleated = SignaturesTest.malleated(Base64.getUrlDecoder().decode(parts.get(2)));

        assertNotGenuine(content + "." + base64(malleated));
    }

    @Test
    void rejects_a_signature_of_another_key() {
        assertNotGenuine(signed(HEADER, CLAIMS, NEXT_OF_TEST));
        assertNotGenuine(signed(HEADER, CLAIMS, OF_PRODUCTION));
    }

    @Test
    void rejects_a_signature_of_another_text() {
        String other = signed(HEADER, CLAIMS.replace("token_1", "token_2"));

        assertNotGenuine(content + "." + Jwts.parts(other).get(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 63, 65, 96})
    void rejects_a_signature_of_another_length(int length) {
        assertNotRead(content + "." + base64(new byte[length]));
    }

    static Stream<String> respelled() {
        String genuine = signed(HEADER, CLAIMS);
        String last = genuine.substring(genuine.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char sameBytes = alphabet.charAt(alphabet.indexOf(last) ^ 1);
        return Stream.of(
                genuine.substring(0, genuine.length() - 1) + sameBytes,
                genuine + "=",
                genuine + "==",
                genuine.replace('-', '+').replace('_', '/') + "=",
                genuine + " ",
                " " + genuine,
                genuine.replace(".", ".\n"),
                genuine.replace(".", "=."),
                genuine.replace(".", "%2E"),
                genuine + "\u0000");
    }

    @ParameterizedTest
    @MethodSource("respelled")
    @Tag("S39")
    void rejects_another_encoding_of_the_same_bytes(String respelled) {
        assertNotRead(respelled);
    }

    @Test
    @Tag("S40")
    void a_text_over_4096_characters_is_not_a_bearer_token() {
        assertThat(BearerToken.parse(genuine + "A".repeat(4097 - genuine.length())))
                .isEqualTo(Option.none());
    }
}
