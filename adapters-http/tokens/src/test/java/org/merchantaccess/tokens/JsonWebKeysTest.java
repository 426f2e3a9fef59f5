package org.merchantaccess.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.VerificationKey;

class JsonWebKeysTest {

    private static VerificationKey key(SignatureAlgorithm algorithm) {
        return VerificationKey.of(SigningKeyPairs.ofTest(algorithm));
    }

    static Stream<Arguments> members() {
        return Stream.of(
                Arguments.of(SignatureAlgorithm.ES256, "EC", List.of("kty", "kid", "alg", "use", "crv", "x", "y")),
                Arguments.of(SignatureAlgorithm.EDDSA, "OKP", List.of("kty", "kid", "alg", "use", "crv", "x")),
                Arguments.of(SignatureAlgorithm.RS256, "RSA", List.of("kty", "kid", "alg", "use", "n", "e")));
    }

    @ParameterizedTest
    @MethodSource("members")
    void a_key_has_exactly_these_members(SignatureAlgorithm algorithm, String type, List<String> members)
            throws Exception {
        JsonNode written = new ObjectMapper()
                .readTree(JsonWebKeys.write(List.of(key(algorithm))))
                .get("keys")
                .get(0);

        assertThat(written.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(members);
        assertThat(written.get("kty").textValue()).isEqualTo(type);
        assertThat(written.get("alg").textValue()).isEqualTo(algorithm.joseName());
        assertThat(written.get("kid").textValue()).isEqualTo("test-1");
        assertThat(written.get("use").textValue()).isEqualTo("sig");
    }

    @Test
    void keys_keep_their_order() throws Exception {
        String written = JsonWebKeys.write(
                List.of(key(SignatureAlgorithm.RS256), key(SignatureAlgorithm.EDDSA), key(SignatureAlgorithm.ES256)));

        assertThat(JWKSet.parse(written).getKeys().stream().map(JWK::getAlgorithm))
                .extracting(Object::toString)
                .containsExactly("RS256", "EdDSA", "ES256");
    }

    @Test
    void a_set_may_be_empty() throws Exception {
        JsonNode keys =
                new ObjectMapper().readTree(JsonWebKeys.write(List.of())).get("keys");

        assertThat(StreamSupport.stream(keys.spliterator(), false)).isEmpty();
    }
}
