package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.port.KeptSession;
import org.merchantaccess.domain.people.SessionToken;

/** Lists one's own sessions that are alive, in the order in which they were begun. */
public interface ListSessions {

    Either<SessionFailure, List<Listed>> handle(Query query);

    /** Of whom. */
    record Query(SessionToken token) {
        public Query {
            requireNonNull(token, "token");
        }
    }

    /**
     * One of them.
     *
     * @param isThisOne whether it is the session that asks
     */
    record Listed(KeptSession kept, boolean isThisOne) {
        public Listed {
            requireNonNull(kept, "kept");
        }
    }
}
