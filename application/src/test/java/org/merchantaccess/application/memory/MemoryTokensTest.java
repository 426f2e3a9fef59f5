package org.merchantaccess.application.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.Tokens;
import org.merchantaccess.domain.token.UnverifiableToken;

class MemoryTokensTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final Store store = Store.of(ports);

    @Test
    void tokens_that_are_over_are_forgotten_once_there_are_many_and_the_others_are_not() {
        BearerToken over = signed();
        clock.pass(AccessToken.LIFETIME);
        List<BearerToken> alive = Stream.generate(this::signed).limit(9_998).toList();
        assertThat(isKnown(over)).isTrue();

        signed();

        assertThat(isKnown(over)).isFalse();
        assertThat(alive).allMatch(this::isKnown);
    }

    @Test
    void s45_tokens_of_a_key_that_is_trusted_no_more_are_not_read() {
        BearerToken token = signed();

        store.write(() -> {
            ports.signingKeys().announce(ports.identifiers().signingKey(), clock.instant());
            ports.signingKeys().forget(ports.signingKeys().current());
            ports.signingKeys().refresh();
        });

        assertThat(isKnown(token)).isFalse();
        assertThat(isKnown(signed())).isTrue();
    }

    @Test
    void a_text_that_cannot_be_read_still_says_which_environment_it_is_of_and_when_it_was_issued() {
        BearerToken elsewhere = InMemory.ports(clock).tokenSigner().sign(Tokens.grantedFor(Environment.PRODUCTION));

        assertThat(ports.tokenReader().readUnverifiable(elsewhere))
                .isEqualTo(Option.some(new UnverifiableToken(Environment.PRODUCTION, Tokens.GRANTED_AT)));
        assertThat(ports.tokenReader().readUnverifiable(signed())).isEqualTo(Option.none());
    }

    private boolean isKnown(BearerToken token) {
        return ports.tokenReader().read(token).isDefined();
    }

    private BearerToken signed() {
        return ports.tokenSigner().sign(Tokens.grantedAt(clock.instant()));
    }
}
