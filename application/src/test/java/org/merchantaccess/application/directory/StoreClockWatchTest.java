package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.memory.MemoryTransactions;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;

class StoreClockWatchTest {

    private final MovableClock storeTime = new MovableClock();
    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final FragileTransactions transactions = new FragileTransactions(new MemoryTransactions());
    private final StoreClockWatch watch = watch(StoreTopology.SHARED, storeTime::instant);

    private StoreClockWatch watch(StoreTopology topology, StoreClock storeClock) {
        return new StoreClockWatch(topology, transactions, storeClock, clock, ticker);
    }

    private void pass(Duration duration) {
        storeTime.pass(duration);
        clock.pass(duration);
        ticker.pass(duration);
    }

    @Test
    void nothing_is_known_before_the_first_comparison() {
        assertThat(watch.skew()).isEqualTo(Option.none());
        assertThat(watch.isSkewTooLarge()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4, 30, -4, -30})
    void a_node_may_be_half_a_minute_ahead_or_behind(long seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        watch.look();

        assertThat(watch.skew()).isEqualTo(Option.some(Duration.ofSeconds(seconds)));
        assertThat(watch.isSkewTooLarge()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 7200, -31, -7200})
    void a_larger_difference_ends_when_the_clock_is_set(long seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        watch.look();
        assertThat(watch.isSkewTooLarge()).isTrue();

        clock.pass(Duration.ofSeconds(-seconds));
        watch.look();
        assertThat(watch.isSkewTooLarge()).isFalse();
    }

    @Test
    void half_of_the_round_trip_is_subtracted() {
        StoreClockWatch distant = watch(StoreTopology.SHARED, () -> {
            pass(Duration.ofMillis(300));
            Instant read = storeTime.instant();
            pass(Duration.ofMillis(300));
            return read;
        });

        distant.look();

        assertThat(distant.skew()).isEqualTo(Option.some(Duration.ZERO));
    }

    @Test
    void a_slow_comparison_is_ignored() {
        StoreClockWatch slow = watch(StoreTopology.SHARED, () -> {
            pass(Duration.ofMillis(2001));
            return storeTime.instant();
        });

        slow.look();

        assertThat(slow.skew()).isEqualTo(Option.none());
    }

    @Test
    void a_store_that_does_not_answer_changes_nothing() {
        clock.pass(Duration.ofMinutes(1));
        watch.look();
        clock.pass(Duration.ofMinutes(-1));
        transactions.cutOff();
        watch.look();

        assertThat(watch.skew()).isEqualTo(Option.some(Duration.ofMinutes(1)));
    }

    @Test
    void the_store_of_one_node_has_no_other_clock() {
        StoreClockWatch single = watch(StoreTopology.SINGLE_NODE, () -> {
            throw new AssertionError("compared");
        });

        single.look();

        assertThat(single.skew()).isEqualTo(Option.none());
    }

    @Test
    void upkeep_waits_until_the_clock_is_set() {
        List<String> done = new ArrayList<>();
        clock.pass(Duration.ofHours(2));
        watch.look();
        watch.runUnlessSkewed(() -> done.add("ahead"));

        clock.pass(Duration.ofHours(-2));
        watch.look();
        watch.runUnlessSkewed(() -> done.add("set"));

        assertThat(done).containsExactly("set");
    }

    @Test
    void a_difference_above_five_seconds_is_logged_once_until_it_has_ended() {
        List<String> warnings = warningsOf(() -> {
            watch.look();
            for (int seconds : new int[] {5, 1, 1, -7, 6}) {
                clock.pass(Duration.ofSeconds(seconds));
                watch.look();
                watch.look();
            }
        });

        assertThat(warnings).containsExactly("6", "6");
    }

    /** Returns the first parameter of each logged warning. */
    private static List<String> warningsOf(Runnable work) {
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                warnings.add(logged.getParameters()[0].toString());
            }

            @Override
            public void flush() {
                // Nothing is buffered.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger logger = Logger.getLogger(StoreClockWatch.class.getName());
        logger.addHandler(handler);
        try {
            work.run();
        } finally {
            logger.removeHandler(handler);
        }
        return warnings;
    }
}
