package org.merchantaccess.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.usage.UseCount;

class PendingCountsTest {

    private static final Instant NOW = MovableClock.START;
    private static final UseCount ONCE = new UseCount(1, NOW, NOW);

    private final PendingCounts<Integer> pending = new PendingCounts<>(Comparator.<Integer>naturalOrder());

    @Test
    void counts_of_the_same_key_are_merged() {
        pending.add(1, ONCE);
        pending.add(1, new UseCount(2, NOW, NOW.plusSeconds(3)));

        assertThat(pending.next()).containsExactly(Map.entry(1, new UseCount(3, NOW, NOW.plusSeconds(3))));
    }

    @Test
    void chunks_are_limited_and_in_key_order() {
        IntStream.range(0, PendingCounts.CHUNK + 1).map(i -> -i).forEach(key -> pending.add(key, ONCE));

        assertThat(pending.next().keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(-PendingCounts.CHUNK, -1).boxed().toList());
    }

    @Test
    void chunks_rotate_even_if_nothing_is_removed() {
        IntStream.range(0, 2 * PendingCounts.CHUNK + 1).forEach(key -> pending.add(key, ONCE));

        List<Integer> firsts = new ArrayList<>();
        IntStream.range(0, 4).forEach(round -> firsts.add(pending.next().firstKey()));

        assertThat(firsts).containsExactly(0, PendingCounts.CHUNK, 2 * PendingCounts.CHUNK, 0);
    }

    @Test
    void removed_counts_are_not_returned_again() {
        pending.add(1, ONCE);

        pending.next().keySet().forEach(pending::remove);

        assertThat(pending.isEmpty()).isTrue();
        assertThat(pending.next()).isEmpty();
    }

    @Test
    void the_number_of_keys_is_limited() {
        IntStream.range(0, PendingCounts.CAPACITY).forEach(key -> pending.add(key, ONCE));

        assertThat(pending.add(PendingCounts.CAPACITY, ONCE)).isFalse();
        assertThat(pending.add(0, ONCE)).isTrue();
    }
}
