package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.Tokens;

/** What every {@link TokenSigner} and the {@link TokenReader} beside it do, whatever their tokens look like. */
public abstract class TokensContract {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=";

    /** Signs the tokens of one environment. */
    protected abstract TokenSigner signer();

    /** Reads the tokens of that environment, and was there when they were signed. */
    protected abstract TokenReader reader();

    /** Reads the tokens of that environment on another node, which never saw them before. */
    protected abstract TokenReader readerOfAnotherNode();

    /** Signs the tokens of another environment. */
    protected abstract TokenSigner signerOfAnotherEnvironment();

    @Test
    void what_is_signed_is_read_back_and_genuine() {
        AccessToken granted = Tokens.granted();

        BearerToken text = signer().sign(granted);

        assertThat(reader().read(text).map(UnverifiedToken::claims)).isEqualTo(Option.some(granted));
        assertThat(reader().read(text).exists(UnverifiedToken::isGenuine)).isTrue();
    }

    @Test
    void another_node_reads_the_same_and_finds_it_genuine_every_time() {
        AccessToken granted = Tokens.granted();
        TokenReader other = readerOfAnotherNode();

        BearerToken text = signer().sign(granted);

        assertThat(other.read(text).map(UnverifiedToken::claims)).isEqualTo(Option.some(granted));
        assertThat(other.read(text).exists(UnverifiedToken::isGenuine)).isTrue();
        assertThat(other.read(text).exists(UnverifiedToken::isGenuine)).isTrue();
        assertThat(other.read(text).map(UnverifiedToken::claims)).isEqualTo(Option.some(granted));
    }

    @Test
    void different_grants_are_different_texts() {
        BearerToken first = signer().sign(Tokens.grantedUnder(Credentials.activation(1)));
        BearerToken second = signer().sign(Tokens.grantedUnder(Credentials.activation(2)));

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void a_token_says_nothing_of_itself_when_it_is_printed() {
        BearerToken token = signer().sign(Tokens.granted());

        assertThat(token.toString()).doesNotContain(token.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "...", "a.b.c", "token", "null", "\u0000", "é.é.é", "AAAA.AAAA.AAAA"})
    void a_text_nobody_signed_is_never_genuine(String text) {
        assertThat(isGenuine(reader(), text)).isFalse();
        assertThat(isGenuine(readerOfAnotherNode(), text)).isFalse();
    }

    @Test
    void any_one_changed_character_is_never_genuine() {
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
    void s31_a_token_of_another_environment_is_not_even_read() {
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
