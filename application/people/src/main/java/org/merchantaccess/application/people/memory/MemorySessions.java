package org.merchantaccess.application.people.memory;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.merchantaccess.application.memory.MemoryTable;
import org.merchantaccess.application.memory.MemoryTransactions;
import org.merchantaccess.application.people.port.Sessions;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.domain.people.session.StoredSession;

final class MemorySessions implements Sessions {

    private final MemoryTable<SessionId, StoredSession> sessions;
    private final MemoryTable<String, SessionId> byDigest;

    MemorySessions(MemoryTransactions transactions) {
        this.sessions = new MemoryTable<>(transactions);
        this.byDigest = new MemoryTable<>(transactions);
    }

    @Override
    public void add(SessionToken token, StoredSession session) {
        sessions.add(session.session().id(), session);
        byDigest.add(token.digest(), session.session().id());
    }

    /** Looks up by digest: the time of the lookup discloses nothing about a token of 256 random bits. */
    @Override
    public Option<StoredSession> find(SessionToken token) {
        return byDigest.find(token.digest()).flatMap(sessions::find);
    }

    @Override
    public void save(Session session) {
        sessions.find(session.id())
                .forEach(stored -> sessions.put(session.id(), new StoredSession(session, stored.from())));
    }

    @Override
    public void rotate(SessionId id, SessionToken token) {
        if (sessions.find(id).isDefined()) {
            forgetTokenOf(id);
            byDigest.add(token.digest(), id);
        }
    }

    @Override
    public List<StoredSession> of(PersonId person) {
        return matching(session -> session.person().equals(person));
    }

    @Override
    public void end(SessionId id) {
        forgetTokenOf(id);
        sessions.remove(id);
    }

    @Override
    public void endAllOf(PersonId person) {
        endAll(session -> session.person().equals(person));
    }

    @Override
    public void forgetBegunBefore(Instant moment) {
        endAll(session -> session.startedAt().isBefore(moment));
    }

    private void endAll(Predicate<Session> unwanted) {
        matching(unwanted).forEach(stored -> end(stored.session().id()));
    }

    private List<StoredSession> matching(Predicate<Session> wanted) {
        return sessions.all().stream()
                .filter(stored -> wanted.test(stored.session()))
                .toList();
    }

    private void forgetTokenOf(SessionId id) {
        byDigest.byKey().forEach((digest, owner) -> {
            if (owner.equals(id)) {
                byDigest.remove(digest);
            }
        });
    }
}
