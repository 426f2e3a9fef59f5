package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.TokenReader;
import org.merchantaccess.application.port.TokenSigner;
import org.merchantaccess.application.port.UnverifiedToken;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;

/** Tokens that are known by heart: a text is genuine because it was given out here. */
final class MemoryTokens implements TokenSigner, TokenReader {

    private static final int TIDY_EVERY = 10_000;

    private final Map<BearerToken, AccessToken> given = new ConcurrentHashMap<>();
    private final Identifiers identifiers;
    private final Clock clock;

    MemoryTokens(Identifiers identifiers, Clock clock) {
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public BearerToken sign(AccessToken token) {
        if (given.size() % TIDY_EVERY == TIDY_EVERY - 1) {
            Instant now = clock.instant();
            given.values().removeIf(other -> !other.isAliveAt(now));
        }
        String text = identifiers.tokenId().text() + identifiers.tokenId().text();
        return BearerToken.parse(text)
                .peek(bearer -> given.put(bearer, token))
                .getOrElseThrow(() -> new IllegalStateException("a token has a text"));
    }

    @Override
    public Option<UnverifiedToken> read(BearerToken text) {
        return Option.of(given.get(text)).map(Known::new);
    }

    private record Known(AccessToken claims) implements UnverifiedToken {
        @Override
        public boolean isGenuine() {
            return true;
        }
    }
}
