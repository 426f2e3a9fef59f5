package org.merchantaccess.application.handler.resource;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.key.ResourceServers;
import org.merchantaccess.application.resource.AddResourceServer;
import org.merchantaccess.application.resource.ResourceServerFailure;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.domain.resource.ResourceServerKey;

final class AddResourceServerHandler implements AddResourceServer {

    private final ResourceServerChanges changes;
    private final ResourceServers servers;
    private final Identifiers identifiers;
    private final Clock clock;
    private final Environment environment;

    AddResourceServerHandler(
            ResourceServerChanges changes,
            ResourceServers servers,
            Identifiers identifiers,
            Clock clock,
            Environment environment) {
        this.changes = changes;
        this.servers = servers;
        this.identifiers = identifiers;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public Either<ResourceServerFailure, Committed<Added>> handle(Command command) {
        return ResourceServer.name(command.name())
                .<ResourceServerFailure>toEither(ResourceServerFailure.InvalidName::new)
                .flatMap(name -> changes.change(
                        AccessAction.RESOURCE_SERVER_ADDED, command.actor(), () -> add(name), Added::server));
    }

    private Either<ResourceServerFailure, Added> add(String name) {
        if (servers.all().size() >= ResourceServer.MAX) {
            return Either.left(new ResourceServerFailure.TooMany(ResourceServer.MAX));
        }
        ResourceServerKey key = identifiers.resourceServerKey(environment);
        ResourceServer server = ResourceServer.of(name, key, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        servers.add(server);
        return Either.right(new Added(server, key));
    }
}
