package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.SigningKeys;
import org.merchantaccess.application.port.TokenReader;
import org.merchantaccess.application.port.TokenSigner;
import org.merchantaccess.application.port.UnverifiedToken;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.SigningKey;
import org.merchantaccess.domain.token.UnverifiableToken;

/** Tokens that are known by heart: a text is genuine because it was given out here, under a key that is still trusted. */
final class MemoryTokens implements TokenSigner, TokenReader {

    private static final int TIDY_EVERY = 10_000;
    private static final Pattern FORM = Pattern.compile("(test|production)\\.([0-9]{1,12})\\.[A-Za-z0-9_-]+");

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
        String text = prefix(token)
                + identifiers.tokenId().text()
                + identifiers.tokenId().text();
        return BearerToken.parse(text)
                .peek(bearer -> given.put(bearer, new Given(token, signingKeys.current())))
                .getOrElseThrow(() -> new IllegalStateException("a token has a text"));
    }

    @Override
    public Option<UnverifiedToken> read(BearerToken text) {
        return Option.narrow(
                Option.of(given.get(text)).filter(found -> signingKeys.trusted().contains(found.key())));
    }

    /** As a JWT does, the text says in clear which environment it is of and when it was issued. */
    private static String prefix(AccessToken token) {
        return token.environment().word() + "." + token.issuedAt().getEpochSecond() + ".";
    }

    @Override
    public Option<UnverifiableToken> readUnverifiable(BearerToken text) {
        Matcher claims = FORM.matcher(text.text());
        return Option.when(read(text).isEmpty() && claims.matches(), claims)
                .map(claimed -> new UnverifiableToken(
                        Environment.valueOf(claimed.group(1).toUpperCase(Locale.ROOT)),
                        Instant.ofEpochSecond(Long.parseLong(claimed.group(2)))));
    }

    private record Given(AccessToken claims, SigningKey key) implements UnverifiedToken {
        @Override
        public boolean isGenuine() {
            return true;
        }
    }
}
