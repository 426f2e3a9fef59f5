package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionId;
import org.merchantaccess.domain.people.SessionToken;

/** A session is found by its token, as it was kept, until it is ended. */
public abstract class SessionsContract extends StoreContract {

    private static final PersonId ADA = new PersonId("per_ada");
    private static final PersonId BEN = new PersonId("per_ben");

    private final KeptSession first = session("ses_1", ADA);
    private final KeptSession second = session("ses_2", ADA);
    private final KeptSession bens = session("ses_3", BEN);

    @Test
    void a_session_is_found_by_its_token_and_by_nothing_like_it() {
        add('a', first);

        assertThat(find(token('a'))).isEqualTo(Option.some(first));
        assertThat(find(token('b'))).isEqualTo(Option.none());
        assertThat(find(SessionToken.presented("A".repeat(43)))).isEqualTo(Option.none());
        assertThat(find(SessionToken.presented(token('a').text() + " "))).isEqualTo(Option.none());
        assertThat(find(SessionToken.presented(""))).isEqualTo(Option.none());
        assertThat(find(SessionToken.presented(token('a').digest()))).isEqualTo(Option.none());
    }

    @Test
    void s73_a_session_goes_on_under_another_token_and_the_former_opens_nothing() {
        add('a', first);
        store.write(() -> sessions().rotate(new SessionId("ses_1"), token('b')));

        assertThat(find(token('a'))).isEqualTo(Option.none());
        assertThat(find(token('b'))).isEqualTo(Option.some(first));
    }

    @Test
    void the_times_of_a_session_are_kept() {
        add('a', first);
        Session used = first.session().usedAt(MovableClock.START.plusSeconds(61));
        Session proved = used.provedAgainAt(MovableClock.START.plusSeconds(90));

        store.write(() -> sessions().save(used));
        assertThat(find(token('a'))).isEqualTo(Option.some(new KeptSession(used, first.from())));
        store.write(() -> sessions().save(proved));
        assertThat(find(token('a'))).isEqualTo(Option.some(new KeptSession(proved, first.from())));
    }

    @Test
    void a_session_that_awaits_its_code_is_kept_as_such() {
        KeptSession awaiting = new KeptSession(
                Session.awaitingCode(new SessionId("ses_9"), ADA, MovableClock.START), Allowlists.OFFICE);
        add('a', awaiting);

        assertThat(find(token('a'))).isEqualTo(Option.some(awaiting));
    }

    @Test
    void the_sessions_of_a_person_are_told_in_their_order() {
        add('b', second);
        add('a', first);
        add('c', bens);

        assertThat(of(ADA)).containsExactly(second, first);
        assertThat(of(BEN)).containsExactly(bens);
    }

    @Test
    void s79_one_session_ends_or_all_of_a_person() {
        add('a', first);
        add('b', second);
        add('c', bens);

        store.write(() -> sessions().end(new SessionId("ses_1")));
        assertThat(find(token('a'))).isEqualTo(Option.none());
        assertThat(of(ADA)).containsExactly(second);

        store.write(() -> sessions().endAllOf(ADA));
        assertThat(of(ADA)).isEmpty();
        assertThat(find(token('b'))).isEqualTo(Option.none());
        assertThat(find(token('c'))).isEqualTo(Option.some(bens));
    }

    @Test
    void old_sessions_are_dropped() {
        add('a', first);
        clock.pass(Duration.ofHours(13));
        KeptSession later =
                new KeptSession(Session.signedIn(new SessionId("ses_7"), ADA, clock.instant()), Allowlists.OFFICE);
        add('b', later);

        store.write(() -> sessions().forgetBegunBefore(clock.instant().minus(Session.ABSOLUTE)));

        assertThat(of(ADA)).containsExactly(later);
    }

    private static KeptSession session(String id, PersonId person) {
        return new KeptSession(Session.signedIn(new SessionId(id), person, MovableClock.START), Allowlists.OFFICE);
    }

    private static SessionToken token(char character) {
        return SessionToken.made(String.valueOf(character).repeat(SessionToken.CHARACTERS));
    }

    private void add(char token, KeptSession session) {
        store.write(() -> sessions().add(token(token), session));
    }

    private Option<KeptSession> find(SessionToken token) {
        return store.commit(() -> sessions().find(token));
    }

    private List<KeptSession> of(PersonId person) {
        return store.commit(() -> sessions().of(person));
    }

    private Sessions sessions() {
        return store.people().sessions();
    }
}
