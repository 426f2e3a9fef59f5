package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
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

    @Override
    List<Class<?>> ports() {
        return List.of(Sessions.class);
    }

    @Test
    void neither_the_id_nor_the_token_of_a_session_is_taken_twice() {
        add('a', first);
        add('b', second);

        areRefusedAsUnavailable(
                () -> List.of(
                        find(sessions(), 'a'), find(sessions(), 'b'), sessions().of(ADA)),
                () -> sessions().add(token('c'), first),
                () -> sessions().add(token('a'), bens),
                () -> sessions().rotate(second.session().id(), token('a')));
    }

    private static Option<KeptSession> find(Sessions sessions, char character) {
        return sessions.find(token(character));
    }

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

        assertThat(find(token('a'))).as("by the former token").isEqualTo(Option.none());
        assertThat(find(token('b'))).as("by the token it goes on under").isEqualTo(Option.some(first));
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

        assertThat(of(ADA)).as("in the order in which they were begun").containsExactly(second, first);
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
        assertThat(find(token('b'))).as("by the token of one that ended").isEqualTo(Option.none());
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

    @Test
    void what_began_at_that_very_moment_is_not_older() {
        Instant begun = MovableClock.START.plusMillis(1);
        KeptSession kept = new KeptSession(Session.signedIn(new SessionId("ses_8"), BEN, begun), Allowlists.OFFICE);
        add('a', first);
        add('b', kept);

        store.write(() -> sessions().forgetBegunBefore(begun));

        assertThat(of(ADA)).as("begun a millisecond before").isEmpty();
        assertThat(of(BEN)).as("begun at that moment").containsExactly(kept);
    }

    @Test
    void times_are_kept_to_the_millisecond() {
        KeptSession begun = new KeptSession(
                Session.signedIn(new SessionId("ses_8"), ADA, MovableClock.START.plusMillis(1)), Allowlists.OFFICE);
        add('a', begun);
        assertThat(find(token('a'))).isEqualTo(Option.some(begun));

        Session used = begun.session().usedAt(MovableClock.START.plusMillis(61_234));
        store.write(() -> sessions().save(used));

        assertThat(find(token('a')).map(KeptSession::session)).isEqualTo(Option.some(used));
    }

    @Test
    void a_session_stays_where_it_was_in_the_order_whatever_happens_to_it() {
        add('a', first);
        add('b', second);
        Session used = first.session().usedAt(MovableClock.START.plusSeconds(61));

        store.write(() -> sessions().rotate(new SessionId("ses_1"), token('c')));
        assertThat(of(ADA)).as("in the order in which they were begun").containsExactly(first, second);

        store.write(() -> sessions().save(used));
        assertThat(of(ADA)).containsExactly(new KeptSession(used, first.from()), second);
    }

    @Test
    void what_there_is_not_is_neither_saved_nor_rotated_nor_ended() {
        add('c', bens);

        store.write(() -> {
            sessions().save(first.session());
            sessions().rotate(new SessionId("ses_1"), token('a'));
            sessions().end(new SessionId("ses_1"));
            sessions().endAllOf(ADA);
        });
        assertThat(find(token('a'))).isEqualTo(Option.none());
        assertThat(of(ADA)).isEmpty();
        assertThat(of(BEN)).containsExactly(bens);

        add('b', first);
        assertThat(find(token('a')))
                .as("a token that was given to nobody opens nothing later")
                .isEqualTo(Option.none());
    }

    @Test
    void what_is_rolled_back_leaves_what_was_there() {
        add('a', first);
        add('b', second);
        add('c', bens);
        SessionId id = new SessionId("ses_1");

        leaveNoTraceWhenUndone(
                this::whatIsThere,
                () -> sessions().add(token('d'), session("ses_4", ADA)),
                () -> sessions().save(first.session().usedAt(MovableClock.START.plusSeconds(61))),
                () -> sessions().rotate(id, token('d')),
                () -> sessions().end(id),
                () -> sessions().endAllOf(ADA),
                () -> sessions().forgetBegunBefore(MovableClock.START.plusSeconds(1)));
    }

    private List<Object> whatIsThere() {
        return List.of(
                sessions().find(token('a')),
                sessions().find(token('b')),
                sessions().find(token('c')),
                sessions().find(token('d')),
                sessions().of(ADA),
                sessions().of(BEN));
    }

    @Test
    void they_are_reached_within_a_transaction() {
        areRefusedOutsideATransaction(
                () -> sessions().add(token('a'), first),
                () -> sessions().find(token('a')),
                () -> sessions().save(first.session()),
                () -> sessions().rotate(new SessionId("ses_1"), token('b')),
                () -> sessions().of(ADA),
                () -> sessions().end(new SessionId("ses_1")),
                () -> sessions().endAllOf(ADA),
                () -> sessions().forgetBegunBefore(MovableClock.START));
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
