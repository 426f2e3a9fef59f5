package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.Credentials;

class InactiveTriesTest {

    private static final ClientAddress EARLIER = Allowlists.address("192.0.2.1");
    private static final ClientAddress LATER = Allowlists.address("192.0.2.2");

    @Test
    void who_was_seen_last_comes_first_and_all_who_are_not_told_apart_in_the_end() {
        Map<UseKey, UseCount> counts = Map.of(
                key(Option.some(EARLIER)), seen(1),
                key(Option.some(LATER)), seen(2),
                key(Option.none()), seen(3));

        assertThat(Usage.InactiveTries.of(counts))
                .extracting(Usage.InactiveTries::from)
                .containsExactly(Option.some(LATER), Option.some(EARLIER), Option.none());
    }

    private static UseKey key(Option<ClientAddress> from) {
        return UseKey.at(Instant.EPOCH, Credentials.PAYMENTS, UseKind.LOGIN_WHILE_INACTIVE, from);
    }

    private static UseCount seen(long second) {
        return new UseCount(1, Instant.EPOCH, Instant.ofEpochSecond(second));
    }
}
