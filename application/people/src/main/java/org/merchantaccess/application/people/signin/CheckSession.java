package org.merchantaccess.application.people.signin;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionToken;

/**
 * Checks the session of a request and returns the signed-in person with the current memberships. Stores the use, at most once a minute.
 */
@Value.Enclosing
@RequestStyle
public interface CheckSession {

    /** Returns the session and its person. */
    Either<SessionFailure, SignedIn> handle(Query query);

    /** The session token of the browser. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(SessionToken token) {
            return ImmutableCheckSession.Query.of(token);
        }

        public abstract SessionToken token();
    }

    /**
     * A signed-in person.
     *
     * @param isFresh true if the last proof of identity was given within the last five minutes (P9)
     * @param hasSecondFactor true if the second factor is on
     */
    record SignedIn(Person person, Session session, boolean isFresh, boolean hasSecondFactor) {
        public SignedIn {
            requireNonNull(person, "person");
            requireNonNull(session, "session");
        }
    }
}
