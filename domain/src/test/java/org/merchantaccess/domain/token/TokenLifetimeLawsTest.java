package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.oneOf;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TokenLifetimeLawsTest {

    @Test
    void r9_a_token_is_alive_exactly_from_its_issue_until_one_hour_later() {
        forAll(TokenLifetimeLawsTest::looks, look -> {
            AccessToken token = Tokens.grantedAt(look.grantedAt());

            Duration age = Duration.between(token.issuedAt(), look.at());

            assertThat(token.isAliveAt(look.at()))
                    .isEqualTo(!age.isNegative() && age.compareTo(Duration.ofHours(1)) < 0);
        });
    }

    @Test
    void r9_a_token_is_issued_less_than_a_second_before_it_is_granted() {
        forAll(TokenLifetimeLawsTest::looks, look -> {
            AccessToken token = Tokens.grantedAt(look.grantedAt());

            assertThat(token.issuedAt()).isEqualTo(token.issuedAt().truncatedTo(ChronoUnit.SECONDS));
            assertThat(Duration.between(token.issuedAt(), look.grantedAt()))
                    .isBetween(Duration.ZERO, Duration.ofNanos(999_999_999));
        });
    }

    /** A token granted at one moment, looked at in another. */
    private record Look(Instant grantedAt, Instant at) {}

    private static Look looks(RandomGenerator random) {
        Instant grantedAt =
                Instant.ofEpochSecond(random.nextLong(-5_000_000_000L, 5_000_000_000L), random.nextInt(1_000_000_000));
        Instant wholeSecond = Instant.ofEpochSecond(grantedAt.getEpochSecond());
        Duration later = oneOf(
                        random,
                        List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofSeconds(random.nextInt(-7200, 7200))))
                .plusNanos(oneOf(random, List.of(-1, 0, 1, random.nextInt(1_000_000_000))));
        return new Look(grantedAt, wholeSecond.plus(later));
    }
}
