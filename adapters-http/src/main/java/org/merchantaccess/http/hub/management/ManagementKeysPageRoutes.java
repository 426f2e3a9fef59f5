package org.merchantaccess.http.hub.management;

import java.util.stream.Stream;
import org.merchantaccess.application.management.ManagementUseCases;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.change.HubChanges;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubEntryPoint;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.HubRequest;

/** Routes of the page of management keys and its dialogs. */
public final class ManagementKeysPageRoutes {

    private ManagementKeysPageRoutes() {}

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(
            ManagementUseCases management, HubChanges changes, HubGate gate, Frames frames, Pages pages) {
        HubEntryPoint<HubRequest> entryPoint = gate.operator(Permission.CHANGE_MANAGEMENT_KEYS);
        ManagementKeysPage keys = new ManagementKeysPage(management.list(), frames, pages);
        return Stream.of(
                        Stream.of(entryPoint.page(ManagementKeysPage.PATH, keys)),
                        entryPoint.dialog(
                                ManagementKeysPage.PATH + "/create",
                                new CreateKeyDialog(keys, changes.requiring(Permission.CHANGE_MANAGEMENT_KEYS), pages)),
                        entryPoint.dialog(
                                ManagementKeysPage.PATH + "/{key_id}/revoke",
                                new RevokeKeyDialog(keys, changes.requiring(Permission.CHANGE_MANAGEMENT_KEYS), pages)))
                .flatMap(routes -> routes);
    }
}
