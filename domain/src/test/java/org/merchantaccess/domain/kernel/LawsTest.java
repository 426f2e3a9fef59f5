package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LawsTest {

    @Test
    void tries_many_different_values() {
        List<Long> tried = new ArrayList<>();

        Laws.forAll(RandomGenerator::nextLong, tried::add);

        assertThat(tried).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(new HashSet<>(tried)).hasSameSizeAs(tried);
    }

    @Test
    void reports_the_failing_value_with_its_seed() {
        assertThatThrownBy(() -> Laws.forAll(
                        random -> random.nextInt(10), digit -> assertThat(digit).isNotEqualTo(7)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not hold for 7.")
                .satisfies(broken -> assertThat(new SplittableRandom(seedIn(broken)).nextInt(10))
                        .isEqualTo(7));
    }

    @Test
    void exception_counts_as_failure() {
        assertThatThrownBy(() -> Laws.forAll(random -> random.nextInt(10), digit -> Math.floorDiv(1, digit)))
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(ArithmeticException.class);
    }

    private static long seedIn(Throwable broken) {
        Matcher seed = Pattern.compile("-Dlaws\\.seed=(-?\\d+)").matcher(broken.getMessage());
        assertThat(seed.find()).isTrue();
        return Long.parseLong(seed.group(1));
    }
}
