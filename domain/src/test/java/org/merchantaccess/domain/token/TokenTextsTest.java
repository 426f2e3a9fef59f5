package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.Environment;

class TokenTextsTest {

    @Test
    @Tag("S40")
    void bearer_token_has_1_to_4096_characters() {
        assertThat(BearerToken.parse("")).isEmpty();
        assertThat(BearerToken.parse("a".repeat(4096))).isNotEmpty();
        assertThat(BearerToken.parse("a".repeat(4097))).isEmpty();
    }

    @Test
    void bearer_tokens_are_equal_if_their_texts_are_equal() {
        assertThat(BearerToken.parse("one")).isEqualTo(BearerToken.parse("one")).isNotEqualTo(BearerToken.parse("two"));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"a", "token_1", "AZaz09-_"})
    void token_id_has_base64url_characters(String text) {
        assertThat(TokenId.isWellFormed(text)).isTrue();
        assertThat(new TokenId(text).text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "a=", "a+b", "a/b", "a b", "a\n", "ä", "１"})
    void rejects_malformed_token_ids(String text) {
        assertThat(TokenId.isWellFormed(text)).isFalse();
        assertThatThrownBy(() -> new TokenId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void token_id_has_at_most_64_characters() {
        assertThat(TokenId.isWellFormed("a".repeat(64))).isTrue();
        assertThat(TokenId.isWellFormed("a".repeat(65))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S69")
    void name_of_a_cause_does_not_depend_on_the_locale(RefusalCause cause) {
        assertThat(cause.word()).matches("[a-z]+(_[a-z]+)*");
    }

    @ParameterizedTest
    @EnumSource
    void parses_a_cause_by_its_name_only(RefusalCause cause) {
        assertThat(RefusalCause.parse(cause.word())).isEqualTo(Option.some(cause));
        assertThat(RefusalCause.parse(cause.name())).isEqualTo(Option.none());
        assertThat(RefusalCause.parse("")).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S69")
    void name_of_an_environment_does_not_depend_on_the_locale(Environment environment) {
        assertThat(environment.word()).isIn("test", "production");
    }
}
