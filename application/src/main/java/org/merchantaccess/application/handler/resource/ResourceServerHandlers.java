package org.merchantaccess.application.handler.resource;

import java.util.concurrent.CompletionStage;
import java.util.function.LongFunction;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.resource.ResourceServerFailure;
import org.merchantaccess.application.resource.ResourceServerUseCases;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;

/** Creates {@link ResourceServerUseCases}. */
public final class ResourceServerHandlers {

    private ResourceServerHandlers() {}

    /**
     * Creates the use cases on the given ports.
     *
     * @param effective completes when the change with the given number is effective on every node
     */
    public static ResourceServerUseCases on(
            Ports ports, Lifecycle lifecycle, LongFunction<CompletionStage<Void>> effective, Environment environment) {
        ResourceServerChanges changes = new ResourceServerChanges(
                ports.store().transactions(),
                ports.store().auditTrail(),
                ports.store().changeFeed(),
                effective,
                ports.system().clock());
        return new ResourceServerUseCases(
                lifecycle.guarded(
                        ResourceServerFailure.StoreUnavailable::new,
                        new AddResourceServerHandler(
                                changes,
                                ports.store().resourceServers(),
                                ports.system().identifiers(),
                                ports.system().clock(),
                                environment)::handle)::apply,
                lifecycle.guarded(
                        Unavailable::new,
                        new ListResourceServersHandler(
                                ports.store().transactions(), ports.store().resourceServers())::handle)::apply,
                lifecycle.guarded(
                        ResourceServerFailure.StoreUnavailable::new,
                        new RemoveResourceServerHandler(changes, ports.store().resourceServers())::handle)::apply);
    }
}
