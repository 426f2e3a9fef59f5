package org.merchantaccess.application.management;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

/** Revokes a management key, effective with the next request. */
@Value.Enclosing
@RequestStyle
public interface RevokeManagementKey {

    /** Revokes the key; revoking a revoked key changes nothing. */
    Either<ManagementFailure, ManagementKeyMetadata> handle(Command command);

    /** Request to revoke a management key. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(String id, Actor actor) {
            return ImmutableRevokeManagementKey.Command.of(id, actor);
        }

        /** Returns the id of the key, as listed. */
        public abstract String id();

        public abstract Actor actor();
    }
}
