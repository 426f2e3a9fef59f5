package org.merchantaccess.domain.kernel;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Laws: what holds for every value, tried on many random ones.
 *
 * <p>Each run tries other values. When one breaks a law, the message names the seed it grew from; with {@code -Dlaws.seed=} that
 * seed, the next run tries that value first.
 */
public final class Laws {

    private static final String SEED = "laws.seed";
    private static final int CASES = 2_000;

    private Laws() {}

    /** Tries a law on random values; the first that breaks it is reported with its seed. */
    public static <T> void forAll(Function<RandomGenerator, T> values, Consumer<T> law) {
        long firstSeed = Long.getLong(SEED, new SplittableRandom().nextLong());
        for (long seed = firstSeed; seed != firstSeed + CASES; seed++) {
            T value = values.apply(new SplittableRandom(seed));
            tryOn(value, law, seed);
        }
    }

    private static <T> void tryOn(T value, Consumer<T> law, long seed) {
        try {
            law.accept(value);
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(
                    "The law does not hold for " + value + ". To try it first: -D" + SEED + "=" + seed, broken);
        }
    }

    /** One of these values, each as likely as the others. */
    public static <T> T oneOf(RandomGenerator random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Up to {@code most} values, one after the other. */
    public static <T> List<T> listOf(RandomGenerator random, int most, Function<RandomGenerator, T> values) {
        return Stream.generate(() -> values.apply(random))
                .limit(random.nextInt(most + 1))
                .toList();
    }
}
