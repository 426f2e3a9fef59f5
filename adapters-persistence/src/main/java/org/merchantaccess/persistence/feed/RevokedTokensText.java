package org.merchantaccess.persistence.feed;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.domain.token.TokenId;

/**
 * Encodes revoked tokens for the change feed: for each its ID, its App ID, and the second since 1970 in which it expires, with colons between
 * them and a space between tokens.
 */
final class RevokedTokensText {

    private static final Pattern TOKEN = Pattern.compile("([-0-9A-Z_a-z]{1,64}):([0-9]{8}):([0-9]{1,12})");

    private RevokedTokensText() {}

    /**
     * Writes tokens.
     *
     * @param tokens 1 to {@value ChangeFeed#MAX_REVOKED_TOKENS}
     */
    static String write(List<RevokedToken> tokens) {
        if (tokens.isEmpty() || tokens.size() > ChangeFeed.MAX_REVOKED_TOKENS) {
            throw new IllegalArgumentException("an entry revokes 1 to " + ChangeFeed.MAX_REVOKED_TOKENS + " tokens");
        }
        return tokens.stream()
                .map(token -> token.id().text() + ":" + token.appId().text() + ":"
                        + token.expiresAt().getEpochSecond())
                .collect(joining(" "));
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @throws IllegalStateException if it is not such a text
     */
    static List<RevokedToken> read(String text) {
        String[] tokens = text.split(" ", -1);
        if (tokens.length > ChangeFeed.MAX_REVOKED_TOKENS) {
            throw new IllegalStateException("too many revoked tokens in a change entry");
        }
        return Arrays.stream(tokens).map(RevokedTokensText::token).toList();
    }

    private static RevokedToken token(String text) {
        Matcher matcher = TOKEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("invalid revoked token in a change entry");
        }
        return new RevokedToken(
                new TokenId(matcher.group(1)),
                new AppId(matcher.group(2)),
                Instant.ofEpochSecond(Long.parseLong(matcher.group(3))));
    }
}
