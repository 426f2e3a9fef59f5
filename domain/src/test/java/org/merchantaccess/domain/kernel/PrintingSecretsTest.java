package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.credential.Credentials.key;
import static org.merchantaccess.domain.credential.Credentials.verifier;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.token.BearerToken;

class PrintingSecretsTest {

    private static final AppKey KEY = key(Environment.TEST, 1);

    @ParameterizedTest
    @MethodSource("secrets")
    void s93_a_secret_prints_as_three_stars(Object secret) {
        assertThat(secret.toString()).contains("***").doesNotContain("mat_");
    }

    @Test
    void s93_a_key_verifier_prints_its_pepper_and_nothing_of_its_digest() {
        assertThat(verifier(7)).hasToString("KeyVerifier{pepperVersion=1, digest=***}");
    }

    @Test
    void s93_a_merchant_prints_without_the_secrets_of_its_app_ids() {
        assertThat(Merchants.withAnActiveAppId().toString())
                .contains("98434376")
                .contains("digest=***");
    }

    static Stream<Named<Object>> secrets() {
        return Stream.of(
                Named.of("an app key", KEY),
                Named.of("a key somebody presented", PresentedKey.of(KEY.text())),
                Named.of("a bearer token", BearerToken.parse("mat_").get()));
    }
}
