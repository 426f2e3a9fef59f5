package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.port.ManualTicker;

class FreshnessTest {

    private static final Duration MAX_STALENESS = Duration.ofSeconds(10);
    private static final Duration A_MOMENT = Duration.ofNanos(1);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void silence_lasts_since_the_question_was_sent_to_which_the_last_good_answer_came(long start) {
        ManualTicker ticker = new ManualTicker(start);
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);
        assertThat(freshness.silence()).isEqualTo(Option.none());

        long sent = ticker.nanos();
        ticker.pass(Duration.ofSeconds(2));
        freshness.answeredWhatWasAskedAt(sent);
        ticker.pass(Duration.ofSeconds(3));

        assertThat(freshness.silence()).isEqualTo(Option.some(Duration.ofSeconds(5)));
        freshness.end();
        assertThat(freshness.silence()).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_node_is_not_fresh_before_the_first_answer(long start) {
        Freshness freshness = new Freshness(new ManualTicker(start), MAX_STALENESS);

        assertThat(freshness.isFresh()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5_000_000_000L, Long.MAX_VALUE - 5_000_000_000L, Long.MIN_VALUE})
    void s36_an_answer_is_good_until_the_longest_staleness_has_passed_wherever_the_ticker_began(long start) {
        ManualTicker ticker = new ManualTicker(start);
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);

        freshness.answeredWhatWasAskedAt(ticker.nanos());

        assertThat(freshness.isFresh()).isTrue();
        ticker.pass(MAX_STALENESS.minus(A_MOMENT));
        assertThat(freshness.isFresh()).isTrue();
        ticker.pass(A_MOMENT);
        assertThat(freshness.isFresh()).isFalse();
    }

    @Test
    void s36_the_term_counts_from_the_question_and_not_from_the_answer() {
        ManualTicker ticker = new ManualTicker();
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);
        long asked = ticker.nanos();

        ticker.pass(Duration.ofSeconds(7));
        freshness.answeredWhatWasAskedAt(asked);

        ticker.pass(Duration.ofSeconds(3).minus(A_MOMENT));
        assertThat(freshness.isFresh()).isTrue();
        ticker.pass(A_MOMENT);
        assertThat(freshness.isFresh()).isFalse();
    }

    @Test
    void an_answer_that_comes_too_late_makes_nothing_fresh() {
        ManualTicker ticker = new ManualTicker();
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);
        long asked = ticker.nanos();

        ticker.pass(MAX_STALENESS);
        freshness.answeredWhatWasAskedAt(asked);

        assertThat(freshness.isFresh()).isFalse();
    }

    @Test
    void s36_who_began_to_decide_while_the_node_was_stale_is_not_let_in_by_news_that_came_after() {
        ManualTicker ticker = new ManualTicker();
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);
        Freshness.Term begun = freshness.term();

        freshness.answeredWhatWasAskedAt(ticker.nanos());

        assertThat(freshness.isFresh()).isTrue();
        assertThat(begun.isRunning()).isFalse();
    }

    @Test
    void every_good_answer_begins_a_new_term() {
        ManualTicker ticker = new ManualTicker();
        Freshness freshness = new Freshness(ticker, MAX_STALENESS);
        freshness.answeredWhatWasAskedAt(ticker.nanos());
        ticker.pass(Duration.ofSeconds(25));

        freshness.answeredWhatWasAskedAt(ticker.nanos());

        assertThat(freshness.isFresh()).isTrue();
    }
}
