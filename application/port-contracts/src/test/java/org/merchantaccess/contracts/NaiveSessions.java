package org.merchantaccess.contracts;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.merchantaccess.application.port.KeptSession;
import org.merchantaccess.application.port.Sessions;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionId;
import org.merchantaccess.domain.people.SessionToken;

/** A map, as one writes it who thinks of neither transactions, nor the order, nor the very moment. */
final class NaiveSessions implements Sessions {

    private final Map<String, KeptSession> byDigest = new LinkedHashMap<>();

    @Override
    public void add(SessionToken token, KeptSession session) {
        byDigest.put(token.digest(), session);
    }

    @Override
    public Option<KeptSession> find(SessionToken token) {
        return Option.of(byDigest.get(token.digest()));
    }

    @Override
    public void save(Session session) {
        byDigest.replaceAll((digest, kept) ->
                kept.session().id().equals(session.id()) ? new KeptSession(session, kept.from()) : kept);
    }

    /** Puts it last. */
    @Override
    public void rotate(SessionId id, SessionToken token) {
        List<KeptSession> known = such(session -> session.id().equals(id));
        end(id);
        known.forEach(kept -> add(token, kept));
    }

    @Override
    public List<KeptSession> of(PersonId person) {
        return such(session -> session.person().equals(person));
    }

    @Override
    public void end(SessionId id) {
        drop(session -> session.id().equals(id));
    }

    @Override
    public void endAllOf(PersonId person) {
        drop(session -> session.person().equals(person));
    }

    /** Those that began at that very moment as well. */
    @Override
    public void forgetBegunBefore(Instant moment) {
        drop(session -> !session.startedAt().isAfter(moment));
    }

    private List<KeptSession> such(Predicate<Session> wanted) {
        return byDigest.values().stream()
                .filter(kept -> wanted.test(kept.session()))
                .toList();
    }

    private void drop(Predicate<Session> unwanted) {
        byDigest.values().removeIf(kept -> unwanted.test(kept.session()));
    }
}
