package org.merchantaccess.http.api;

import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.api.allowlist.AllowlistRoutes;
import org.merchantaccess.http.api.audit.AuditRoutes;
import org.merchantaccess.http.api.creation.CreatingGate;
import org.merchantaccess.http.api.credential.CredentialRoutes;
import org.merchantaccess.http.api.credential.detail.DetailRoutes;
import org.merchantaccess.http.api.credential.key.KeyRoutes;
import org.merchantaccess.http.api.credential.switching.SwitchRoutes;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.api.merchant.MerchantRoutes;
import org.merchantaccess.http.api.refusal.RefusalRoutes;
import org.merchantaccess.http.api.resource.ResourceServerRoutes;
import org.merchantaccess.http.api.statistics.StatisticsRoutes;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.message.credential.PublicKeys;

/** Routes of the management API. */
public final class ManagementRoutes {

    private ManagementRoutes() {}

    /** Returns the routes of one instance, for callers from the admitted ranges only. */
    public static List<Route> of(
            MerchantAccess access, TrustedProxies proxies, List<AddressRange> admitted, PublicKeys publicKeys) {
        return of(access, new ClientAddresses(proxies), admitted, publicKeys);
    }

    /** Returns the routes of one instance, for callers from the admitted ranges only, with the given source of client addresses. */
    public static List<Route> of(
            MerchantAccess access, ClientAddresses addresses, List<AddressRange> admitted, PublicKeys publicKeys) {
        return of(access, new ManagementGate(access.management().check(), addresses, admitted), publicKeys);
    }

    /** Returns the routes of one instance behind the given gate. */
    public static List<Route> of(MerchantAccess access, ManagementGate gate, PublicKeys publicKeys) {
        CreatingGate creating = new CreatingGate(gate, access);
        return Stream.of(
                        MerchantRoutes.of(access.merchants(), gate, creating),
                        CredentialRoutes.of(access.credentials(), gate, creating),
                        DetailRoutes.of(access.details(), gate),
                        KeyRoutes.of(access.keys(), publicKeys, gate, creating),
                        SwitchRoutes.of(access.switching(), access.merchants().read(), gate),
                        AllowlistRoutes.of(access.allowlist(), gate, creating),
                        ResourceServerRoutes.of(access.resourceServers(), gate, creating),
                        RefusalRoutes.of(access.refusals(), gate),
                        StatisticsRoutes.of(access.statistics(), gate),
                        AuditRoutes.of(access.audit(), gate))
                .flatMap(List::stream)
                .toList();
    }
}
