package org.merchantaccess.application.management;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

/** Revokes a management key, effective with the next request. */
public interface RevokeManagementKey {

    /** Revokes the key; revoking a revoked key changes nothing. */
    Either<ManagementFailure, ManagementKeyMetadata> handle(Command command);

    /**
     * Request to revoke a management key.
     *
     * @param id the id of the key, as listed
     */
    record Command(String id, Actor actor) {
        public Command {
            requireNonNull(id, "id");
            requireNonNull(actor, "actor");
        }
    }
}
