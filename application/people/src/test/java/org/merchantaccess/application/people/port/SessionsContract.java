package org.merchantaccess.application.people.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.domain.people.session.StoredSession;

/** Contract of {@link Sessions}: finds a session by its token until it ends. */
public abstract class SessionsContract extends PeopleStoreContract {

    private static final PersonId ADA = new PersonId("per_ada");
    private static final PersonId BEN = new PersonId("per_ben");

    private final StoredSession first = session("ses_1", ADA);
    private final StoredSession second = session("ses_2", ADA);
    private final StoredSession bens = session("ses_3", BEN);

    @Override
    protected List<Class<?>> ports() {
        return List.of(Sessions.class);
    }

    @Test
    void rejects_a_duplicate_session_id_or_token() {
        add('a', first);
        add('b', second);

        assertUnavailable(
                () -> List.of(
                        find(sessions(), 'a'), find(sessions(), 'b'), sessions().of(ADA)),
                () -> sessions().add(token('c'), first),
                () -> sessions().add(token('a'), bens),
                () -> sessions().rotate(second.session().id(), token('a')));
    }

    private static Option<StoredSession> find(Sessions sessions, char character) {
        return sessions.find(token(character));
    }

    @Test
    void finds_a_session_by_its_exact_token_only() {
        add('a', first);

        assertThat(find(token('a'))).isEqualTo(Option.some(first));
        assertThat(find(token('b'))).isEqualTo(Option.none());
        assertThat(find(SessionToken.presented("A".repeat(43)))).isEqualTo(Option.none());
        assertThat(find(SessionToken.presented(token('a').text() + " "))).isEqualTo(Option.none());
        assertThat(find(SessionToken.presented(""))).isEqualTo(Option.none());
        assertThat(find(SessionToken.presented(token('a').digest()))).isEqualTo(Option.none());
    }

    @Test
    @Tag("S73")
    void rotation_replaces_the_token() {
        add('a', first);
        store.write(() -> sessions().rotate(new SessionId("ses_1"), token('b')));

        assertThat(find(token('a'))).as("by the former token").isEqualTo(Option.none());
        assertThat(find(token('b'))).as("by the new token").isEqualTo(Option.some(first));
    }

    @Test
    void stores_the_times_of_a_session() {
        add('a', first);
        Session used = first.session().usedAt(MovableClock.START.plusSeconds(61));
        Session proved = used.confirmedAt(MovableClock.START.plusSeconds(90));

        store.write(() -> sessions().save(used));
        assertThat(find(token('a'))).isEqualTo(Option.some(new StoredSession(used, first.from())));
        store.write(() -> sessions().save(proved));
        assertThat(find(token('a'))).isEqualTo(Option.some(new StoredSession(proved, first.from())));
    }

    @Test
    void stores_the_stage_of_a_session() {
        StoredSession awaiting = new StoredSession(
                Session.awaitingCode(new SessionId("ses_9"), ADA, MovableClock.START), Allowlists.OFFICE);
        add('a', awaiting);

        assertThat(find(token('a'))).isEqualTo(Option.some(awaiting));
    }

    @Test
    void lists_the_sessions_of_a_person_in_order() {
        add('b', second);
        add('a', first);
        add('c', bens);

        assertThat(of(ADA)).as("in the order of their start").containsExactly(second, first);
        assertThat(of(BEN)).containsExactly(bens);
    }

    @Test
    @Tag("S79")
    void ends_one_session_or_all_of_a_person() {
        add('a', first);
        add('b', second);
        add('c', bens);

        store.write(() -> sessions().end(new SessionId("ses_1")));
        assertThat(find(token('a'))).isEqualTo(Option.none());
        assertThat(of(ADA)).containsExactly(second);

        store.write(() -> sessions().endAllOf(ADA));
        assertThat(of(ADA)).isEmpty();
        assertThat(find(token('b'))).as("by the token of an ended session").isEqualTo(Option.none());
        assertThat(find(token('c'))).isEqualTo(Option.some(bens));
    }

    @Test
    void removes_old_sessions() {
        add('a', first);
        clock.pass(Duration.ofHours(13));
        StoredSession later =
                new StoredSession(Session.signedIn(new SessionId("ses_7"), ADA, clock.instant()), Allowlists.OFFICE);
        add('b', later);

        store.write(() -> sessions().forgetBegunBefore(clock.instant().minus(Session.ABSOLUTE)));

        assertThat(of(ADA)).containsExactly(later);
    }

    @Test
    void keeps_sessions_started_exactly_at_the_limit() {
        Instant begun = MovableClock.START.plusMillis(1);
        StoredSession kept = new StoredSession(Session.signedIn(new SessionId("ses_8"), BEN, begun), Allowlists.OFFICE);
        add('a', first);
        add('b', kept);

        store.write(() -> sessions().forgetBegunBefore(begun));

        assertThat(of(ADA)).as("started a millisecond before").isEmpty();
        assertThat(of(BEN)).as("started at the limit").containsExactly(kept);
    }

    @Test
    void stores_times_to_the_millisecond() {
        StoredSession begun = new StoredSession(
                Session.signedIn(new SessionId("ses_8"), ADA, MovableClock.START.plusMillis(1)), Allowlists.OFFICE);
        add('a', begun);
        assertThat(find(token('a'))).isEqualTo(Option.some(begun));

        Session used = begun.session().usedAt(MovableClock.START.plusMillis(61_234));
        store.write(() -> sessions().save(used));

        assertThat(find(token('a')).map(StoredSession::session)).isEqualTo(Option.some(used));
    }

    @Test
    void changes_keep_the_order_of_sessions() {
        add('a', first);
        add('b', second);
        Session used = first.session().usedAt(MovableClock.START.plusSeconds(61));

        store.write(() -> sessions().rotate(new SessionId("ses_1"), token('c')));
        assertThat(of(ADA)).as("in the order of their start").containsExactly(first, second);

        store.write(() -> sessions().save(used));
        assertThat(of(ADA)).containsExactly(new StoredSession(used, first.from()), second);
    }

    @Test
    void changing_a_missing_session_has_no_effect() {
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
                .as("a token without a session stays invalid")
                .isEqualTo(Option.none());
    }

    @Test
    void rollback_restores_the_previous_state() {
        add('a', first);
        add('b', second);
        add('c', bens);
        SessionId id = new SessionId("ses_1");

        assertRollbackRestores(
                this::currentState,
                () -> sessions().add(token('d'), session("ses_4", ADA)),
                () -> sessions().save(first.session().usedAt(MovableClock.START.plusSeconds(61))),
                () -> sessions().rotate(id, token('e')),
                () -> sessions().end(id),
                () -> sessions().endAllOf(ADA),
                () -> sessions().forgetBegunBefore(MovableClock.START.plusSeconds(1)));
    }

    private List<Object> currentState() {
        return List.of(
                sessions().find(token('a')),
                sessions().find(token('b')),
                sessions().find(token('c')),
                sessions().find(token('d')),
                sessions().of(ADA),
                sessions().of(BEN));
    }

    @Test
    void rejects_access_outside_a_transaction() {
        assertRequiresTransaction(
                () -> sessions().add(token('a'), first),
                () -> sessions().find(token('a')),
                () -> sessions().save(first.session()),
                () -> sessions().rotate(new SessionId("ses_1"), token('b')),
                () -> sessions().of(ADA),
                () -> sessions().end(new SessionId("ses_1")),
                () -> sessions().endAllOf(ADA),
                () -> sessions().forgetBegunBefore(MovableClock.START));
    }

    private static StoredSession session(String id, PersonId person) {
        return new StoredSession(Session.signedIn(new SessionId(id), person, MovableClock.START), Allowlists.OFFICE);
    }

    private static SessionToken token(char character) {
        return SessionToken.made(String.valueOf(character).repeat(SessionToken.CHARACTERS));
    }

    private void add(char token, StoredSession session) {
        store.write(() -> sessions().add(token(token), session));
    }

    private Option<StoredSession> find(SessionToken token) {
        return store.commit(() -> sessions().find(token));
    }

    private List<StoredSession> of(PersonId person) {
        return store.commit(() -> sessions().of(person));
    }

    private Sessions sessions() {
        return people.sessions();
    }
}
