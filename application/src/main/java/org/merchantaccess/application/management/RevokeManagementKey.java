package org.merchantaccess.application.management;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.port.KeptManagementKey;

/** Makes a management key good no more, from the next request on. */
public interface RevokeManagementKey {

    /** Revoking a revoked key changes nothing. */
    Either<ManagementFailure, KeptManagementKey> handle(Command command);

    /**
     * Which key.
     *
     * @param id as it is listed
     */
    record Command(String id, Authority authority) {
        public Command {
            requireNonNull(id, "id");
            requireNonNull(authority, "authority");
        }
    }
}
