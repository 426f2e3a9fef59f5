package org.merchantaccess.http.hub.gate;

import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ProblemPages;
import org.merchantaccess.http.hub.request.GuestRequest;
import org.merchantaccess.http.hub.submission.FormGuard;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.hub.submission.SubmittedForms;

/** Entry point of pages that need no session. Their form tokens are bound to the browser only (S75). */
public final class GuestEntryPoint {

    private final Visitors visitors;
    private final FormGuard forms;
    private final SubmittedForms submitted;
    private final ProblemPages problemPages;

    GuestEntryPoint(Visitors visitors, FormGuard forms, SubmittedForms submitted, ProblemPages problemPages) {
        this.visitors = visitors;
        this.forms = forms;
        this.submitted = submitted;
        this.problemPages = problemPages;
    }

    /** Returns the route of a page. */
    public Route page(String template, HubPage<GuestRequest> page) {
        Endpoint.Deferred show =
                routed -> answer(routed, guest -> CompletableFuture.completedFuture(show(guest, page)));
        return new Route("GET", template, show);
    }

    /** Returns the routes of a page with a form. */
    public Stream<Route> dialog(String template, HubDialog<GuestRequest> dialog) {
        Endpoint.Deferred submit = routed -> answer(routed, guest -> submit(guest, dialog));
        return Stream.of(page(template, dialog), new Route("POST", template, submit));
    }

    private CompletionStage<Response> answer(
            RoutedRequest routed, Function<GuestRequest, CompletionStage<Response>> handler) {
        return visitors.addressOf(routed)
                .map(from -> new GuestRequest(routed, visitors.cookies(routed), Form.empty(), from))
                .fold(problem -> CompletableFuture.completedFuture(problemPages.answer(problem)), handler);
    }

    private Response show(GuestRequest guest, HubPage<GuestRequest> page) {
        return guest.cookies().withBrowser(page.show(guest).getOrElseGet(problemPages::answer));
    }

    private CompletionStage<Response> submit(GuestRequest guest, HubDialog<GuestRequest> dialog) {
        return guest.cookies().isBrowserKnown()
                        && forms.isSameOrigin(guest.routed().request())
                ? submitted.once(guest.routed().request(), guest.cookies().browser(), () -> handle(guest, dialog))
                : handle(guest, dialog).response();
    }

    private FormResult handle(GuestRequest guest, HubDialog<GuestRequest> dialog) {
        return forms.read(guest.routed().request(), guest.cookies().browser(), Option.none())
                .mapLeft(problem -> missingCookies(guest, problem))
                .map(guest::withForm)
                .flatMap(dialog::act)
                .getOrElseGet(problem -> FormResult.unchanged(problemPages.answer(problem)));
    }

    /** Reports missing cookies instead of a foreign form: a browser that drops cookies cannot send a valid form token. */
    private static HubProblem missingCookies(GuestRequest guest, HubProblem problem) {
        return problem == HubProblem.FOREIGN_FORM && !guest.cookies().isBrowserKnown()
                ? HubProblem.NO_COOKIES
                : problem;
    }
}
