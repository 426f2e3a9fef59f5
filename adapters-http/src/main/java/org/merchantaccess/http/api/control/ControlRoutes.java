package org.merchantaccess.http.api.control;

import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.management.CheckManagementKey;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.http.api.ManagementRoutes;
import org.merchantaccess.http.api.control.audit.AuditChainRoutes;
import org.merchantaccess.http.api.control.key.ManagementKeyRoutes;
import org.merchantaccess.http.api.control.people.PeopleRoutes;
import org.merchantaccess.http.api.control.upkeep.UpkeepRoutes;
import org.merchantaccess.http.api.creation.CreatingGate;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.message.credential.PublicKeys;

/**
 * Routes for the command line of one environment: the management API, and operations that the management API does not offer.
 *
 * <p>A leaked management key must not allow creating other keys, inviting people, copying the store or replacing its sealing keys. So these
 * routes are never served on a listener that accepts management keys.
 */
public final class ControlRoutes {

    private ControlRoutes() {}

    /**
     * Returns the routes of one environment, for programs on the local machine only.
     *
     * @param checkKey accepts the key of the command line and no other; the name of its holder goes into the audit trail
     */
    public static List<Route> of(
            MerchantAccess access, PeopleAccess people, CheckManagementKey checkKey, PublicKeys publicKeys) {
        ManagementGate gate = ManagementGate.forThisMachine(checkKey);
        CreatingGate creating = new CreatingGate(gate, access);
        return Stream.of(
                        ManagementRoutes.of(access, gate, publicKeys),
                        ManagementKeyRoutes.of(access.management(), gate, creating),
                        PeopleRoutes.of(people, access.merchants().read(), gate, creating),
                        UpkeepRoutes.of(access.upkeep(), gate),
                        AuditChainRoutes.of(access.audit(), gate))
                .flatMap(List::stream)
                .toList();
    }
}
