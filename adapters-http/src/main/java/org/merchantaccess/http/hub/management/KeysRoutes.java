package org.merchantaccess.http.hub.management;

import java.util.stream.Stream;
import org.merchantaccess.application.management.ManagementUseCases;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubEntrance;
import org.merchantaccess.http.hub.kernel.HubGate;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Pages;

/** Where operators find the management keys. */
public final class KeysRoutes {

    private KeysRoutes() {}

    /** Those of one Hub. */
    public static Stream<Route> of(ManagementUseCases management, HubGate gate, Frames frames, Pages pages) {
        HubEntrance<Visit> entrance = gate.operator(Permission.CHANGE_MANAGEMENT_KEYS);
        Keys keys = new Keys(management.list(), frames, pages);
        return Stream.of(
                        Stream.of(entrance.page(Keys.PATH, keys)),
                        entrance.dialog(Keys.PATH + "/create", new CreateKeyDialog(keys, management.create(), pages)),
                        entrance.dialog(
                                Keys.PATH + "/{key_id}/revoke", new RevokeKeyDialog(keys, management.revoke(), pages)))
                .flatMap(routes -> routes);
    }
}
