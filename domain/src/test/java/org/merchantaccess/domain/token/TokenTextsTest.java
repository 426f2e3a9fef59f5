package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.Environment;

class TokenTextsTest {

    @Test
    void s40_a_bearer_token_has_1_to_4096_characters() {
        assertThat(BearerToken.parse("")).isEmpty();
        assertThat(BearerToken.parse("a".repeat(4096))).isNotEmpty();
        assertThat(BearerToken.parse("a".repeat(4097))).isEmpty();
    }

    @Test
    void bearer_tokens_are_equal_when_their_texts_are() {
        assertThat(BearerToken.parse("one")).isEqualTo(BearerToken.parse("one")).isNotEqualTo(BearerToken.parse("two"));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"a", "token_1", "AZaz09-_"})
    void a_token_is_named_by_base64url_characters(String text) {
        assertThat(TokenId.isWellFormed(text)).isTrue();
        assertThat(new TokenId(text).text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "a=", "a+b", "a/b", "a b", "a\n", "ä", "１"})
    void nothing_else_names_a_token(String text) {
        assertThat(TokenId.isWellFormed(text)).isFalse();
        assertThatThrownBy(() -> new TokenId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_name_of_a_token_has_up_to_64_characters() {
        assertThat(TokenId.isWellFormed("a".repeat(64))).isTrue();
        assertThat(TokenId.isWellFormed("a".repeat(65))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void s69_the_word_for_a_cause_is_the_same_in_every_locale(RefusalCause cause) {
        assertThat(cause.word()).matches("[a-z]+(_[a-z]+)*");
    }

    @ParameterizedTest
    @EnumSource
    void a_cause_is_known_by_its_word_and_by_nothing_else(RefusalCause cause) {
        assertThat(RefusalCause.parse(cause.word())).isEqualTo(Option.some(cause));
        assertThat(RefusalCause.parse(cause.name())).isEqualTo(Option.none());
        assertThat(RefusalCause.parse("")).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @EnumSource
    void s69_the_word_for_an_environment_is_the_same_in_every_locale(Environment environment) {
        assertThat(environment.word()).isIn("test", "production");
    }
}
