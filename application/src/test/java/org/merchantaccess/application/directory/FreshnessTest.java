package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.port.ManualTicker;

class FreshnessTest {

    private static final Duration MAX_STALENESS = Duration.ofSeconds(10);
    private static final Duration NANOSECOND = Duration.ofNanos(1);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void silence_counts_from_the_last_successful_poll_when_it_was_sent(long start) {
        ManualTicker ticker = new ManualTicker(start);
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);
        assertThat(freshness.silence()).isEqualTo(Option.none());

        Freshness.Moment sent = Freshness.Moment.now(ticker);
        ticker.pass(Duration.ofSeconds(2));
        freshness.renew(sent);
        ticker.pass(Duration.ofSeconds(3));

        assertThat(freshness.silence()).isEqualTo(Option.some(Duration.ofSeconds(5)));
        freshness.expire();
        assertThat(freshness.silence()).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_node_is_not_fresh_before_the_first_poll(long start) {
        Freshness freshness = new Freshness(new ManualTicker(start), MAX_STALENESS);

        assertThat(freshness.isFresh()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5_000_000_000L, Long.MAX_VALUE - 5_000_000_000L, Long.MIN_VALUE})
    @Tag("S36")
    void freshness_lasts_for_the_maximum_staleness_at_any_ticker_origin(long start) {
        ManualTicker ticker = new ManualTicker(start);
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);

        freshness.renew(Freshness.Moment.now(ticker));

        assertThat(freshness.isFresh()).isTrue();
        ticker.pass(MAX_STALENESS.minus(NANOSECOND));
        assertThat(freshness.isFresh()).isTrue();
        ticker.pass(NANOSECOND);
        assertThat(freshness.isFresh()).isFalse();
    }

    @Test
    @Tag("S36")
    void the_lease_counts_from_sending_the_poll() {
        ManualTicker ticker = new ManualTicker();
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);
        Freshness.Moment asked = Freshness.Moment.now(ticker);

        ticker.pass(Duration.ofSeconds(7));
        freshness.renew(asked);

        ticker.pass(Duration.ofSeconds(3).minus(NANOSECOND));
        assertThat(freshness.isFresh()).isTrue();
        ticker.pass(NANOSECOND);
        assertThat(freshness.isFresh()).isFalse();
    }

    @Test
    void a_response_that_is_too_late_does_not_renew_freshness() {
        ManualTicker ticker = new ManualTicker();
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);
        Freshness.Moment asked = Freshness.Moment.now(ticker);

        ticker.pass(MAX_STALENESS);
        freshness.renew(asked);

        assertThat(freshness.isFresh()).isFalse();
    }

    @Test
    @Tag("S36")
    void a_decision_begun_on_a_stale_node_stays_stale_after_a_poll() {
        ManualTicker ticker = new ManualTicker();
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);
        Freshness.Lease begun = freshness.lease();

        freshness.renew(Freshness.Moment.now(ticker));

        assertThat(freshness.isFresh()).isTrue();
        assertThat(begun.isValid()).isFalse();
    }

    @Test
    @Tag("S36")
    void a_machine_that_wakes_up_after_its_suspension_is_not_fresh_until_the_next_poll() {
        ManualTicker ticker = new ManualTicker();
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);
        freshness.renew(Freshness.Moment.now(ticker));

        ticker.suspend(MAX_STALENESS.plusMillis(249));
        assertThat(freshness.isFresh()).isTrue();
        ticker.suspend(Duration.ofMillis(1));
        assertThat(freshness.isFresh()).isFalse();

        freshness.renew(Freshness.Moment.now(ticker));
        assertThat(freshness.isFresh()).isTrue();
    }

    @Test
    void a_wall_clock_that_is_set_back_has_no_effect() {
        ManualTicker ticker = new ManualTicker();
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);
        freshness.renew(Freshness.Moment.now(ticker));

        ticker.suspend(Duration.ofHours(-1));
        ticker.pass(MAX_STALENESS.minus(NANOSECOND));
        assertThat(freshness.isFresh()).isTrue();
        ticker.pass(NANOSECOND);
        assertThat(freshness.isFresh()).isFalse();
    }

    @Test
    void every_successful_poll_renews_the_lease() {
        ManualTicker ticker = new ManualTicker();
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);
        freshness.renew(Freshness.Moment.now(ticker));
        ticker.pass(Duration.ofSeconds(25));

        freshness.renew(Freshness.Moment.now(ticker));

        assertThat(freshness.isFresh()).isTrue();
    }
}
