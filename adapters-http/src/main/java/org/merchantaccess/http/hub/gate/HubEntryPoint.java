package org.merchantaccess.http.hub.gate;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.cookie.RequestCookies;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.request.Proof;
import org.merchantaccess.http.hub.request.SignedInVisitor;
import org.merchantaccess.http.hub.submission.FormResult;

/**
 * Entry point of pages for signed-in users. It checks session, form token, permission and identity proof.
 *
 * @param <V> the request type of its pages
 */
public final class HubEntryPoint<V> {

    private final EntryPointParts parts;
    private final boolean needsProof;
    private final Admission<V> admission;

    HubEntryPoint(EntryPointParts parts, boolean needsProof, Admission<V> admission) {
        this.parts = parts;
        this.needsProof = needsProof;
        this.admission = admission;
    }

    /** Checks the permission of a request and converts it. */
    @FunctionalInterface
    interface Admission<V> {
        Either<HubProblem, V> admit(HubRequest request);
    }

    /** Returns an entry point with the same checks for pages with another request type. */
    public <W> HubEntryPoint<W> mapRequest(Function<V, W> view) {
        return new HubEntryPoint<>(
                parts, needsProof, request -> admission.admit(request).map(view));
    }

    /** Returns the route of a page. */
    public Route page(String template, HubPage<V> page) {
        Endpoint.Deferred show = routed -> CompletableFuture.completedFuture(show(routed, page));
        return new Route("GET", template, show);
    }

    /** Returns the routes of a dialog. */
    public Stream<Route> dialog(String template, HubDialog<V> dialog) {
        return Stream.of(
                page(template, dialog),
                form(
                        template,
                        dialog,
                        (submitted, cookies) -> SignInRedirect.from(submitted, formOf(submitted), dialog)));
    }

    /** Returns the form, or an empty one if another site sent it. */
    private Form formOf(Request submitted) {
        return Form.in(submitted)
                .filter(form -> parts.forms().isSameOrigin(submitted))
                .getOrElse(Form::empty);
    }

    /**
     * Returns the routes of an action without confirmation. A browser that repeats it by the address alone is led to a page, and nothing
     * is changed.
     */
    public Stream<Route> action(String template, HubAction<V> action, String page) {
        return Stream.of(page(template, request -> Either.right(Redirect.to(page))), action(template, action));
    }

    /** Returns the route of an action to which no link may lead, such as a sign-out: GET is refused. */
    public Route action(String template, HubAction<V> action) {
        return form(template, new ActionForm<>(action), (submitted, cookies) -> SignInRedirect.fromAction(cookies));
    }

    /** Returns the request of a signed-in user; none for guests. */
    Option<HubRequest> requestOf(RoutedRequest routed) {
        RequestCookies cookies = parts.visitors().cookies(routed);
        return parts.visitors()
                .of(routed, cookies)
                .toOption()
                .flatMap(visitor -> visitor)
                .map(visitor -> hubRequest(routed, cookies, visitor));
    }

    private Response show(RoutedRequest routed, HubPage<V> page) {
        RequestCookies cookies = parts.visitors().cookies(routed);
        Response response = parts.visitors()
                .of(routed, cookies)
                .fold(
                        parts.problemPages()::answer,
                        visitor -> visitor.map(user -> show(page, hubRequest(routed, cookies, user)))
                                .getOrElse(() -> SignInRedirect.from(routed.request(), cookies)));
        return cookies.withBrowser(response);
    }

    private HubRequest hubRequest(RoutedRequest routed, RequestCookies cookies, SignedInVisitor visitor) {
        return new HubRequest(
                routed,
                cookies,
                parts.address().originFor(routed.request()),
                visitor,
                Form.empty(),
                needsProof ? IdentityProofs.requiredFrom(visitor) : Proof.none(),
                parts.clock().instant());
    }

    private Response show(HubPage<V> page, HubRequest request) {
        return admission
                .admit(request)
                .flatMap(page::show)
                .getOrElseGet(problem -> parts.problemPages().answer(problem, request));
    }

    private Route form(
            String template, HubDialog<V> dialog, BiFunction<Request, RequestCookies, Response> whenSignedOut) {
        Endpoint.Deferred submit = routed -> submit(routed, dialog, whenSignedOut);
        return new Route("POST", template, submit);
    }

    private CompletionStage<Response> submit(
            RoutedRequest routed, HubDialog<V> dialog, BiFunction<Request, RequestCookies, Response> whenSignedOut) {
        Request request = routed.request();
        RequestCookies cookies = parts.visitors().cookies(routed);
        return parts.forms().isSameOrigin(request)
                ? parts.submitted()
                        .once(request, cookies.browser(), () -> handle(routed, cookies, dialog, whenSignedOut))
                : handle(routed, cookies, dialog, whenSignedOut).response();
    }

    private FormResult handle(
            RoutedRequest routed,
            RequestCookies cookies,
            HubDialog<V> dialog,
            BiFunction<Request, RequestCookies, Response> whenSignedOut) {
        return parts.visitors()
                .of(routed, cookies)
                .fold(
                        problem -> FormResult.unchanged(parts.problemPages().answer(problem)),
                        visitor -> visitor.map(user -> handle(hubRequest(routed, cookies, user), dialog))
                                .getOrElse(() -> FormResult.unchanged(whenSignedOut.apply(routed.request(), cookies))));
    }

    /** Checks the permission first, so that users without it are not asked for a proof. */
    private FormResult handle(HubRequest request, HubDialog<V> dialog) {
        SignedInVisitor visitor = request.visitor();
        return parts.forms()
                .read(
                        request.routed().request(),
                        visitor.browser(),
                        Option.some(visitor.person().id()))
                .map(request::withForm)
                .flatMap(submitted -> admission
                        .admit(submitted)
                        .flatMap(
                                admitted -> needsProof ? Either.right(prove(submitted, dialog)) : dialog.act(admitted)))
                .getOrElseGet(problem -> unchanged(problem, request));
    }

    private FormResult unchanged(HubProblem problem, HubRequest request) {
        return FormResult.unchanged(parts.problemPages().answer(problem, request));
    }

    /** Checks the proof, then the permission again: verifying a password takes a while. */
    private FormResult prove(HubRequest submitted, HubDialog<V> dialog) {
        return parts.proofs()
                .prove(submitted.visitor(), submitted.form())
                .fold(
                        needed -> FormResult.unchanged(show(dialog, submitted.withProof(needed))),
                        proved -> actProved(submitted.withVisitor(proved), submitted, dialog));
    }

    /** Carries the action out. The response sets the new session token even if the action fails. */
    private FormResult actProved(HubRequest proved, HubRequest before, HubDialog<V> dialog) {
        FormResult result =
                admission.admit(proved).flatMap(dialog::act).getOrElseGet(problem -> unchanged(problem, proved));
        return proved.visitor().token().equals(before.visitor().token())
                ? result
                : result.map(response ->
                        proved.cookies().withSession(response, proved.visitor().token()));
    }

    /** Adapts an action without a dialog, which therefore cannot ask for a proof. */
    private record ActionForm<V>(HubAction<V> action) implements HubDialog<V> {

        @Override
        public Either<HubProblem, Response> show(V request) {
            return Either.left(HubProblem.NOT_ALLOWED);
        }

        @Override
        public Either<HubProblem, FormResult> act(V request) {
            return action.act(request);
        }
    }
}
