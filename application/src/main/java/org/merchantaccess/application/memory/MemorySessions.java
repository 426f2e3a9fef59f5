package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.merchantaccess.application.port.KeptSession;
import org.merchantaccess.application.port.Sessions;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionId;
import org.merchantaccess.domain.people.SessionToken;

final class MemorySessions implements Sessions {

    private final MemoryTable<SessionId, KeptSession> sessions;
    private final MemoryTable<String, SessionId> byDigest;

    MemorySessions(MemoryTransactions transactions) {
        this.sessions = new MemoryTable<>(transactions);
        this.byDigest = new MemoryTable<>(transactions);
    }

    @Override
    public void add(SessionToken token, KeptSession session) {
        sessions.add(session.session().id(), session);
        byDigest.add(token.digest(), session.session().id());
    }

    /** Found by digest: how long the look-up takes says nothing about a token of 256 random bits. */
    @Override
    public Option<KeptSession> find(SessionToken token) {
        return byDigest.find(token.digest()).flatMap(sessions::find);
    }

    @Override
    public void save(Session session) {
        sessions.find(session.id()).forEach(kept -> sessions.put(session.id(), new KeptSession(session, kept.from())));
    }

    @Override
    public void rotate(SessionId id, SessionToken token) {
        if (sessions.find(id).isDefined()) {
            forgetTokenOf(id);
            byDigest.add(token.digest(), id);
        }
    }

    @Override
    public List<KeptSession> of(PersonId person) {
        return such(session -> session.person().equals(person));
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
        such(unwanted).forEach(kept -> end(kept.session().id()));
    }

    private List<KeptSession> such(Predicate<Session> wanted) {
        return sessions.all().stream()
                .filter(kept -> wanted.test(kept.session()))
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
