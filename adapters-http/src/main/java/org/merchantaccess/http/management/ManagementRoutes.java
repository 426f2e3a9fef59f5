package org.merchantaccess.http.management;

import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.management.allowlist.AllowlistRoutes;
import org.merchantaccess.http.management.audit.AuditRoutes;
import org.merchantaccess.http.management.creation.CreatingGate;
import org.merchantaccess.http.management.credential.CredentialRoutes;
import org.merchantaccess.http.management.kernel.ManagementGate;
import org.merchantaccess.http.management.merchant.MerchantRoutes;
import org.merchantaccess.http.management.refusal.RefusalRoutes;

/** The whole management API. */
public final class ManagementRoutes {

    private ManagementRoutes() {}

    /** The API of one instance, for callers from these ranges only. */
    public static List<Route> of(MerchantAccess access, TrustedProxies proxies, List<AddressRange> admitted) {
        return of(access, new ClientAddresses(proxies), admitted);
    }

    /** The API of one instance, for callers from these ranges only, whose addresses are determined in that way. */
    public static List<Route> of(MerchantAccess access, ClientAddresses addresses, List<AddressRange> admitted) {
        return of(access, new ManagementGate(access.management().check(), addresses, admitted));
    }

    /** The API of one instance, behind that gate. */
    public static List<Route> of(MerchantAccess access, ManagementGate gate) {
        CreatingGate creating = new CreatingGate(gate, access);
        return Stream.of(
                        MerchantRoutes.of(access.merchants(), gate, creating),
                        CredentialRoutes.of(access.credentials(), gate, creating),
                        AllowlistRoutes.of(access.allowlist(), gate, creating),
                        RefusalRoutes.of(access.refusals(), gate),
                        AuditRoutes.of(access.audit(), gate))
                .flatMap(List::stream)
                .toList();
    }
}
