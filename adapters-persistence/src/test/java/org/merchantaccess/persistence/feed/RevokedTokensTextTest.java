package org.merchantaccess.persistence.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.domain.token.TokenId;

@Tag("R17")
class RevokedTokensTextTest {

    private static final Instant END = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void tokens_are_written_with_app_id_and_expiry() {
        String text = RevokedTokensText.write(List.of(token("a-_9"), token("B")));

        assertThat(text).isEqualTo("a-_9:98434376:1796119200 B:98434376:1796119200");
        assertThat(RevokedTokensText.read(text)).containsExactly(token("a-_9"), token("B"));
    }

    @Test
    void the_largest_entry_is_read_as_it_was_written() {
        List<RevokedToken> tokens = tokens(ChangeFeed.MAX_REVOKED_TOKENS);

        assertThat(RevokedTokensText.read(RevokedTokensText.write(tokens))).isEqualTo(tokens);
    }

    @Test
    void no_entry_is_empty_or_too_large() {
        assertThatIllegalArgumentException().isThrownBy(() -> RevokedTokensText.write(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevokedTokensText.write(tokens(ChangeFeed.MAX_REVOKED_TOKENS + 1)));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        RevokedTokensText.read("a:98434376:1" + " a:98434376:1".repeat(ChangeFeed.MAX_REVOKED_TOKENS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "a:98434376",
                "a:98434376:",
                "a:98434376:-1",
                "a:98434376:+1",
                "a:98434376:1.5",
                "a:98434376:1234567890123",
                "a:9843437:1",
                "a:98434376:1:",
                ":98434376:1",
                "a.b:98434376:1",
                "a:98434376:1 ",
                " a:98434376:1",
                "a:98434376:1\n",
                "a:98434376:1  b:98434376:1",
                "a:٩8434376:1"
            })
    void any_other_text_is_rejected(String text) {
        assertThatIllegalStateException().isThrownBy(() -> RevokedTokensText.read(text));
    }

    private static List<RevokedToken> tokens(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> token("x".repeat(60) + (1_000 + i)))
                .toList();
    }

    private static RevokedToken token(String id) {
        return new RevokedToken(new TokenId(id), Credentials.PAYMENTS, END);
    }
}
