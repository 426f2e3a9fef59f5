package org.merchantaccess.application.resource;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.domain.resource.ResourceServerKey;

/** Adds a resource server, which may then introspect tokens. Only this call returns its key in clear text. */
@Value.Enclosing
@RequestStyle
public interface AddResourceServer {

    Either<ResourceServerFailure, Committed<Added>> handle(Command command);

    /** Request to add a resource server. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(String name, Actor actor) {
            return ImmutableAddResourceServer.Command.of(name, actor);
        }

        /** Returns 1 to 64 printable characters, for operators; not unique. */
        public abstract String name();

        public abstract Actor actor();
    }

    /** The resource server and its key. */
    record Added(ResourceServer server, ResourceServerKey key) {
        public Added {
            requireNonNull(server, "server");
            requireNonNull(key, "key");
        }
    }
}
