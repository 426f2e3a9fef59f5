package org.merchantaccess.application.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;

class KeyedHashTest {

    private static final int BUCKETS = 256;
    private static final int SOURCES = 256 * 100;

    @Test
    void neighboring_addresses_are_distributed_evenly() {
        int[] hits = new int[BUCKETS];
        KeyedHash hash = new KeyedHash(1);
        for (int i = 0; i < SOURCES; i++) {
            hits[bucket(hash.of("12345678", source(i)))]++;
        }

        assertThat(Arrays.stream(hits)).allMatch(hit -> hit > 50 && hit < 160);
    }

    @Test
    void collisions_change_with_the_seed() {
        KeyedHash before = new KeyedHash(1);
        KeyedHash after = new KeyedHash(2);
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

    /** A client that chooses an address or a text must not be able to choose the bucket. */
    @Test
    void every_input_bit_changes_about_half_of_the_output_bits() {
        long outcome = outcome(1, 2, 3, "12345678");

        for (int bit = 0; bit < Long.SIZE; bit++) {
            assertThat(changed(outcome, outcome(1 ^ 1L << bit, 2, 3, "12345678")))
                    .isBetween(10, 54);
            assertThat(changed(outcome, outcome(1, 2 ^ 1L << bit, 3, "12345678")))
                    .isBetween(10, 54);
            assertThat(changed(outcome, outcome(1, 2, 3 ^ 1L << bit, "12345678")))
                    .isBetween(10, 54);
        }
        for (int bit = 0; bit < Long.SIZE; bit++) {
            assertThat(changed(new KeyedHash(1).of("12345678"), new KeyedHash(1 ^ 1L << bit).of("12345678")))
                    .isBetween(10, 54);
        }
        for (int digit = 0; digit < 8; digit++) {
            assertThat(changed(outcome, outcome(1, 2, 3, "12345678".replace((char) ('1' + digit), 'x'))))
                    .isBetween(10, 54);
        }
        assertThat(changed(outcome, outcome(1, 2, 3, "1234567"))).isBetween(10, 54);
    }

    private static long outcome(long seed, long high, long low, String text) {
        return new KeyedHash(seed).of(text, AddressRange.of(new ClientAddress(high, low)));
    }

    private static int changed(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    private static int bucket(long key) {
        return (int) (key >>> (Long.SIZE - 8));
    }

    private static AddressRange source(int number) {
        return AddressRange.of(new ClientAddress(0, 0xFFFFL << 32 | (0x0B00_0000L + number)));
    }
}
