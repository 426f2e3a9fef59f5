package org.merchantaccess.domain.people;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.merchantaccess.domain.kernel.SecretEquality;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.password.Password;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.domain.people.session.SessionToken;

class PeopleSecretEqualityTest extends SecretEquality {

    static Stream<Named<IntFunction<Object>>> secrets() {
        return Stream.of(
                secret("a link secret", number -> LinkSecret.made(number + "0".repeat(42))),
                secret("a session token", number -> SessionToken.made(number + "0".repeat(42))),
                secret("a TOTP secret", PeopleSecretEqualityTest::totpSecret),
                secret("a password", PeopleSecretEqualityTest::password),
                secret("a presented password", number -> PresentedPassword.of("password " + number)),
                secret("a password hash", number -> PasswordHash.of("hash " + number)));
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
