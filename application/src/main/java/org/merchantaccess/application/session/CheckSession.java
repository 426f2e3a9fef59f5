package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionToken;

/** Says who is signed in, with what they may do now. Notes the use, at most once a minute. */
public interface CheckSession {

    Either<SessionFailure, SignedIn> handle(Query query);

    /** What the browser carries. */
    record Query(SessionToken token) {
        public Query {
            requireNonNull(token, "token");
        }
    }

    /**
     * Who it is.
     *
     * @param isFresh whether they proved it within the last five minutes (P9)
     * @param hasSecondFactor whether a code is asked for beside the password
     */
    record SignedIn(Person person, Session session, boolean isFresh, boolean hasSecondFactor) {
        public SignedIn {
            requireNonNull(person, "person");
            requireNonNull(session, "session");
        }
    }
}
