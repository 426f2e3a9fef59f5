package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.usage.InactiveLogins;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;

class InactiveLoginsTest {

    private static final ClientAddress EARLIER = Allowlists.address("192.0.2.1");
    private static final ClientAddress LATER = Allowlists.address("192.0.2.2");

    @Test
    void most_recent_tries_come_first_and_uncounted_addresses_last() {
        Map<UseKey, UseCount> counts = Map.of(
                key(Option.some(EARLIER)), seen(1),
                key(Option.some(LATER)), seen(2),
                key(Option.none()), seen(3));

        assertThat(InactiveLogins.of(counts))
                .extracting(InactiveLogins::from)
                .containsExactly(Option.some(LATER), Option.some(EARLIER), Option.none());
    }

    private static UseKey key(Option<ClientAddress> from) {
        return UseKey.at(Instant.EPOCH, Credentials.PAYMENTS, UseKind.LOGIN_WHILE_INACTIVE, from);
    }

    private static UseCount seen(long second) {
        return new UseCount(1, Instant.EPOCH, Instant.ofEpochSecond(second));
    }
}
