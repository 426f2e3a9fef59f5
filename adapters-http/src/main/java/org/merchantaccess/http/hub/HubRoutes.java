package org.merchantaccess.http.hub;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.allowlist.CheckRange;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.FaultResponses;
import org.merchantaccess.http.exchange.RequestFault;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.account.AccountRoutes;
import org.merchantaccess.http.hub.allowlist.AllowlistPageRoutes;
import org.merchantaccess.http.hub.allowlist.OwnAddresses;
import org.merchantaccess.http.hub.audit.ActivityRoutes;
import org.merchantaccess.http.hub.change.HubChanges;
import org.merchantaccess.http.hub.credential.ApiAccessRoutes;
import org.merchantaccess.http.hub.credential.detail.AppIdPages;
import org.merchantaccess.http.hub.credential.detail.AppIdRoutes;
import org.merchantaccess.http.hub.credential.key.AppKeyRoutes;
import org.merchantaccess.http.hub.credential.onboarding.FirstSteps;
import org.merchantaccess.http.hub.credential.switching.SwitchRoutes;
import org.merchantaccess.http.hub.example.LoginExamples;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.guide.GuideRoutes;
import org.merchantaccess.http.hub.management.ManagementKeysPageRoutes;
import org.merchantaccess.http.hub.membership.MembershipRoutes;
import org.merchantaccess.http.hub.merchant.MerchantsPageRoutes;
import org.merchantaccess.http.hub.page.Assets;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.ProblemPages;
import org.merchantaccess.http.hub.people.PeoplePageRoutes;
import org.merchantaccess.http.hub.refusal.RefusedRequestsRoutes;
import org.merchantaccess.http.hub.refusal.Remedies;
import org.merchantaccess.http.hub.resource.ResourceServersPageRoutes;
import org.merchantaccess.http.hub.search.SearchRoutes;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.session.SessionRoutes;
import org.merchantaccess.http.hub.usage.UsageCharts;
import org.merchantaccess.http.message.credential.PublicKeys;
import org.merchantaccess.http.problem.ProblemFaultResponses;

/** Routes of all pages and forms of one Hub. */
public final class HubRoutes {

    /** Faults of the request head. Its path says nothing about the kind of client, and browsers hardly ever send such a head. */
    private static final Set<RequestFault> OF_THE_HEAD =
            EnumSet.of(RequestFault.MALFORMED_REQUEST, RequestFault.TARGET_TOO_LONG, RequestFault.HEADERS_TOO_LARGE);

    private static final String MANAGEMENT = "/api/";

    private final MerchantAccess access;
    private final PeopleAccess people;
    private final Assets assets = Assets.load();
    private final Pages pages = new Pages();
    private final ProblemPages problemPages;
    private final Frames frames;
    private final HubGate gate;
    private final LoginExamples examples;
    private final PublicKeys publicKeys;

    /** Creates the Hub of one environment behind these proxies. */
    public HubRoutes(
            MerchantAccess access,
            PeopleAccess people,
            Environment environment,
            TrustedProxies proxies,
            Clock clock,
            PublicAddresses publicAddresses,
            PublicKeys publicKeys) {
        this(access, people, environment, new ClientAddresses(proxies), clock, publicAddresses, publicKeys);
    }

    /**
     * Creates the Hub of one environment.
     *
     * @param addresses determines the client addresses of browsers
     * @param clock used for the relative times on pages
     * @param publicAddresses URLs shown on pages
     * @param publicKeys reads the public keys that users register
     */
    public HubRoutes(
            MerchantAccess access,
            PeopleAccess people,
            Environment environment,
            ClientAddresses addresses,
            Clock clock,
            PublicAddresses publicAddresses,
            PublicKeys publicKeys) {
        this.access = access;
        this.people = people;
        this.problemPages = new ProblemPages(environment, pages, assets);
        this.frames = new Frames(environment, assets, access.merchants().read());
        this.gate = new HubGate(
                access.merchants().read(),
                people,
                environment,
                addresses,
                publicAddresses.hub(),
                problemPages,
                frames,
                clock);
        this.examples = new LoginExamples(publicAddresses.login());
        this.publicKeys = publicKeys;
    }

    public List<Route> routes() {
        HubChanges changes = new HubChanges(access, people.authorization());
        UsageCharts charts = new UsageCharts(access.statistics());
        AppIdPages appIds =
                new AppIdPages(access.details(), charts, access.refusals().read(), examples, frames);
        return Stream.of(
                        assets.routes().stream(),
                        MembershipRoutes.of(access.merchants().read(), gate, frames, pages),
                        SessionRoutes.of(people.signIn(), people.links(), gate, frames, pages),
                        ApiAccessRoutes.of(
                                access.credentials(),
                                access.audit().read(),
                                changes,
                                gate,
                                frames,
                                pages,
                                firstSteps(),
                                examples,
                                charts),
                        AppIdRoutes.of(appIds, changes, gate, pages),
                        AppKeyRoutes.of(appIds, publicKeys, changes, gate, pages),
                        SwitchRoutes.of(appIds, access.credentials().previewActivation(), changes, gate, pages),
                        AllowlistPageRoutes.of(
                                access.allowlist(), access.allowlistPolicy(), changes, gate, frames, pages),
                        GuideRoutes.of(access.allowlist().checkRange(), examples, gate, frames, pages),
                        RefusedRequestsRoutes.of(
                                access.refusals(), access.allowlist().checkRange(), charts, gate, frames, pages),
                        ActivityRoutes.of(access.audit(), people.reports(), gate, frames, pages),
                        PeoplePageRoutes.of(people, gate, frames, pages),
                        AccountRoutes.of(people.account(), people.sessions(), gate, frames, pages),
                        MerchantsPageRoutes.of(access, people.members().list(), changes, gate, frames, pages),
                        SearchRoutes.of(access.merchants(), people.members().find(), gate, frames, pages),
                        ManagementKeysPageRoutes.of(access.management(), changes, gate, frames, pages),
                        ResourceServersPageRoutes.of(access.resourceServers(), changes, gate, frames, pages),
                        Stream.of(gate.notFound(HubRoutes::isPage, faults())))
                .flatMap(routes -> routes)
                .toList();
    }

    private FirstSteps firstSteps() {
        CheckRange check = access.allowlist().checkRange();
        return new FirstSteps(
                access.credentials().list(),
                access.refusals().read(),
                new OwnAddresses(check),
                new Remedies(check, MerchantSection.API_ACCESS));
    }

    /** Returns the responses to requests that reach no endpoint: an HTML page for Hub paths, a problem document for the API. */
    public FaultResponses faults() {
        FaultResponses problems = new ProblemFaultResponses();
        return (fault, path) -> !isPage(path) || OF_THE_HEAD.contains(fault)
                ? problems.answer(fault, path)
                : problemPages.answer(fault, path);
    }

    private static boolean isPage(String path) {
        return !path.startsWith(MANAGEMENT);
    }
}
