package org.merchantaccess.http.hub;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Fault;
import org.merchantaccess.http.exchange.Faults;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.account.AccountRoutes;
import org.merchantaccess.http.hub.allowlist.AllowlistRoutes;
import org.merchantaccess.http.hub.audit.ActivityRoutes;
import org.merchantaccess.http.hub.credential.ApiAccessRoutes;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubGate;
import org.merchantaccess.http.hub.management.KeysRoutes;
import org.merchantaccess.http.hub.merchant.MerchantsRoutes;
import org.merchantaccess.http.hub.page.Assets;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.TroublePages;
import org.merchantaccess.http.hub.people.PeopleRoutes;
import org.merchantaccess.http.hub.place.PlaceRoutes;
import org.merchantaccess.http.hub.refusal.RefusedRequestsRoutes;
import org.merchantaccess.http.hub.session.SessionRoutes;
import org.merchantaccess.http.problem.ProblemFaults;

/** All pages of one Hub. */
public final class HubRoutes {

    /** Faults of the head: its path says nothing about the client, and hardly any browser sends such a head. */
    private static final Set<Fault> OF_THE_HEAD =
            EnumSet.of(Fault.MALFORMED_REQUEST, Fault.TARGET_TOO_LONG, Fault.HEADERS_TOO_LARGE);

    private final MerchantAccess access;
    private final Assets assets = Assets.load();
    private final Pages pages = new Pages();
    private final TroublePages troubles;
    private final Frames frames;
    private final HubGate gate;
    private final String loginUrl;

    /** The Hub of one environment behind these proxies, or behind none. */
    public HubRoutes(
            MerchantAccess access,
            Environment environment,
            TrustedProxies proxies,
            Clock clock,
            PublicAddresses publicAddresses) {
        this(access, environment, new ClientAddresses(proxies), clock, publicAddresses);
    }

    /**
     * The Hub of one environment.
     *
     * @param addresses determines the addresses browsers are seen from
     * @param clock by which pages say how long ago something was
     * @param publicAddresses that pages show
     */
    public HubRoutes(
            MerchantAccess access,
            Environment environment,
            ClientAddresses addresses,
            Clock clock,
            PublicAddresses publicAddresses) {
        this.access = access;
        this.troubles = new TroublePages(environment, pages, assets);
        this.frames = new Frames(environment, assets);
        this.gate = new HubGate(access, environment, addresses, publicAddresses.hub(), troubles, clock);
        this.loginUrl = publicAddresses.login();
    }

    public List<Route> routes() {
        return Stream.of(
                        assets.routes().stream(),
                        PlaceRoutes.of(access.merchants().read(), gate, frames, pages),
                        SessionRoutes.of(access.sessions(), access.people(), gate, frames, pages),
                        ApiAccessRoutes.of(access.credentials(), gate, frames, pages, loginUrl),
                        AllowlistRoutes.of(access.allowlist(), gate, frames, pages),
                        RefusedRequestsRoutes.of(
                                access.refusals().read(), access.allowlist().checkRange(), gate, frames, pages),
                        ActivityRoutes.of(access.audit(), access.people(), gate, frames, pages),
                        PeopleRoutes.of(access.people(), gate, frames, pages),
                        AccountRoutes.of(access.sessions(), gate, frames, pages),
                        MerchantsRoutes.of(access.merchants(), gate, frames, pages),
                        KeysRoutes.of(access.management(), gate, frames, pages))
                .flatMap(routes -> routes)
                .toList();
    }

    /** What is answered where there is no page: a page to browsers, and what they expect to programs. */
    public Faults faults() {
        Faults problems = new ProblemFaults();
        return (fault, path) -> path.startsWith("/api/") || OF_THE_HEAD.contains(fault)
                ? problems.answer(fault, path)
                : troubles.answer(fault, path);
    }
}
