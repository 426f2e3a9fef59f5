package org.merchantaccess.application.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.settings.FailureLimits;
import org.merchantaccess.domain.allowlist.ClientAddress;

class FailedLoginsTest {

    private static final String TILL = "12345678";
    private static final FailureLimits LIMITS = new FailureLimits(20, 10, 60);

    private final ManualTicker ticker = new ManualTicker();
    private final FailedLogins failures = new FailedLogins(LIMITS, ticker, 42);

    @Test
    @Tag("S19")
    void a_source_may_fail_for_one_app_id_twenty_times_at_once_and_then_ten_times_a_minute() {
        assertThat(failuresInARow(TILL, address(1))).isEqualTo(20);

        ticker.pass(Duration.ofMinutes(1));

        assertThat(failuresInARow(TILL, address(1))).isEqualTo(10);
    }

    @Test
    @Tag("S19")
    void a_source_may_fail_forty_times_at_once_for_all_app_ids() {
        int accepted = 0;
        while (count(Integer.toString(10_000_000 + accepted), address(1)).isEmpty()) {
            accepted++;
        }

        assertThat(accepted).isEqualTo(40);
    }

    @Test
    @Tag("S19")
    void the_addresses_of_one_ipv6_network_are_one_source() {
        assertThat(IntStream.range(0, 40).filter(i -> count(TILL, ipv6(7, i)).isEmpty()))
                .hasSize(20);
        assertThat(count(TILL, ipv6(8, 1))).isEmpty();
    }

    @Test
    @Tag("S19")
    void all_sources_share_what_may_fail_for_one_app_id() {
        assertThat(IntStream.range(0, 500).filter(i -> count(TILL, address(i)).isEmpty()))
                .hasSize(120);
    }

    @Test
    @Tag("S19")
    void after_the_wait_one_more_failure_is_accepted() {
        failuresInARow(TILL, address(1));
        Duration wait = count(TILL, address(1)).get();

        ticker.pass(wait.minusNanos(1));
        assertThat(count(TILL, address(1))).contains(Duration.ofNanos(1));
        ticker.pass(Duration.ofNanos(1));

        assertThat(wait).isEqualTo(Duration.ofSeconds(6));
        assertThat(count(TILL, address(1))).isEmpty();
        assertThat(count(TILL, address(1))).isNotEmpty();
    }

    @Test
    @Tag("S19")
    void failures_during_the_wait_do_not_extend_it() {
        failuresInARow(TILL, address(1));
        IntStream.range(0, 1_000).forEach(i -> count(TILL, address(1)));

        ticker.pass(Duration.ofSeconds(6));

        assertThat(count(TILL, address(1))).isEmpty();
    }

    @Test
    @Tag("S21")
    void spelling_variants_do_not_bypass_the_limit_of_the_source() {
        assertThat(IntStream.range(0, 100)
                        .filter(i -> count(TILL + " ".repeat(i), address(1)).isEmpty()))
                .hasSize(40);
    }

    @Test
    @Tag("many-times")
    @Tag("S22")
    void ten_million_sources_take_no_more_memory_than_one() {
        for (int source = 0; source < 10_000_000; source++) {
            count(TILL, address(source));
        }

        assertThat(LeakyBuckets.BYTES).isEqualTo(512 * 1024);
        assertThat(count(TILL, address(1))).isNotEmpty();
    }

    @Test
    @Tag("S23")
    void a_bucket_leaks_by_monotonic_time() {
        ticker.pass(Duration.ofDays(100 * 365));
        failuresInARow(TILL, address(1));
        ticker.pass(Duration.ofSeconds(12));

        assertThat(failuresInARow(TILL, address(1))).isEqualTo(2);
    }

    /** Returns the number of failures before the first that must wait. */
    private int failuresInARow(String appId, ClientAddress address) {
        int accepted = 0;
        while (count(appId, address).isEmpty()) {
            accepted++;
        }
        return accepted;
    }

    private Option<Duration> count(String appId, ClientAddress address) {
        return failures.count(appId, address);
    }

    private static ClientAddress address(int number) {
        return new ClientAddress(0, 0xFFFFL << 32 | (0x0B00_0000L + number));
    }

    private static ClientAddress ipv6(int network, int host) {
        return new ClientAddress(0x2001_0db8_0000_0000L + network, host);
    }
}
