package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Either;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.address.HubAddress;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.hub.page.TroublePages;

/**
 * One way into the Hub, for who is signed in.
 *
 * @param <V> what is known of who comes this way
 */
public final class HubEntrance<V> {

    private final Visitors visitors;
    private final HubAddress address;
    private final FormGuard forms;
    private final Proofs proofs;
    private final TroublePages troubles;
    private final Clock clock;
    private final boolean needsProof;
    private final Admission<V> admission;

    HubEntrance(
            Visitors visitors,
            HubAddress address,
            FormGuard forms,
            Proofs proofs,
            TroublePages troubles,
            Clock clock,
            boolean needsProof,
            Admission<V> admission) {
        this.visitors = visitors;
        this.address = address;
        this.forms = forms;
        this.proofs = proofs;
        this.troubles = troubles;
        this.clock = clock;
        this.needsProof = needsProof;
        this.admission = admission;
    }

    /** Says whether a visit may go on, and what is known then. */
    @FunctionalInterface
    interface Admission<V> {
        Either<Trouble, V> admit(Visit visit);
    }

    /** The same way in, for pages that know something else of who comes. */
    public <W> HubEntrance<W> seenAs(Function<V, W> view) {
        return new HubEntrance<>(
                visitors,
                address,
                forms,
                proofs,
                troubles,
                clock,
                needsProof,
                visit -> admission.admit(visit).map(view));
    }

    /** The route to a page. */
    public Route page(String template, HubPage<V> page) {
        Endpoint.Deferred look = routed -> at(routed, routed.request().path(), visit -> done(show(page, visit)));
        return new Route("GET", template, look);
    }

    /** The routes to a question, and to what the answer to it does. */
    public Stream<Route> dialog(String template, HubDialog<V> dialog) {
        Endpoint.Deferred act = routed -> at(routed, routed.request().path(), visit -> send(routed, visit, dialog));
        return Stream.of(page(template, dialog), new Route("POST", template, act));
    }

    /** The route to something that is done without being asked again. */
    public Route action(String template, HubAction<V> action) {
        Endpoint.Deferred act = routed -> at(routed, "/", visit -> send(routed, visit, new Unasked<>(action)));
        return new Route("POST", template, act);
    }

    /** Whoever is not signed in is asked to, and is at {@code then} afterwards. */
    private CompletionStage<Answer> at(
            RoutedRequest routed, String then, Function<Visit, CompletionStage<Answer>> work) {
        return visitors.of(routed)
                .fold(
                        trouble -> done(troubles.answer(trouble)),
                        visitor -> visitor.map(who -> work.apply(visit(routed, who)))
                                .getOrElse(() -> done(toSignIn(then))));
    }

    private Visit visit(RoutedRequest routed, Visitor visitor) {
        Proof proof = needsProof ? Proofs.neededFrom(visitor) : Proof.none();
        return new Visit(routed, address.of(routed.request()), visitor, Form.empty(), proof, clock.instant());
    }

    private Answer show(HubPage<V> page, Visit visit) {
        return admission.admit(visit).flatMap(page::show).getOrElseGet(troubles::answer);
    }

    /** Who may not do it at all is not asked for a proof. */
    private CompletionStage<Answer> send(RoutedRequest routed, Visit visit, HubDialog<V> dialog) {
        return forms.read(routed.request(), visit.visitor().token())
                .map(visit::with)
                .flatMap(sent -> admission.admit(sent).flatMap(admitted -> send(sent, admitted, dialog)))
                .getOrElseGet(trouble -> done(troubles.answer(trouble)));
    }

    private Either<Trouble, CompletionStage<Answer>> send(Visit sent, V admitted, HubDialog<V> dialog) {
        return needsProof ? Either.right(prove(sent, dialog)) : dialog.act(admitted);
    }

    /** Proving takes a while, and what is known of the visit may have changed: it is looked at again. */
    private CompletionStage<Answer> prove(Visit sent, HubDialog<V> dialog) {
        return proofs.prove(sent.visitor(), sent.form())
                .fold(wanted -> done(show(dialog, sent.asking(wanted))), proved -> actProved(sent, proved, dialog));
    }

    /** The browser carries another token now, whatever comes of what it asked for. */
    private CompletionStage<Answer> actProved(Visit sent, Visitor proved, HubDialog<V> dialog) {
        return admission
                .admit(sent.of(proved))
                .flatMap(dialog::act)
                .getOrElseGet(trouble -> done(troubles.answer(trouble)))
                .thenApply(answer -> carrying(answer, sent, proved));
    }

    private Answer carrying(Answer answer, Visit before, Visitor proved) {
        SessionToken renewed = proved.token();
        return renewed.equals(before.visitor().token())
                ? answer
                : visitors.cookie().given(answer, renewed);
    }

    private static Answer toSignIn(String then) {
        return Redirect.to("/sign-in?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
    }

    private static CompletionStage<Answer> done(Answer answer) {
        return CompletableFuture.completedFuture(answer);
    }

    /** What has no question of its own, and so cannot be asked for a proof. */
    private record Unasked<V>(HubAction<V> action) implements HubDialog<V> {

        @Override
        public Either<Trouble, Answer> show(V visit) {
            return Either.left(Trouble.NOT_ALLOWED);
        }

        @Override
        public Either<Trouble, CompletionStage<Answer>> act(V visit) {
            return action.act(visit);
        }
    }
}
