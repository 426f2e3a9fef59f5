package org.merchantaccess.http.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.merchantaccess.application.port.UnverifiedToken;
import org.merchantaccess.domain.token.BearerToken;

/** What a node that has seen no token yet makes of a text. */
final class JwtAssertions {

    private JwtAssertions() {}

    /** Refused by its form alone, before any cryptography. */
    static void assertNotRead(String text) {
        assertThat(read(text)).as(text).isEqualTo(Option.none());
    }

    static void assertNotGenuine(String text) {
        assertThat(read(text).exists(UnverifiedToken::isGenuine)).as(text).isFalse();
    }

    static void assertGenuine(String text) {
        assertThat(read(text).exists(UnverifiedToken::isGenuine)).as(text).isTrue();
    }

    private static Option<UnverifiedToken> read(String text) {
        return BearerToken.parse(text).flatMap(Jwts.ofTest()::read);
    }
}
