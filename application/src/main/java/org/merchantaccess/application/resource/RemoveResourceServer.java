package org.merchantaccess.application.resource;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.resource.ResourceServer;

/** Removes a resource server. Its key is not accepted by any node once the change is effective. */
public interface RemoveResourceServer {

    Either<ResourceServerFailure, Committed<ResourceServer>> handle(Command command);

    /** Request to remove the resource server with that ID. */
    record Command(String id, Actor actor) {
        public Command {
            requireNonNull(id, "id");
            requireNonNull(actor, "actor");
        }
    }
}
