package org.merchantaccess.http.hub.request;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Function;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.cookie.RequestCookies;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Timestamp;
import org.merchantaccess.http.hub.section.OperatorSection;

/**
 * One request of a signed-in user.
 *
 * @param cookies the cookies of the request
 * @param hubOrigin the origin of this Hub, for links
 * @param form the submitted form; empty for GET
 * @param proof the identity proof a dialog has to ask for
 * @param receivedAt the time of the request, to which relative times refer
 */
public record HubRequest(
        RoutedRequest routed,
        RequestCookies cookies,
        String hubOrigin,
        SignedInVisitor visitor,
        Form form,
        Proof proof,
        Instant receivedAt) {

    /** Parses a path parameter. A malformed one is not found (S56). */
    public <T> Either<HubProblem, T> pathParameter(String parameter, Function<String, Option<T>> parse) {
        return Option.of(routed.pathParameters().get(parameter)).flatMap(parse).toEither(HubProblem.NOT_FOUND);
    }

    /** Returns the query parameters; empty if the query is malformed. */
    public Form query() {
        return Form.inQueryOf(routed.request()).getOrElse(Form::empty);
    }

    /** Returns the value of a dialog field: submitted, or prefilled by the query. */
    public String fieldValue(String field) {
        return form.has(field) ? form.text(field) : query().text(field);
    }

    /** Returns the requested page of the list of that section. */
    public ListQuery list(OperatorSection section) {
        return section.list(query());
    }

    /** Formats a point in time relative to this request. */
    public Timestamp timestamp(Instant instant) {
        return Timestamp.of(instant, receivedAt);
    }

    public HubRequest withForm(Form submitted) {
        return new HubRequest(routed, cookies, hubOrigin, visitor, submitted, proof, receivedAt);
    }

    public HubRequest withProof(Proof required) {
        return new HubRequest(routed, cookies, hubOrigin, visitor, form, required, receivedAt);
    }

    public HubRequest withVisitor(SignedInVisitor renewed) {
        return new HubRequest(routed, cookies, hubOrigin, renewed, form, Proof.none(), receivedAt);
    }
}
