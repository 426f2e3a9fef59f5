package org.merchantaccess.contracts.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.TokenSigner;
import org.merchantaccess.application.port.token.UnverifiedToken;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;

/** Contract of {@link TokenSigner} and its {@link TokenReader}, independent of the token format. */
public abstract class TokensContract {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=";

    /** Returns the signer of one environment. */
    protected abstract TokenSigner signer();

    /** Returns the reader of that environment on the node that signs. */
    protected abstract TokenReader reader();

    /** Returns a reader of that environment on another node. */
    protected abstract TokenReader readerOfAnotherNode();

    /** Returns the signer of another environment. */
    protected abstract TokenSigner signerOfAnotherEnvironment();

    @Test
    void a_signed_token_is_read_and_genuine() {
        AccessToken granted = Tokens.granted();

        BearerToken text = signer().sign(granted);

        assertThat(reader().read(text).map(UnverifiedToken::claims)).isEqualTo(Option.some(granted));
        assertThat(reader().read(text).exists(UnverifiedToken::isGenuine)).isTrue();
    }

    @Test
    void another_node_reads_the_same_genuine_token_every_time() {
        AccessToken granted = Tokens.granted();
        TokenReader other = readerOfAnotherNode();

        BearerToken text = signer().sign(granted);

        assertThat(other.read(text).map(UnverifiedToken::claims)).isEqualTo(Option.some(granted));
        assertThat(other.read(text).exists(UnverifiedToken::isGenuine)).isTrue();
        assertThat(other.read(text).exists(UnverifiedToken::isGenuine)).isTrue();
        assertThat(other.read(text).map(UnverifiedToken::claims)).isEqualTo(Option.some(granted));
    }

    @Test
    void different_grants_have_different_tokens() {
        BearerToken first = signer().sign(Tokens.grantedUnder(Credentials.activation(1)));
        BearerToken second = signer().sign(Tokens.grantedUnder(Credentials.activation(2)));

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void a_token_is_not_printed() {
        BearerToken token = signer().sign(Tokens.granted());

        assertThat(token.toString()).doesNotContain(token.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "...", "a.b.c", "token", "null", "\u0000", "é.é.é", "AAAA.AAAA.AAAA"})
    void an_unsigned_text_is_never_genuine(String text) {
        assertThat(isGenuine(reader(), text)).isFalse();
        assertThat(isGenuine(readerOfAnotherNode(), text)).isFalse();
    }

    @Test
    void a_token_with_one_changed_character_is_never_genuine() {
        String genuine = signer().sign(Tokens.granted()).text();
        TokenReader other = readerOfAnotherNode();

        for (String changed : IntStream.range(0, genuine.length())
                .mapToObj(at -> withAnother(genuine, at))
                .toList()) {
            assertThat(isGenuine(reader(), changed)).as(changed).isFalse();
            assertThat(isGenuine(other, changed)).as(changed).isFalse();
        }
    }

    @Test
    void a_token_with_anything_before_or_after_it_is_never_genuine() {
        String genuine = signer().sign(Tokens.granted()).text();

        for (String addition : ALPHABET.chars().mapToObj(Character::toString).toList()) {
            assertThat(isGenuine(reader(), genuine + addition)).as(addition).isFalse();
            assertThat(isGenuine(reader(), addition + genuine)).as(addition).isFalse();
        }
        assertThat(isGenuine(reader(), genuine.substring(1))).isFalse();
        assertThat(isGenuine(reader(), genuine.substring(0, genuine.length() - 1)))
                .isFalse();
    }

    @Test
    @Tag("S31")
    void a_token_of_another_environment_is_not_read() {
        BearerToken text = signerOfAnotherEnvironment().sign(Tokens.granted());

        assertThat(reader().read(text)).isEqualTo(Option.none());
        assertThat(readerOfAnotherNode().read(text)).isEqualTo(Option.none());
    }

    private static boolean isGenuine(TokenReader reader, String text) {
        return BearerToken.parse(text).flatMap(reader::read).exists(UnverifiedToken::isGenuine);
    }

    private static String withAnother(String text, int at) {
        int next = (ALPHABET.indexOf(text.charAt(at)) + 1) % ALPHABET.length();
        return text.substring(0, at) + ALPHABET.charAt(next) + text.substring(at + 1);
    }
}
