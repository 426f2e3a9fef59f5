package org.merchantaccess.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.token.JwtAssertions.assertNotGenuine;
import static org.merchantaccess.http.token.JwtAssertions.assertNotRead;
import static org.merchantaccess.http.token.Jwts.CLAIMS;
import static org.merchantaccess.http.token.Jwts.HEADER;
import static org.merchantaccess.http.token.Jwts.base64;
import static org.merchantaccess.http.token.Jwts.signed;
import static org.merchantaccess.http.token.SigningKeyPairs.NEXT_OF_TEST;
import static org.merchantaccess.http.token.SigningKeyPairs.OF_PRODUCTION;

import io.vavr.control.Option;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.token.BearerToken;

/** Signatures and shapes that are nearly right. */
class ForgedSignatureTest {

    private final String genuine = signed(HEADER, CLAIMS);
    private final List<String> parts = Jwts.parts(genuine);
    private final String content = parts.get(0) + "." + parts.get(1);

    @Test
    void s24_a_token_without_a_signature_is_refused() {
        assertNotRead(content + ".");
        assertNotRead(content);
    }

    @Test
    void s24_a_token_of_algorithm_none_is_refused() {
        assertNotRead(base64("{\"alg\":\"none\"}") + "." + parts.get(1) + ".");
    }

    @Test
    void s28_a_token_of_four_or_five_parts_is_refused() {
        assertNotRead(genuine + ".x");
        assertNotRead(genuine + "." + content);
        assertNotRead(base64("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}") + ".a.b.c.d");
        assertNotRead(parts.get(0) + "..." + parts.get(2));
        assertNotRead(parts.get(0) + ".a.b.c." + parts.get(2));
    }

    @Test
    void s28_a_token_within_a_token_is_refused() {
        assertNotRead(signed(HEADER, genuine));
    }

    @Test
    void s29_a_signature_of_zeros_is_not_genuine() {
        assertNotGenuine(content + "." + base64(new byte[64]));
    }

    @Test
    void s29_a_malleated_signature_is_not_genuine() {
        byte[] malleated =
                Ed25519SignaturesTest.malleated(Base64.getUrlDecoder().decode(parts.get(2)));

        assertNotGenuine(content + "." + base64(malleated));
    }

    @Test
    void a_signature_of_another_key_is_not_genuine() {
        assertNotGenuine(signed(HEADER, CLAIMS, NEXT_OF_TEST));
        assertNotGenuine(signed(HEADER, CLAIMS, OF_PRODUCTION));
    }

    @Test
    void a_signature_of_another_text_is_not_genuine() {
        String other = signed(HEADER, CLAIMS.replace("token_1", "token_2"));

        assertNotGenuine(content + "." + Jwts.parts(other).get(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 63, 65, 96})
    void a_signature_of_another_length_is_refused(int length) {
        assertNotRead(content + "." + base64(new byte[length]));
    }

    static Stream<String> respelt() {
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
    @MethodSource("respelt")
    void s39_another_spelling_of_the_same_bytes_is_refused(String respelt) {
        assertNotRead(respelt);
    }

    @Test
    void s40_a_text_of_more_than_4096_characters_is_not_even_a_bearer_token() {
        assertThat(BearerToken.parse(genuine + "A".repeat(4097 - genuine.length())))
                .isEqualTo(Option.none());
    }
}
