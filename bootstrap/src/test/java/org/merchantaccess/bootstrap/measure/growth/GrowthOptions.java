package org.merchantaccess.bootstrap.measure.growth;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * The options of a measurement of growth.
 *
 * @param time all windows together
 * @param rounds rounds that count
 * @param maxAppIds points with more App IDs are left out
 * @param sizes the names of the sizes to measure; empty for all
 * @param folder where tables and plots are written
 */
record GrowthOptions(Duration time, int rounds, int maxAppIds, Set<String> sizes, Path folder) {

    /** Returns true if a size of this name is measured. */
    boolean measures(String size) {
        return sizes.contains("") || sizes.contains(size);
    }

    /** Reads the system properties {@code growth.…}. */
    static GrowthOptions fromProperties() {
        return new GrowthOptions(
                Duration.ofSeconds(Integer.getInteger("growth.seconds", 960)),
                Integer.getInteger("growth.rounds", 3),
                Integer.getInteger("growth.app-ids", 1_000_000),
                Set.of(System.getProperty("growth.sizes", "").split(",")),
                Path.of(System.getProperty("growth.folder", "target/growth")));
    }
}
