package org.merchantaccess.http.api.resource;

import java.util.List;
import org.merchantaccess.application.resource.ResourceServerUseCases;
import org.merchantaccess.http.api.creation.CreatingGate;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;

/** Routes of resource servers. */
public final class ResourceServerRoutes {

    private static final String SERVERS = "/api/resource-servers";

    private ResourceServerRoutes() {}

    public static List<Route> of(ResourceServerUseCases servers, ManagementGate gate, CreatingGate creating) {
        return List.of(
                creating.route(
                        SERVERS,
                        useCases -> new AddResourceServerEndpoint(
                                useCases.resourceServers().add())),
                gate.route("GET", SERVERS, new ListResourceServersEndpoint(servers.list())),
                gate.route(
                        "DELETE",
                        SERVERS + "/{" + ResourceServerJson.CLIENT_ID + "}",
                        new RemoveResourceServerEndpoint(servers.remove())));
    }
}
