package org.merchantaccess.application.handler.resource;

import io.vavr.control.Either;
import java.util.function.Function;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.key.ResourceServers;
import org.merchantaccess.application.resource.RemoveResourceServer;
import org.merchantaccess.application.resource.ResourceServerFailure;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.resource.ResourceServer;

final class RemoveResourceServerHandler implements RemoveResourceServer {

    private final ResourceServerChanges changes;
    private final ResourceServers servers;

    RemoveResourceServerHandler(ResourceServerChanges changes, ResourceServers servers) {
        this.changes = changes;
        this.servers = servers;
    }

    @Override
    public Either<ResourceServerFailure, Committed<ResourceServer>> handle(Command command) {
        return changes.change(
                AccessAction.RESOURCE_SERVER_REMOVED,
                command.actor(),
                () -> servers.remove(command.id()).toEither(() -> new ResourceServerFailure.Unknown(command.id())),
                Function.identity());
    }
}
