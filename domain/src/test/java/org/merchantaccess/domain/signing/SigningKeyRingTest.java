package org.merchantaccess.domain.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.SigningKeys;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.token.AccessToken;

class SigningKeyRingTest {

    private static final Instant START = Tokens.GRANTED_AT;
    private static final SigningKey FIRST = SigningKeys.signingKey(1);
    private static final SigningKey SECOND = SigningKeys.signingKey(2);
    private static final Instant TAKE_OVER = START.plus(SigningKeyRing.TERM);
    private static final Duration ONE_NANOSECOND = Duration.ofNanos(1);

    private final SigningKeyRing ringOfOne = ring(new ScheduledSigningKey(FIRST, START));
    private final SigningKeyRing ringOfTwo =
            ring(new ScheduledSigningKey(SECOND, TAKE_OVER), new ScheduledSigningKey(FIRST, START));

    @Test
    @Tag("S44")
    void next_key_signs_exactly_from_its_start() {
        assertThat(ringOfTwo.current(START)).isEqualTo(FIRST);
        assertThat(ringOfTwo.current(TAKE_OVER.minus(ONE_NANOSECOND))).isEqualTo(FIRST);
        assertThat(ringOfTwo.current(TAKE_OVER)).isEqualTo(SECOND);
    }

    @Test
    @Tag("S44")
    void former_key_is_trusted_until_its_last_token_has_expired() {
        Instant end = TAKE_OVER.plus(SigningKeyRing.TRUSTED_AFTERWARDS);

        assertThat(ringOfTwo.trusted(end.minus(ONE_NANOSECOND))).containsExactly(FIRST, SECOND);
        assertThat(ringOfTwo.expired(end.minus(ONE_NANOSECOND))).isEmpty();
        assertThat(ringOfTwo.trusted(end)).containsExactly(SECOND);
        assertThat(ringOfTwo.expired(end)).containsExactly(FIRST);
        assertThat(SigningKeyRing.TRUSTED_AFTERWARDS).isGreaterThan(AccessToken.LIFETIME);
    }

    @Test
    void announced_key_is_trusted() {
        assertThat(ringOfTwo.trusted(START)).containsExactly(FIRST, SECOND);
    }

    @Test
    void successor_is_due_an_hour_before_the_term_ends() {
        Instant due = TAKE_OVER.minus(SigningKeyRing.ANNOUNCED_AHEAD);

        assertThat(ringOfOne.isSuccessorDue(due.minus(ONE_NANOSECOND))).isFalse();
        assertThat(ringOfOne.isSuccessorDue(due)).isTrue();
        assertThat(ringOfTwo.isSuccessorDue(due)).isFalse();
    }

    @Test
    void first_key_signs_before_any_key_has_started() {
        assertThat(ringOfTwo.current(START.minus(Duration.ofDays(1)))).isEqualTo(FIRST);
        assertThat(ringOfTwo.expired(START.minus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void rejects_a_ring_without_keys() {
        assertThatIllegalArgumentException().isThrownBy(SigningKeyRingTest::ring);
    }

    private static SigningKeyRing ring(ScheduledSigningKey... keys) {
        return SigningKeyRing.of(List.of(keys));
    }
}
