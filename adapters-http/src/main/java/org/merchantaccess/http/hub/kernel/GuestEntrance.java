package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.page.TroublePages;

/** The way into the Hub for everybody. Their forms are guarded like all others (S75), by a token of nobody's session. */
public final class GuestEntrance {

    private final Visitors visitors;
    private final FormGuard forms;
    private final TroublePages troubles;

    GuestEntrance(Visitors visitors, FormGuard forms, TroublePages troubles) {
        this.visitors = visitors;
        this.forms = forms;
        this.troubles = troubles;
    }

    /** How a browser is given, or made to forget, what it carries. */
    public SessionCookie cookie() {
        return visitors.cookie();
    }

    /** The route to a page. */
    public Route page(String template, HubPage<Guest> page) {
        Endpoint.Deferred look = routed -> at(routed, guest -> done(show(guest, page)));
        return new Route("GET", template, look);
    }

    /** The routes to a page with a form, and to what it is sent for. */
    public Stream<Route> dialog(String template, HubDialog<Guest> dialog) {
        Endpoint.Deferred act = routed -> at(routed, guest -> send(guest, dialog));
        return Stream.of(page(template, dialog), new Route("POST", template, act));
    }

    private CompletionStage<Answer> at(RoutedRequest routed, Function<Guest, CompletionStage<Answer>> work) {
        return visitors.addressOf(routed)
                .map(from -> guest(routed, from))
                .fold(trouble -> done(troubles.answer(trouble)), work);
    }

    private Guest guest(RoutedRequest routed, ClientAddress from) {
        Option<SessionToken> carried = visitors.cookie().in(routed.request());
        return new Guest(routed, carried.getOrElse(visitors.cookie()::ofGuest), Form.empty(), from);
    }

    private Answer show(Guest guest, HubPage<Guest> page) {
        Answer answer = page.show(guest).getOrElseGet(troubles::answer);
        boolean carriesOne = visitors.cookie().in(guest.routed().request()).isDefined()
                || answer.headers().stream().anyMatch(header -> header.name().equals("Set-Cookie"));
        return carriesOne ? answer : visitors.cookie().given(answer, guest.token());
    }

    private CompletionStage<Answer> send(Guest guest, HubDialog<Guest> dialog) {
        return forms.read(guest.routed().request(), guest.token())
                .map(guest::with)
                .flatMap(dialog::act)
                .getOrElseGet(trouble -> done(troubles.answer(trouble)));
    }

    private static CompletionStage<Answer> done(Answer answer) {
        return CompletableFuture.completedFuture(answer);
    }
}
