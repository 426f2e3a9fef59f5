package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.oneOf;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.Tokens;

class TokenLifetimeLawsTest {

    @Test
    @Tag("R9")
    void token_is_valid_for_exactly_one_hour() {
        forAll(TokenLifetimeLawsTest::samples, sample -> {
            AccessToken token = Tokens.grantedAt(sample.grantedAt());

            Duration age = Duration.between(token.issuedAt(), sample.at());

            assertThat(token.isAliveAt(sample.at()))
                    .isEqualTo(!age.isNegative() && age.compareTo(Duration.ofHours(1)) < 0);
        });
    }

    @Test
    @Tag("R9")
    void time_of_issue_is_truncated_to_the_second() {
        forAll(TokenLifetimeLawsTest::samples, sample -> {
            AccessToken token = Tokens.grantedAt(sample.grantedAt());

            assertThat(token.issuedAt()).isEqualTo(token.issuedAt().truncatedTo(ChronoUnit.SECONDS));
            assertThat(Duration.between(token.issuedAt(), sample.grantedAt()))
                    .isBetween(Duration.ZERO, Duration.ofNanos(999_999_999));
        });
    }

    /** A token's time of grant and the time of its check. */
    private record Sample(Instant grantedAt, Instant at) {}

    private static Sample samples(RandomGenerator random) {
        Instant grantedAt =
                Instant.ofEpochSecond(random.nextLong(-5_000_000_000L, 5_000_000_000L), random.nextInt(1_000_000_000));
        Instant wholeSecond = Instant.ofEpochSecond(grantedAt.getEpochSecond());
        Duration later = oneOf(
                        random,
                        List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofSeconds(random.nextInt(-7200, 7200))))
                .plusNanos(oneOf(random, List.of(-1, 0, 1, random.nextInt(1_000_000_000))));
        return new Sample(grantedAt, wholeSecond.plus(later));
    }
}
