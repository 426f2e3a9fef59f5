package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionId;
import org.merchantaccess.domain.people.SessionToken;

/** The sessions of people. Only digests of tokens are kept: a token can be recognised, never shown again (S74). */
public interface Sessions {

    void add(SessionToken token, KeptSession session);

    /** Dead or alive. */
    Option<KeptSession> find(SessionToken token);

    /** The times of a session that is there are now those. */
    void save(Session session);

    /** The session goes on under another token; the former opens nothing any more (S73). */
    void rotate(SessionId id, SessionToken token);

    /** Dead or alive, in the order in which they were begun. */
    List<KeptSession> of(PersonId person);

    void end(SessionId id);

    void endAllOf(PersonId person);

    /** Drops those that were begun before then. */
    void forgetBegunBefore(Instant moment);
}
