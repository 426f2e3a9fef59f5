package org.merchantaccess.bootstrap.measure.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredRoundsTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void the_share_is_the_median_of_the_rounds() {
        MeasuredRounds rounds = new MeasuredRounds(List.of(round(100, 90), round(10, 7), round(100, 1)));

        assertThat(rounds.medianShare(RequestKind.REPEATED_TOKEN)).isCloseTo(0.7, within(1e-9));
        assertThat(rounds.belowStatedShare()).isEmpty();
    }

    @Test
    void a_kind_below_its_stated_share_is_reported() {
        MeasuredRounds rounds = new MeasuredRounds(List.of(round(100, 90), round(100, 59), round(100, 59)));

        assertThat(rounds.belowStatedShare()).containsExactly(RequestKind.REPEATED_TOKEN);
    }

    @Test
    void every_checked_kind_is_measured_with_its_constant_response() {
        List<RequestKind> checked = RequestKind.checked();

        assertThat(checked).contains(RequestKind.LOGIN, RequestKind.REPEATED_TOKEN);
        assertThat(checked).allSatisfy(kind -> assertThat(checked).contains(kind.constant()));
    }

    private static Map<RequestKind, Tally> round(int constants, int calls) {
        return Map.of(RequestKind.CONSTANT_CALL, tally(constants), RequestKind.REPEATED_TOKEN, tally(calls));
    }

    private static Tally tally(int responses) {
        Tally tally = new Tally();
        for (int i = 0; i < responses; i++) {
            tally.answered(1, SECOND);
        }
        return tally;
    }
}
