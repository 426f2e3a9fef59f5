package org.merchantaccess.application.people.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.domain.people.session.StoredSession;

/** Lists the live sessions of the signed-in person, in the order of their start. */
@Value.Enclosing
@RequestStyle
public interface ListSessions {

    /** Returns the sessions. */
    Either<SessionFailure, List<Listed>> handle(Query query);

    /** The session of the person. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(SessionToken token) {
            return ImmutableListSessions.Query.of(token);
        }

        public abstract SessionToken token();
    }

    /**
     * A live session.
     *
     * @param isThisOne true for the session that calls
     */
    record Listed(StoredSession kept, boolean isThisOne) {
        public Listed {
            requireNonNull(kept, "kept");
        }
    }
}
