package org.merchantaccess.http.hub.resource;

import java.util.stream.Stream;
import org.merchantaccess.application.resource.ResourceServerUseCases;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.HubChanges;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubEntryPoint;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.HubRequest;

/** Routes of the page of resource servers and its dialogs. */
public final class ResourceServersPageRoutes {

    private ResourceServersPageRoutes() {}

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(
            ResourceServerUseCases useCases, HubChanges changes, HubGate gate, Frames frames, Pages pages) {
        HubEntryPoint<HubRequest> entryPoint = gate.operator(Permission.CHANGE_MANAGEMENT_KEYS);
        AuthorizedChange change = changes.requiring(Permission.CHANGE_MANAGEMENT_KEYS);
        ResourceServersPage servers = new ResourceServersPage(useCases.list(), frames, pages);
        return Stream.of(
                        Stream.of(entryPoint.page(ResourceServersPage.PATH, servers)),
                        entryPoint.dialog(
                                ResourceServersPage.PATH + "/add", new AddServerDialog(servers, change, pages)),
                        entryPoint.dialog(
                                ResourceServersPage.PATH + "/{client_id}/remove",
                                new RemoveServerDialog(servers, change, pages)))
                .flatMap(routes -> routes);
    }
}
