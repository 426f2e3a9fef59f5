package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionId;
import org.merchantaccess.domain.people.SessionToken;

/**
 * The sessions of people, each with an id that stays and a token that changes. Only digests of tokens are kept: a token can be
 * recognised, never shown again (S74). Times are kept to the millisecond.
 */
public interface Sessions {

    /**
     * One that has just begun: neither its id nor its token was there before.
     *
     * @throws PortUnavailable if one of them was
     */
    void add(SessionToken token, KeptSession session);

    /** Dead or alive. */
    Option<KeptSession> find(SessionToken token);

    /** When the session of that id was used and proved last; where there is none, nothing. */
    void save(Session session);

    /**
     * The session goes on under another token; the former opens nothing any more (S73). Where there is none, nothing.
     *
     * @throws PortUnavailable if it is the token of another session
     */
    void rotate(SessionId id, SessionToken token);

    /** Dead or alive, in the order in which they were begun. */
    List<KeptSession> of(PersonId person);

    /** Where there is none, nothing. */
    void end(SessionId id);

    /** Dead or alive. */
    void endAllOf(PersonId person);

    /** Drops those that were begun before then; one that was begun at that very moment stays. */
    void forgetBegunBefore(Instant moment);
}
