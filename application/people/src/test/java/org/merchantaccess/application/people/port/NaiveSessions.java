package org.merchantaccess.application.people.port;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.domain.people.session.StoredSession;

/** A naive adapter that ignores transactions, order and exact limits. */
final class NaiveSessions implements Sessions {

    private final Map<String, StoredSession> byDigest = new LinkedHashMap<>();

    @Override
    public void add(SessionToken token, StoredSession session) {
        byDigest.put(token.digest(), session);
    }

    @Override
    public Option<StoredSession> find(SessionToken token) {
        return Option.of(byDigest.get(token.digest()));
    }

    @Override
    public void save(Session session) {
        byDigest.replaceAll((digest, kept) ->
                kept.session().id().equals(session.id()) ? new StoredSession(session, kept.from()) : kept);
    }

    /** Moves the session to the end. */
    @Override
    public void rotate(SessionId id, SessionToken token) {
        List<StoredSession> known = matching(session -> session.id().equals(id));
        end(id);
        known.forEach(kept -> add(token, kept));
    }

    @Override
    public List<StoredSession> of(PersonId person) {
        return matching(session -> session.person().equals(person));
    }

    @Override
    public void end(SessionId id) {
        drop(session -> session.id().equals(id));
    }

    @Override
    public void endAllOf(PersonId person) {
        drop(session -> session.person().equals(person));
    }

    /** Removes sessions started exactly at the limit as well. */
    @Override
    public void forgetBegunBefore(Instant moment) {
        drop(session -> !session.startedAt().isAfter(moment));
    }

    private List<StoredSession> matching(Predicate<Session> wanted) {
        return byDigest.values().stream()
                .filter(kept -> wanted.test(kept.session()))
                .toList();
    }

    private void drop(Predicate<Session> unwanted) {
        byDigest.values().removeIf(kept -> unwanted.test(kept.session()));
    }
}
