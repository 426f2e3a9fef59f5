package org.merchantaccess.application.resource;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.resource.ResourceServer;

/** Removes a resource server. Its key is not accepted by any node once the change is effective. */
@Value.Enclosing
@RequestStyle
public interface RemoveResourceServer {

    Either<ResourceServerFailure, Committed<ResourceServer>> handle(Command command);

    /** Request to remove the resource server with that ID. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(String id, Actor actor) {
            return ImmutableRemoveResourceServer.Command.of(id, actor);
        }

        public abstract String id();

        public abstract Actor actor();
    }
}
