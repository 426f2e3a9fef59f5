package org.merchantaccess.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.merchantaccess.application.port.token.UnverifiedToken;
import org.merchantaccess.domain.token.BearerToken;

/** Assertions about the result of reading a token on a node with an empty cache. */
final class TokenAssertions {

    private TokenAssertions() {}

    /** Asserts that a text is refused by its form, before any cryptography. */
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
