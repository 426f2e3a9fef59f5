package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RatchetTest {

    private final Ratchet ratchet = Ratchet.of(Map.of("odd", 3, "rare", 1));

    @Test
    void a_count_as_recorded_is_no_fault() {
        assertThat(ratchet.faults(Map.of("odd", 3, "rare", 1))).isEmpty();
    }

    @Test
    void a_higher_count_is_a_fault() {
        assertThat(ratchet.faults(Map.of("odd", 4, "rare", 1))).containsExactly("odd: 4, at most 3 are allowed.");
    }

    @Test
    void a_lower_count_is_a_fault_until_it_is_recorded() {
        assertThat(ratchet.faults(Map.of("odd", 3)))
                .containsExactly("rare: 0 instead of 1. Record the lower count in record.properties.");
    }

    @Test
    void a_count_of_an_unrecorded_name_is_a_fault() {
        assertThat(ratchet.faults(Map.of("odd", 3, "rare", 1, "new", 1)))
                .containsExactly("new: 1, at most 0 are allowed.");
    }
}
