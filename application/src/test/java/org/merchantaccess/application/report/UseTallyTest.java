package org.merchantaccess.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.Credentials;
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

    private boolean isCounted() {
        return tally.count(UseKind.CALL, Allowlists.OFFICE, Option.none(), MovableClock.START);
    }

    private void end() {
        tally.end(Credentials.PAYMENTS, counts::put, (entry, count) -> {});
    }
}
