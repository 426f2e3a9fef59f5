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
import org.merchantaccess.application.port.key.SigningKeys;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.TokenSigner;
import org.merchantaccess.application.port.token.UnverifiedToken;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.UnverifiableToken;

/** Issues tokens and remembers them: a token is genuine if it was issued here with a key that is still trusted. */
final class MemoryTokens implements TokenSigner, TokenReader {

    private static final int PURGE_INTERVAL = 10_000;
    private static final Pattern FORM = Pattern.compile("(test|production)\\.([0-9]{1,12})\\.[A-Za-z0-9_-]+");

    private final Map<BearerToken, IssuedToken> issued = new ConcurrentHashMap<>();
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
        if (issued.size() % PURGE_INTERVAL == PURGE_INTERVAL - 1) {
            Instant now = clock.instant();
            issued.values().removeIf(other -> !other.claims().isAliveAt(now));
        }
        String text = prefix(token)
                + identifiers.tokenId().text()
                + identifiers.tokenId().text();
        return BearerToken.parse(text)
                .peek(bearer -> issued.put(bearer, new IssuedToken(token, signingKeys.current())))
                .getOrElseThrow(() -> new IllegalStateException("a generated token has a valid text"));
    }

    @Override
    public Option<UnverifiedToken> read(BearerToken text) {
        return Option.narrow(Option.of(issued.get(text))
                .filter(found -> signingKeys.trusted().contains(found.key())));
    }

    /** Like the claims of a JWT, the text shows environment and issue time in clear. */
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

    private record IssuedToken(AccessToken claims, SigningKey key) implements UnverifiedToken {
        @Override
        public boolean isGenuine() {
            return true;
        }
    }
}
