package org.merchantaccess.domain.kernel;

import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.SigningKeys;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.resource.ResourceServerKey;
import org.merchantaccess.domain.token.BearerToken;

class SecretEqualityTest extends SecretEquality {

    static Stream<Named<IntFunction<Object>>> secrets() {
        return Stream.of(
                secret("an app key", number -> Credentials.key(Environment.TEST, number)),
                secret("a presented key", number -> PresentedKey.of("key " + number)),
                secret("a key verifier", Credentials::verifier),
                secret("a management key", number -> ManagementKey.made(Environment.TEST, number + "0".repeat(31))),
                secret("a presented management key", number -> ManagementKey.presented("key " + number)),
                secret(
                        "a resource server key",
                        number -> ResourceServerKey.made(Environment.TEST, number + "0".repeat(31))),
                secret("a presented resource server key", number -> ResourceServerKey.presented("key " + number)),
                secret(
                        "a bearer token",
                        number -> BearerToken.parse("token" + number).get()),
                secret("a signing key", SigningKeys::signingKey));
    }
}
