package org.merchantaccess.application.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.SigningKeys;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.UnverifiableToken;

class MemoryTokensTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final Store store = Store.of(ports);

    @Test
    void expired_tokens_are_purged_once_there_are_many() {
        BearerToken expired = signed();
        clock.pass(AccessToken.LIFETIME);
        List<BearerToken> alive = Stream.generate(this::signed).limit(9_998).toList();
        assertThat(isKnown(expired)).isTrue();

        signed();

        assertThat(isKnown(expired)).isFalse();
        assertThat(alive).allMatch(this::isKnown);
    }

    @Test
    @Tag("S45")
    void tokens_of_an_untrusted_key_are_not_read() {
        BearerToken token = signed();

        store.write(() -> {
            ports.store()
                    .signingKeys()
                    .announce(
                            ports.system()
                                    .identifiers()
                                    .signingKey(SignatureAlgorithm.ES256, Option.some(SigningKeys.ISSUER)),
                            clock.instant());
            ports.store().signingKeys().forget(ports.store().signingKeys().current());
            ports.store().signingKeys().refresh();
        });

        assertThat(isKnown(token)).isFalse();
        assertThat(isKnown(signed())).isTrue();
    }

    @Test
    void an_unreadable_token_still_shows_its_environment_and_issue_time() {
        BearerToken elsewhere = InMemory.ports(clock).tokens().signer().sign(Tokens.grantedFor(Environment.PRODUCTION));

        assertThat(ports.tokens().reader().readUnverifiable(elsewhere))
                .isEqualTo(Option.some(new UnverifiableToken(Environment.PRODUCTION, Tokens.GRANTED_AT)));
        assertThat(ports.tokens().reader().readUnverifiable(signed())).isEqualTo(Option.none());
    }

    private boolean isKnown(BearerToken token) {
        return ports.tokens().reader().read(token).isDefined();
    }

    private BearerToken signed() {
        return ports.tokens().signer().sign(Tokens.grantedAt(clock.instant()));
    }
}
