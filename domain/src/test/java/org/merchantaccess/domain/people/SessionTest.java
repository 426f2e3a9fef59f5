package org.merchantaccess.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.listOf;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Session SESSION = Session.signedIn(new SessionId("ses_1"), new PersonId("per_ada"), NOON);
    private static final Session WAITING = Session.awaitingCode(new SessionId("ses_1"), new PersonId("per_ada"), NOON);

    @Test
    void p7_s79_a_session_that_is_not_used_dies_after_15_minutes() {
        assertThat(SESSION.isAliveAt(NOON.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isTrue();
        assertThat(SESSION.isAliveAt(NOON.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void p7_s79_a_session_in_use_dies_after_12_hours() {
        Instant end = NOON.plus(Duration.ofHours(12));
        Session used = SESSION.usedAt(end.minusSeconds(60)).provedAgainAt(end.minusSeconds(1));

        assertThat(used.isAliveAt(end.minusMillis(1))).isTrue();
        assertThat(used.isAliveAt(end)).isFalse();
    }

    @Test
    void p7_no_way_of_using_a_session_makes_it_live_longer_than_12_hours() {
        forAll(random -> listOf(random, 100, each -> Duration.ofSeconds(each.nextInt(1200))), pauses -> {
            Session session = SESSION;
            Instant now = NOON;
            for (Duration pause : pauses) {
                now = now.plus(pause);
                if (session.isAliveAt(now)) {
                    assertThat(now).isBefore(NOON.plus(Session.ABSOLUTE));
                    assertThat(pause).isLessThan(Session.IDLE);
                    session = session.isFreshAt(now) ? session.usedAt(now) : session.provedAgainAt(now);
                } else {
                    return;
                }
            }
        });
    }

    @Test
    void p7_a_use_is_noted_once_a_minute() {
        assertThat(SESSION.isToBeNotedAt(NOON.plusSeconds(59))).isFalse();
        assertThat(SESSION.isToBeNotedAt(NOON.plusSeconds(60))).isTrue();
        assertThat(SESSION.usedAt(NOON.plusSeconds(60)).isToBeNotedAt(NOON.plusSeconds(60)))
                .isFalse();
    }

    @Test
    void p9_a_proof_is_fresh_for_five_minutes() {
        assertThat(SESSION.isFreshAt(NOON)).isTrue();
        assertThat(SESSION.isFreshAt(NOON.plusSeconds(300))).isTrue();
        assertThat(SESSION.isFreshAt(NOON.plusMillis(300_001))).isFalse();
        assertThat(SESSION.provedAgainAt(NOON.plusSeconds(600)).isFreshAt(NOON.plusSeconds(600)))
                .isTrue();
        assertThat(SESSION.usedAt(NOON.plusSeconds(600)).isFreshAt(NOON.plusSeconds(600)))
                .isFalse();
    }

    @Test
    void p9_a_clock_that_was_turned_back_makes_nothing_fresh() {
        assertThat(SESSION.isFreshAt(NOON.minusMillis(1))).isFalse();
    }

    @Test
    void p8_s82_a_password_that_was_right_waits_five_minutes_for_its_code_and_is_never_fresh() {
        assertThat(WAITING.isAliveAt(NOON.plusSeconds(299))).isTrue();
        assertThat(WAITING.isAliveAt(NOON.plusSeconds(300))).isFalse();
        assertThat(WAITING.isFreshAt(NOON)).isFalse();
    }
}
