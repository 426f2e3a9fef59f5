package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningKeyRingTest {

    private static final Instant START = Tokens.GRANTED_AT;
    private static final SigningKey FIRST = Tokens.signingKey(1);
    private static final SigningKey SECOND = Tokens.signingKey(2);
    private static final Instant TAKE_OVER = START.plus(SigningKeyRing.TERM);
    private static final Duration MOMENT = Duration.ofNanos(1);

    private final SigningKeyRing one = ring(new ScheduledSigningKey(FIRST, START));
    private final SigningKeyRing two =
            ring(new ScheduledSigningKey(SECOND, TAKE_OVER), new ScheduledSigningKey(FIRST, START));

    @Test
    void s44_the_next_key_signs_from_its_moment_on_and_not_before() {
        assertThat(two.current(START)).isEqualTo(FIRST);
        assertThat(two.current(TAKE_OVER.minus(MOMENT))).isEqualTo(FIRST);
        assertThat(two.current(TAKE_OVER)).isEqualTo(SECOND);
    }

    @Test
    void s44_the_former_key_is_trusted_until_its_last_token_has_ended() {
        Instant end = TAKE_OVER.plus(SigningKeyRing.TRUSTED_AFTERWARDS);

        assertThat(two.trusted(end.minus(MOMENT))).containsExactly(FIRST, SECOND);
        assertThat(two.outlived(end.minus(MOMENT))).isEmpty();
        assertThat(two.trusted(end)).containsExactly(SECOND);
        assertThat(two.outlived(end)).containsExactly(FIRST);
        assertThat(SigningKeyRing.TRUSTED_AFTERWARDS).isGreaterThan(AccessToken.LIFETIME);
    }

    @Test
    void a_key_that_is_only_announced_is_trusted_already() {
        assertThat(two.trusted(START)).containsExactly(FIRST, SECOND);
    }

    @Test
    void the_next_key_is_due_an_hour_before_the_last_has_had_its_time() {
        Instant due = TAKE_OVER.minus(SigningKeyRing.ANNOUNCED_AHEAD);

        assertThat(one.isSuccessorDue(due.minus(MOMENT))).isFalse();
        assertThat(one.isSuccessorDue(due)).isTrue();
        assertThat(two.isSuccessorDue(due)).isFalse();
    }

    @Test
    void where_the_clock_stands_before_all_of_them_the_first_signs() {
        assertThat(two.current(START.minus(Duration.ofDays(1)))).isEqualTo(FIRST);
        assertThat(two.outlived(START.minus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void there_is_no_ring_without_a_key() {
        assertThatIllegalArgumentException().isThrownBy(SigningKeyRingTest::ring);
    }

    private static SigningKeyRing ring(ScheduledSigningKey... keys) {
        return SigningKeyRing.of(List.of(keys));
    }
}
