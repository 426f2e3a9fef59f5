package org.merchantaccess.application.people.port;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.domain.people.session.StoredSession;

/**
 * Stores the sessions of people. Each has a fixed ID and a token that changes.
 *
 * <p>Only digests of tokens are stored, so a token can be recognized but never shown again (S74). Times are stored to the millisecond.
 */
public interface Sessions {

    /**
     * Adds a new session.
     *
     * @throws PortUnavailable if there is already a session with this ID or token
     */
    void add(SessionToken token, StoredSession session);

    /** Returns the session with this token, alive or expired; none if there is none. */
    Option<StoredSession> find(SessionToken token);

    /** Updates the times of a session; without effect if there is no such session. */
    void save(Session session);

    /**
     * Replaces the token of a session; the old token becomes invalid (S73). Without effect if there is no such session.
     *
     * @throws PortUnavailable if another session has this token
     */
    void rotate(SessionId id, SessionToken token);

    /** Returns the sessions of the person, alive or expired, in the order of their start. */
    List<StoredSession> of(PersonId person);

    /** Removes a session; without effect if there is none. */
    void end(SessionId id);

    /** Removes all sessions of the person, alive or expired. */
    void endAllOf(PersonId person);

    /** Removes the sessions started before this time, exclusive. */
    void forgetBegunBefore(Instant moment);
}
