package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.key;
import static org.merchantaccess.contracts.value.Credentials.verifier;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.token.BearerToken;

class PrintingSecretsTest {

    private static final AppKey KEY = key(Environment.TEST, 1);

    @ParameterizedTest
    @MethodSource("secrets")
    @Tag("S93")
    void secrets_print_as_three_stars(Object secret) {
        assertThat(secret.toString()).contains("***").doesNotContain("mat_");
    }

    @Test
    @Tag("S93")
    void key_verifier_prints_its_pepper_version_without_the_digest() {
        assertThat(verifier(7)).hasToString("KeyVerifier{pepperVersion=1, digest=***}");
    }

    @Test
    @Tag("S93")
    void merchant_prints_without_secrets() {
        assertThat(Merchants.withAnActiveAppId().toString())
                .contains("98434376")
                .contains("digest=***");
    }

    static Stream<Named<Object>> secrets() {
        return Stream.of(
                Named.of("an app key", KEY),
                Named.of("a presented key", PresentedKey.of(KEY.text())),
                Named.of("a bearer token", BearerToken.parse("mat_").get()));
    }
}
