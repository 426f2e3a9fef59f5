package org.merchantaccess.application.token;

import io.vavr.control.Option;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.UnverifiedToken;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;

/** A token reader that also reads forged tokens with arbitrary claims, and counts signature checks. */
final class ForgedTokens implements TokenReader {

    private final TokenReader genuine;
    private final Map<BearerToken, AccessToken> forged = new ConcurrentHashMap<>();
    private final AtomicInteger verifications = new AtomicInteger();

    ForgedTokens(TokenReader genuine) {
        this.genuine = genuine;
    }

    /** Returns a token with the given claims and a wrong signature. */
    BearerToken forged(AccessToken claims) {
        BearerToken text = BearerToken.parse("forged_" + forged.size()).getOrElseThrow(AssertionError::new);
        forged.put(text, claims);
        return text;
    }

    /** Returns the claims of a genuine token. */
    AccessToken claims(BearerToken token) {
        return genuine.read(token).map(UnverifiedToken::claims).getOrElseThrow(AssertionError::new);
    }

    int verifications() {
        return verifications.get();
    }

    @Override
    public Option<UnverifiedToken> read(BearerToken text) {
        return Option.<UnverifiedToken>when(
                        forged.containsKey(text), () -> new ParsedToken(claimsOfForged(text), () -> false))
                .orElse(() -> genuine.read(text).map(token -> new ParsedToken(token.claims(), token::isGenuine)));
    }

    private AccessToken claimsOfForged(BearerToken text) {
        return Option.of(forged.get(text)).getOrElseThrow(AssertionError::new);
    }

    private final class ParsedToken implements UnverifiedToken {

        private final AccessToken claims;
        private final BooleanSupplier signature;

        ParsedToken(AccessToken claims, BooleanSupplier signature) {
            this.claims = claims;
            this.signature = signature;
        }

        @Override
        public AccessToken claims() {
            return claims;
        }

        @Override
        public boolean isGenuine() {
            verifications.incrementAndGet();
            return signature.getAsBoolean();
        }
    }
}
