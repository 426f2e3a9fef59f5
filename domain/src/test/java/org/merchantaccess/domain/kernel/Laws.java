package org.merchantaccess.domain.kernel;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Property-based tests: verifies laws on many random values.
 *
 * <p>Each run uses other values. The message of a failure contains the seed of the value. Run with {@code -Dlaws.seed=} and this seed
 * to test that value first.
 */
public final class Laws {

    private static final String SEED = "laws.seed";
    private static final int CASES = 2_000;

    private Laws() {}

    /** Verifies a law on random values. Reports the first value that breaks it, with its seed. */
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

    /** Returns one of the values, all equally likely. */
    public static <T> T oneOf(RandomGenerator random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Returns a list of up to {@code most} random values. */
    public static <T> List<T> listOf(RandomGenerator random, int most, Function<RandomGenerator, T> values) {
        return Stream.generate(() -> values.apply(random))
                .limit(random.nextInt(most + 1))
                .toList();
    }
}
