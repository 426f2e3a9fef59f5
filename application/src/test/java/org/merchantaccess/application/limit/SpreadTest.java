package org.merchantaccess.application.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;

class SpreadTest {

    private static final int BUCKETS = 256;
    private static final int SOURCES = 256 * 100;

    @Test
    void neighbours_are_spread_over_all_buckets_alike() {
        int[] hits = new int[BUCKETS];
        Spread spread = new Spread(1);
        for (int i = 0; i < SOURCES; i++) {
            hits[bucket(spread.of("12345678", source(i)))]++;
        }

        assertThat(Arrays.stream(hits)).allMatch(hit -> hit > 50 && hit < 160);
    }

    @Test
    void who_shares_a_bucket_here_does_not_share_it_after_the_next_start() {
        Spread before = new Spread(1);
        Spread after = new Spread(2);
        int shared = 0;
        int stillShared = 0;
        for (int i = 1; i < SOURCES; i++) {
            if (bucket(before.of(source(0))) == bucket(before.of(source(i)))) {
                shared++;
                stillShared += bucket(after.of(source(0))) == bucket(after.of(source(i))) ? 1 : 0;
            }
        }

        assertThat(shared).isGreaterThan(50);
        assertThat(stillShared).isLessThan(shared / 10);
    }

    private static int bucket(long key) {
        return (int) (key >>> (Long.SIZE - 8));
    }

    private static AddressRange source(int number) {
        return AddressRange.of(new ClientAddress(0, 0xFFFFL << 32 | (0x0B00_0000L + number)));
    }
}
