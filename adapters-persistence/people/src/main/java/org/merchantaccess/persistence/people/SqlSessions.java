package org.merchantaccess.persistence.people;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.people.port.Sessions;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.domain.people.session.StoredSession;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Stores sessions in a table. */
final class SqlSessions implements Sessions {

    private final Sql sql;

    SqlSessions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(SessionToken token, StoredSession stored) {
        Session session = stored.session();
        sql.change(
                """
                INSERT INTO hub_session
                    (session_id, digest, position, person_id, stage, started_at, last_used_at, proved_at, source)
                  VALUES (?, ?, {next hub_session.position}, ?, ?, ?, ?, ?, ?)""",
                session.id().text(),
                token.digest(),
                session.person().text(),
                session.stage().name(),
                session.startedAt(),
                session.lastUsedAt(),
                session.provedAt(),
                stored.from().toString());
    }

    /** Finds a session by the digest of its token. The duration of the look-up reveals nothing about a token of 256 random bits. */
    @Override
    public Option<StoredSession> find(SessionToken token) {
        return sql.one("SELECT * FROM hub_session WHERE digest = ?", SqlSessions::session, token.digest());
    }

    @Override
    public void save(Session session) {
        sql.change(
                "UPDATE hub_session SET last_used_at = ?, proved_at = ? WHERE session_id = ?",
                session.lastUsedAt(),
                session.provedAt(),
                session.id().text());
    }

    @Override
    public void rotate(SessionId id, SessionToken token) {
        sql.change("UPDATE hub_session SET digest = ? WHERE session_id = ?", token.digest(), id.text());
    }

    @Override
    public List<StoredSession> of(PersonId person) {
        return sql.all(
                "SELECT * FROM hub_session WHERE person_id = ? ORDER BY position", SqlSessions::session, person.text());
    }

    @Override
    public void end(SessionId id) {
        sql.change("DELETE FROM hub_session WHERE session_id = ?", id.text());
    }

    @Override
    public void endAllOf(PersonId person) {
        sql.change("DELETE FROM hub_session WHERE person_id = ?", person.text());
    }

    @Override
    public void forgetBegunBefore(Instant moment) {
        sql.change("DELETE FROM hub_session WHERE started_at < ?", moment);
    }

    static StoredSession session(Row row) {
        return new StoredSession(
                Session.restored(
                        new SessionId(row.text("session_id")),
                        new PersonId(row.text("person_id")),
                        SessionStage.valueOf(row.text("stage")),
                        row.moment("started_at"),
                        row.moment("last_used_at"),
                        row.moment("proved_at")),
                ClientAddress.parse(row.text("source")).getOrElse(new ClientAddress(0, 0)));
    }
}
