package org.merchantaccess.http.hub.gate;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.report.RecordRefusedAttempt;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.WebOrigin;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.FaultResponses;
import org.merchantaccess.http.exchange.RequestFault;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.hub.address.HubAddress;
import org.merchantaccess.http.hub.cookie.HubCookies;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ProblemPages;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormGuard;
import org.merchantaccess.http.hub.submission.SubmittedForms;

/** Creates the entry points of the Hub. Every page belongs to exactly one of them. */
public final class HubGate {

    private final Environment environment;
    private final ReadMerchant readMerchant;
    private final RecordRefusedAttempt recordRefusedAttempt;
    private final EntryPointParts parts;

    /**
     * Creates the entry points of one environment.
     *
     * @param address the origin of the Hub as configured by the operator, if any
     */
    public HubGate(
            ReadMerchant readMerchant,
            PeopleAccess people,
            Environment environment,
            ClientAddresses addresses,
            Option<WebOrigin> address,
            ProblemPages problemPages,
            Frames frames,
            Clock clock) {
        this.environment = environment;
        this.readMerchant = readMerchant;
        this.recordRefusedAttempt = people.reports().recordRefusedAttempt();
        HubAddress hub = new HubAddress(address);
        this.parts = new EntryPointParts(
                new Visitors(
                        people.signIn().check(), new HubCookies(environment, hub), new BrowserAddresses(addresses)),
                hub,
                new FormGuard(hub),
                new SubmittedForms(clock),
                new IdentityProofs(people.signIn().confirmIdentity()),
                new HubRequestProblemPages(problemPages, frames),
                clock);
    }

    /** Returns the entry point for users with that permission in the merchant named by the path. All others get 404 (S56). */
    public HubEntryPoint<MerchantHubRequest> merchant(Permission needed) {
        return entryPoint(
                needed.needsFreshProof(environment),
                hubRequest -> hubRequest
                        .pathParameter("merchant_id", MerchantId::parse)
                        .flatMap(this::find)
                        .map(merchant -> new MerchantHubRequest(hubRequest, merchant, environment))
                        .filterOrElse(request -> request.may(needed), request -> refused(request, needed)));
    }

    /** Returns the entry point for operators with that permission. */
    public HubEntryPoint<HubRequest> operator(Permission needed) {
        return entryPoint(
                needed.needsFreshProof(environment),
                hubRequest -> Either.<HubProblem, HubRequest>right(hubRequest)
                        .filterOrElse(
                                request -> request.visitor().person().isOperator(), request -> HubProblem.NOT_FOUND)
                        .filterOrElse(
                                request -> request.visitor().person().may(needed),
                                request -> recordRefusal(
                                        Option.none(), needed, request.visitor().actor())));
    }

    /** Returns the entry point for all signed-in users. */
    public HubEntryPoint<HubRequest> signedIn() {
        return entryPoint(false, Either::right);
    }

    /** Returns the entry point for all signed-in users, with a fresh identity proof. */
    public HubEntryPoint<HubRequest> signedInWithProof() {
        return entryPoint(true, Either::right);
    }

    /** Returns the entry point for guests. */
    public GuestEntryPoint guest() {
        return new GuestEntryPoint(
                parts.visitors(),
                parts.forms(),
                parts.submitted(),
                parts.problemPages().pages());
    }

    /**
     * Returns the catch-all route. For signed-in users it shows the error page with their menu.
     *
     * @param isPage matches the paths at which browsers expect a page
     * @param otherwise responds to guests, and at all other paths
     */
    public Route notFound(Predicate<String> isPage, FaultResponses otherwise) {
        Endpoint.Deferred page = routed -> CompletableFuture.completedFuture(Option.some(routed)
                .filter(sent -> isPage.test(sent.request().path()))
                .flatMap(entryPoint(false, Either::<HubProblem, HubRequest>right)::requestOf)
                .map(request -> parts.problemPages().answer(HubProblem.NOT_FOUND, request))
                .getOrElse(() -> otherwise.answer(RequestFault.NOT_FOUND, routed.request())));
        return new Route("GET", RouteTable.ANY_OTHER_PATH, page);
    }

    /** Drops the stored form results of a browser that has signed out. */
    public void forget(HubRequest signedOut) {
        parts.submitted().forget(signedOut.cookies().browser());
    }

    /** Returns 403 only to operators and members of the merchant. All others get 404, so that the merchant is not revealed. */
    private HubProblem refused(MerchantHubRequest request, Permission needed) {
        Person person = request.hubRequest().visitor().person();
        return person.isOperator() || person.roleIn(request.id()).isDefined()
                ? recordRefusal(Option.some(request.id()), needed, request.actor())
                : HubProblem.NOT_FOUND;
    }

    /** S65: records the attempt. No page offers actions beyond the role of the user, so the request was made on purpose. */
    private HubProblem recordRefusal(Option<MerchantId> merchant, Permission needed, Actor actor) {
        return recordRefusedAttempt
                .handle(RecordRefusedAttempt.Command.of(merchant, needed, actor))
                .fold(failure -> HubProblem.UNAVAILABLE, written -> HubProblem.NOT_ALLOWED);
    }

    private <V> HubEntryPoint<V> entryPoint(boolean needsProof, HubEntryPoint.Admission<V> admission) {
        return new HubEntryPoint<>(parts, needsProof, admission);
    }

    private Either<HubProblem, MerchantProfile> find(MerchantId merchant) {
        return readMerchant.handle(ReadMerchant.Query.of(merchant)).mapLeft(HubReadProblems::of);
    }
}
