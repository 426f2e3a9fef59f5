package org.merchantaccess.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.UseCount;

class WaitingCountsTest {

    private static final Instant NOW = MovableClock.START;
    private static final UseCount ONCE = new UseCount(1, NOW, NOW);

    private final WaitingCounts<Integer> waiting = new WaitingCounts<>(Comparator.<Integer>naturalOrder());

    @Test
    void what_has_the_same_key_waits_as_one() {
        waiting.add(1, ONCE);
        waiting.add(1, new UseCount(2, NOW, NOW.plusSeconds(3)));

        assertThat(waiting.next()).containsExactly(Map.entry(1, new UseCount(3, NOW, NOW.plusSeconds(3))));
    }

    @Test
    void they_go_in_the_order_of_their_keys_and_not_too_many_at_a_time() {
        IntStream.range(0, WaitingCounts.CHUNK + 1).map(i -> -i).forEach(key -> waiting.add(key, ONCE));

        assertThat(waiting.next().keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(-WaitingCounts.CHUNK, -1).boxed().toList());
    }

    @Test
    void each_has_its_turn_even_if_those_before_it_are_never_taken() {
        IntStream.range(0, 2 * WaitingCounts.CHUNK + 1).forEach(key -> waiting.add(key, ONCE));

        List<Integer> firsts = new ArrayList<>();
        IntStream.range(0, 4).forEach(turn -> firsts.add(waiting.next().firstKey()));

        assertThat(firsts).containsExactly(0, WaitingCounts.CHUNK, 2 * WaitingCounts.CHUNK, 0);
    }

    @Test
    void what_was_taken_waits_no_longer() {
        waiting.add(1, ONCE);

        waiting.next().keySet().forEach(waiting::remove);

        assertThat(waiting.isEmpty()).isTrue();
        assertThat(waiting.next()).isEmpty();
    }

    @Test
    void there_is_room_for_so_many_and_for_more_of_the_same() {
        IntStream.range(0, WaitingCounts.CAPACITY).forEach(key -> waiting.add(key, ONCE));

        assertThat(waiting.add(WaitingCounts.CAPACITY, ONCE)).isFalse();
        assertThat(waiting.add(0, ONCE)).isTrue();
    }
}
