package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Password;
import org.merchantaccess.domain.people.PasswordHash;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.domain.people.TotpSecret;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.Tokens;

/** Whatever opens something opens nothing else, and opens it however often its text was read. */
class TellingSecretsApartTest {

    @ParameterizedTest
    @MethodSource("secrets")
    void a_secret_is_the_same_when_read_again(IntFunction<Object> secret) {
        assertThat(secret.apply(1)).isEqualTo(secret.apply(1)).hasSameHashCodeAs(secret.apply(1));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void another_secret_is_not_the_same(IntFunction<Object> secret) {
        assertThat(secret.apply(1)).isNotEqualTo(secret.apply(2)).isNotEqualTo("1");
        assertThat(secret.apply(1).hashCode()).isNotEqualTo(secret.apply(2).hashCode());
    }

    static Stream<Named<IntFunction<Object>>> secrets() {
        return Stream.of(
                secret("an app key", number -> Credentials.key(Environment.TEST, number)),
                secret("a key somebody presented", number -> PresentedKey.of("key " + number)),
                secret("what an app key is recognised by", Credentials::verifier),
                secret("a management key", number -> ManagementKey.made(Environment.TEST, number + "0".repeat(31))),
                secret("a management key somebody presented", number -> ManagementKey.presented("key " + number)),
                secret("the secret of a link", number -> LinkSecret.made(number + "0".repeat(42))),
                secret("a session token", number -> SessionToken.made(number + "0".repeat(42))),
                secret("the secret of an authenticator", TellingSecretsApartTest::totpSecret),
                secret("a password", TellingSecretsApartTest::password),
                secret("a password somebody typed", number -> PresentedPassword.of("password " + number)),
                secret("what a password is recognised by", number -> PasswordHash.of("hash " + number)),
                secret(
                        "a bearer token",
                        number -> BearerToken.parse("token" + number).get()),
                secret("a signing key", Tokens::signingKey));
    }

    private static Named<IntFunction<Object>> secret(String name, IntFunction<Object> secret) {
        return Named.of(name, secret);
    }

    private static TotpSecret totpSecret(int number) {
        byte[] bytes = new byte[TotpSecret.LENGTH];
        Arrays.fill(bytes, (byte) number);
        return TotpSecret.of(bytes);
    }

    private static Password password(int number) {
        EmailAddress ada = EmailAddress.parse("ada@example.com").get();
        return Password.chosen(PresentedPassword.of("correct horse " + number), ada)
                .get();
    }
}
