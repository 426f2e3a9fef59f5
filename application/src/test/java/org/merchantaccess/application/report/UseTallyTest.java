package org.merchantaccess.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.usage.KeyUseKey;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;

class UseTallyTest {

    private final UseTally tally = new UseTally();
    private final Map<UseKey, UseCount> counts = new HashMap<>();

    /** A thread that obtained the tally just before it ended must count elsewhere. */
    @Test
    void a_use_after_the_end_is_not_counted_and_reported_to_the_caller() {
        assertThat(isCounted()).isTrue();
        end();

        assertThat(isCounted()).isFalse();

        assertThat(counts.values()).extracting(UseCount::times).containsExactly(1L);
        counts.clear();
        end();
        assertThat(counts.values()).extracting(UseCount::times).containsExactly(1L);
    }

    @Test
    void beyond_sixteen_addresses_the_uses_of_a_key_are_counted_together() {
        for (int i = 0; i < Usage.MAX_ADDRESSES + 3; i++) {
            tally.count(
                    UseKind.CALL,
                    Allowlists.address("198.51.100." + i),
                    Option.some(KeyNumber.FIRST),
                    Option.none(),
                    MovableClock.START);
        }
        tally.count(
                UseKind.LOGIN,
                Allowlists.address("198.51.100.0"),
                Option.some(KeyNumber.FIRST),
                Option.none(),
                MovableClock.START);
        Map<KeyUseKey, UseCount> ofKeys = new HashMap<>();

        tally.end(Credentials.PAYMENTS, counts::put, ofKeys::put, (entry, count) -> {});

        assertThat(ofKeys)
                .hasSize(Usage.MAX_ADDRESSES + 1)
                .containsEntry(keyUse(Option.none()), counted(3))
                .containsEntry(keyUse(Option.some(Allowlists.address("198.51.100.0"))), counted(2));
    }

    private static KeyUseKey keyUse(Option<ClientAddress> from) {
        return new KeyUseKey(Credentials.PAYMENTS, KeyNumber.FIRST, from);
    }

    private static UseCount counted(long times) {
        return new UseCount(times, MovableClock.START, MovableClock.START);
    }

    private boolean isCounted() {
        return tally.count(UseKind.CALL, Allowlists.OFFICE, Option.none(), Option.none(), MovableClock.START);
    }

    private void end() {
        tally.end(Credentials.PAYMENTS, counts::put, (key, count) -> {}, (entry, count) -> {});
    }
}
