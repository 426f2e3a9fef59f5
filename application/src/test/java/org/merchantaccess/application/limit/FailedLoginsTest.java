package org.merchantaccess.application.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.kernel.FailureLimits;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.domain.allowlist.ClientAddress;

class FailedLoginsTest {

    private static final String TILL = "12345678";
    private static final FailureLimits LIMITS = new FailureLimits(20, 10, 60);

    private final ManualTicker ticker = new ManualTicker();
    private final FailedLogins failures = new FailedLogins(LIMITS, ticker, 42);

    @Test
    void s19_of_one_app_id_a_source_may_fail_twenty_times_at_once_and_then_ten_times_a_minute() {
        assertThat(failuresInARow(TILL, address(1))).isEqualTo(20);

        ticker.pass(Duration.ofMinutes(1));

        assertThat(failuresInARow(TILL, address(1))).isEqualTo(10);
    }

    @Test
    void s19_a_source_may_fail_forty_times_at_once_whatever_app_ids_it_tries() {
        int told = 0;
        while (count(Integer.toString(10_000_000 + told), address(1)).isEmpty()) {
            told++;
        }

        assertThat(told).isEqualTo(40);
    }

    @Test
    void s19_the_addresses_of_one_ipv6_network_are_one_source() {
        assertThat(IntStream.range(0, 40).filter(i -> count(TILL, ipv6(7, i)).isEmpty()))
                .hasSize(20);
        assertThat(count(TILL, ipv6(8, 1))).isEmpty();
    }

    @Test
    void s19_all_sources_share_what_may_fail_for_one_app_id() {
        assertThat(IntStream.range(0, 500).filter(i -> count(TILL, address(i)).isEmpty()))
                .hasSize(120);
    }

    @Test
    void s19_who_waits_as_long_as_told_is_told_of_one_more_failure() {
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
    void s19_failures_that_are_told_to_wait_do_not_make_the_wait_longer() {
        failuresInARow(TILL, address(1));
        IntStream.range(0, 1_000).forEach(i -> count(TILL, address(1)));

        ticker.pass(Duration.ofSeconds(6));

        assertThat(count(TILL, address(1))).isEmpty();
    }

    @Test
    void s21_two_spellings_are_two_app_ids_and_help_nobody_past_the_limit_of_the_source() {
        assertThat(IntStream.range(0, 100)
                        .filter(i -> count(TILL + " ".repeat(i), address(1)).isEmpty()))
                .hasSize(40);
    }

    @Test
    @Tag("many-times")
    void s22_ten_million_sources_take_no_more_memory_than_one() {
        for (int source = 0; source < 10_000_000; source++) {
            count(TILL, address(source));
        }

        assertThat(LeakyBuckets.BYTES).isEqualTo(512 * 1024);
        assertThat(count(TILL, address(1))).isNotEmpty();
    }

    @Test
    void s23_a_bucket_leaks_by_a_time_that_only_goes_forward() {
        ticker.pass(Duration.ofDays(100 * 365));
        failuresInARow(TILL, address(1));
        ticker.pass(Duration.ofSeconds(12));

        assertThat(failuresInARow(TILL, address(1))).isEqualTo(2);
    }

    /** How many failures are answered as such before the first that has to wait. */
    private int failuresInARow(String appId, ClientAddress address) {
        int told = 0;
        while (count(appId, address).isEmpty()) {
            told++;
        }
        return told;
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
