package org.merchantaccess.domain.people.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.listOf;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.PersonId;

class SessionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Session SESSION = Session.signedIn(new SessionId("ses_1"), new PersonId("per_ada"), NOON);
    private static final Session WAITING = Session.awaitingCode(new SessionId("ses_1"), new PersonId("per_ada"), NOON);

    @Test
    @Tag("P7")
    @Tag("S79")
    void idle_session_expires_after_15_minutes() {
        assertThat(SESSION.isAliveAt(NOON.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isTrue();
        assertThat(SESSION.isAliveAt(NOON.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    @Tag("P7")
    @Tag("S79")
    void active_session_expires_after_12_hours() {
        Instant end = NOON.plus(Duration.ofHours(12));
        Session used = SESSION.usedAt(end.minusSeconds(60)).confirmedAt(end.minusSeconds(1));

        assertThat(used.isAliveAt(end.minusMillis(1))).isTrue();
        assertThat(used.isAliveAt(end)).isFalse();
    }

    @Test
    @Tag("P7")
    void no_use_extends_a_session_beyond_12_hours() {
        forAll(random -> listOf(random, 100, each -> Duration.ofSeconds(each.nextInt(1200))), pauses -> {
            Session session = SESSION;
            Instant now = NOON;
            for (Duration pause : pauses) {
                now = now.plus(pause);
                if (session.isAliveAt(now)) {
                    assertThat(now).isBefore(NOON.plus(Session.ABSOLUTE));
                    assertThat(pause).isLessThan(Session.IDLE);
                    session = session.isFreshAt(now) ? session.usedAt(now) : session.confirmedAt(now);
                } else {
                    return;
                }
            }
        });
    }

    @Test
    @Tag("P7")
    void use_is_stored_once_a_minute() {
        assertThat(SESSION.shouldStoreUseAt(NOON.plusSeconds(59))).isFalse();
        assertThat(SESSION.shouldStoreUseAt(NOON.plusSeconds(60))).isTrue();
        assertThat(SESSION.usedAt(NOON.plusSeconds(60)).shouldStoreUseAt(NOON.plusSeconds(60)))
                .isFalse();
    }

    @Test
    @Tag("P9")
    void proof_is_fresh_for_five_minutes() {
        assertThat(SESSION.isFreshAt(NOON)).isTrue();
        assertThat(SESSION.isFreshAt(NOON.plusSeconds(300))).isTrue();
        assertThat(SESSION.isFreshAt(NOON.plusMillis(300_001))).isFalse();
        assertThat(SESSION.confirmedAt(NOON.plusSeconds(600)).isFreshAt(NOON.plusSeconds(600)))
                .isTrue();
        assertThat(SESSION.usedAt(NOON.plusSeconds(600)).isFreshAt(NOON.plusSeconds(600)))
                .isFalse();
    }

    @Test
    @Tag("P9")
    void session_is_not_fresh_before_its_last_proof() {
        assertThat(SESSION.isFreshAt(NOON.minusMillis(1))).isFalse();
    }

    @Test
    @Tag("P8")
    @Tag("S82")
    void session_awaits_its_code_for_five_minutes_and_is_never_fresh() {
        assertThat(WAITING.isAliveAt(NOON.plusSeconds(299))).isTrue();
        assertThat(WAITING.isAliveAt(NOON.plusSeconds(300))).isFalse();
        assertThat(WAITING.isFreshAt(NOON)).isFalse();
    }
}
