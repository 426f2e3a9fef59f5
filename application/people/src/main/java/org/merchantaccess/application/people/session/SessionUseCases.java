package org.merchantaccess.application.people.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases of a person's own sessions. */
public record SessionUseCases(ListSessions list, RevokeSession revoke, EndOtherSessions endOthers) {
    public SessionUseCases {
        requireNonNull(list, "list");
        requireNonNull(revoke, "revoke");
        requireNonNull(endOthers, "endOthers");
    }
}
