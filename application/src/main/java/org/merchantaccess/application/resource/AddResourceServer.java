package org.merchantaccess.application.resource;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.domain.resource.ResourceServerKey;

/** Adds a resource server, which may then introspect tokens. Only this call returns its key in clear text. */
public interface AddResourceServer {

    Either<ResourceServerFailure, Committed<Added>> handle(Command command);

    /**
     * Request to add a resource server.
     *
     * @param name 1 to 64 printable characters, for operators; not unique
     */
    record Command(String name, Actor actor) {
        public Command {
            requireNonNull(name, "name");
            requireNonNull(actor, "actor");
        }
    }

    /** The resource server and its key. */
    record Added(ResourceServer server, ResourceServerKey key) {
        public Added {
            requireNonNull(server, "server");
            requireNonNull(key, "key");
        }
    }
}
