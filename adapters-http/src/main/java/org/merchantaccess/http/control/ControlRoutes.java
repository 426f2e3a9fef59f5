package org.merchantaccess.http.control;

import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.management.CheckManagementKey;
import org.merchantaccess.http.control.audit.ChainRoutes;
import org.merchantaccess.http.control.key.ManagementKeyRoutes;
import org.merchantaccess.http.control.people.PeopleRoutes;
import org.merchantaccess.http.control.upkeep.UpkeepRoutes;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.management.ManagementRoutes;
import org.merchantaccess.http.management.creation.CreatingGate;
import org.merchantaccess.http.management.kernel.ManagementGate;

/**
 * Everything the command line can ask of one environment: the management API, and besides it what is not to be had there.
 *
 * <p>A management key that leaked must not be able to mint others, let people in, copy the store, or replace the keys it is sealed
 * with; so these routes are never served where management keys are taken.
 */
public final class ControlRoutes {

    private ControlRoutes() {}

    /**
     * The routes of one environment, for programs of this machine alone.
     *
     * @param checkKey knows the key of the command line and no other; its holder's name goes into the audit trail
     */
    public static List<Route> of(MerchantAccess access, CheckManagementKey checkKey) {
        ManagementGate gate = ManagementGate.forThisMachine(checkKey);
        CreatingGate creating = new CreatingGate(gate, access);
        return Stream.of(
                        ManagementRoutes.of(access, gate),
                        ManagementKeyRoutes.of(access.management(), gate, creating),
                        PeopleRoutes.of(access.people(), access.merchants().read(), gate, creating),
                        UpkeepRoutes.of(access.upkeep(), gate),
                        ChainRoutes.of(access.audit(), gate))
                .flatMap(List::stream)
                .toList();
    }
}
