package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.SigningKeys;
import org.merchantaccess.application.port.TokenReader;
import org.merchantaccess.application.port.TokenSigner;
import org.merchantaccess.application.port.UnverifiedToken;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.SigningKey;

/** Tokens that are known by heart: a text is genuine because it was given out here, under a key that is still trusted. */
final class MemoryTokens implements TokenSigner, TokenReader {

    private static final int TIDY_EVERY = 10_000;

    private final Map<BearerToken, Given> given = new ConcurrentHashMap<>();
    private final SigningKeys signingKeys;
    private final Identifiers identifiers;
    private final Clock clock;

    MemoryTokens(SigningKeys signingKeys, Identifiers identifiers, Clock clock) {
        this.signingKeys = signingKeys;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public BearerToken sign(AccessToken token) {
        if (given.size() % TIDY_EVERY == TIDY_EVERY - 1) {
            Instant now = clock.instant();
            given.values().removeIf(other -> !other.claims().isAliveAt(now));
        }
        String text = identifiers.tokenId().text() + identifiers.tokenId().text();
        return BearerToken.parse(text)
                .peek(bearer -> given.put(bearer, new Given(token, signingKeys.current())))
                .getOrElseThrow(() -> new IllegalStateException("a token has a text"));
    }

    @Override
    public Option<UnverifiedToken> read(BearerToken text) {
        return Option.narrow(
                Option.of(given.get(text)).filter(found -> signingKeys.trusted().contains(found.key())));
    }

    private record Given(AccessToken claims, SigningKey key) implements UnverifiedToken {
        @Override
        public boolean isGenuine() {
            return true;
        }
    }
}
