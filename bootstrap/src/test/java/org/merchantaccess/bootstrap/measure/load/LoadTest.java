package org.merchantaccess.bootstrap.measure.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class LoadTest {

    private static final LoadOptions SHORT =
            new LoadOptions(Duration.ofMillis(200), 0, 1, List.of(RequestKind.values()), false, 4, false, List.of());

    @Test
    void all_kinds_of_requests_get_the_expected_responses() throws IOException {
        Map<RequestKind, Tally> tallies = Load.run(SHORT).sums();

        assertThat(tallies).containsOnlyKeys(RequestKind.values());
        assertThat(tallies).allSatisfy((kind, tally) -> {
            assertThat(tally.failures()).isEmpty();
            assertThat(tally.responses()).isPositive();
        });
    }
}
