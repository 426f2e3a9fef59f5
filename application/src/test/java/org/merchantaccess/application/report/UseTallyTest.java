package org.merchantaccess.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.UseCount;
import org.merchantaccess.application.port.UseKey;
import org.merchantaccess.application.port.UseKind;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.Credentials;

class UseTallyTest {

    private final UseTally tally = new UseTally();
    private final Map<UseKey, UseCount> told = new HashMap<>();

    /** Whoever took the tally in hand just before it ended would else count into nothing. */
    @Test
    void what_comes_after_the_end_is_not_counted_and_whoever_brings_it_knows() {
        assertThat(isCounted()).isTrue();
        end();

        assertThat(isCounted()).isFalse();

        assertThat(told.values()).extracting(UseCount::times).containsExactly(1L);
        told.clear();
        end();
        assertThat(told.values()).extracting(UseCount::times).containsExactly(1L);
    }

    private boolean isCounted() {
        return tally.count(UseKind.CALL, Allowlists.OFFICE, Option.none(), MovableClock.START);
    }

    private void end() {
        tally.end(Credentials.PAYMENTS, told::put, (entry, count) -> {});
    }
}
