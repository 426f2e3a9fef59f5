package org.merchantaccess.nodes.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.history.Operation;
import org.merchantaccess.nodes.history.Operation.Kind;
import org.merchantaccess.nodes.history.Outcome;

class OutagesTest {

    private static final Duration MAX_STALENESS = Duration.ofSeconds(5);

    private final Outages outages = new Outages(MAX_STALENESS);

    @Test
    void an_outage_shorter_than_the_staleness_minus_poll_and_reconnect_explains_no_failure() {
        outages.add(seconds(10), seconds(11.9));

        assertThat(isExplained(11, Outcome.UNAVAILABLE)).isFalse();
        assertThat(isExplained(12.5, Outcome.UNAVAILABLE)).isFalse();
    }

    @Test
    void a_longer_outage_explains_503_from_then_on_until_the_nodes_have_recovered() {
        outages.add(seconds(10), seconds(20));

        assertThat(isExplained(11.9, Outcome.UNAVAILABLE)).isFalse();
        assertThat(isExplained(12.1, Outcome.UNAVAILABLE)).isTrue();
        assertThat(isExplained(24.9, Outcome.UNAVAILABLE)).isTrue();
        assertThat(isExplained(25.1, Outcome.UNAVAILABLE)).isFalse();
    }

    @Test
    void no_outage_explains_a_failure_other_than_503() {
        outages.add(seconds(10), seconds(20));

        assertThat(isExplained(15, Outcome.UNANSWERED)).isFalse();
        assertThat(isExplained(15, Outcome.REFUSED)).isFalse();
        assertThat(isExplained(15, Outcome.UNEXPECTED)).isFalse();
    }

    @Test
    void each_of_several_outages_explains_its_own_failures() {
        outages.add(seconds(10), seconds(11));
        outages.add(seconds(30), seconds(34));

        assertThat(isExplained(13, Outcome.UNAVAILABLE)).isFalse();
        assertThat(isExplained(33, Outcome.UNAVAILABLE)).isTrue();
        assertThat(outages.longest()).isEqualTo(Duration.ofSeconds(4));
    }

    private boolean isExplained(double start, Outcome outcome) {
        Operation failed =
                new Operation(Kind.CALL, "n1", "m", "10000001", 0, seconds(start), seconds(start + 0.1), outcome);
        return outages.unexplained(List.of(failed)).isEmpty();
    }

    private static long seconds(double time) {
        return (long) (time * 1e9);
    }
}
