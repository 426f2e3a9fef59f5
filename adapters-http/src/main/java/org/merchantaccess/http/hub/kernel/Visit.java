package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Function;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.page.Moment;
import org.merchantaccess.http.hub.page.Trouble;

/**
 * One request of somebody who is signed in.
 *
 * @param hub where browsers find this Hub
 * @param form what they filled in; empty where they only look
 * @param proof what a dialog has to ask for
 * @param at when
 */
public record Visit(RoutedRequest routed, String hub, Visitor visitor, Form form, Proof proof, Instant at) {

    /** What the path names; what cannot be the name of anything names nothing (S56). */
    public <T> Either<Trouble, T> named(String parameter, Function<String, Option<T>> parse) {
        return Option.of(routed.pathParameters().get(parameter)).flatMap(parse).toEither(Trouble.NOT_FOUND);
    }

    /** The query, as far as it can be read. */
    public Form query() {
        return Form.inQueryOf(routed.request()).getOrElse(Form::empty);
    }

    /** A point in time as it is told now. */
    public Moment moment(Instant of) {
        return Moment.of(of, at);
    }

    Visit with(Form filledIn) {
        return new Visit(routed, hub, visitor, filledIn, proof, at);
    }

    Visit asking(Proof more) {
        return new Visit(routed, hub, visitor, form, more, at);
    }

    Visit of(Visitor renewed) {
        return new Visit(routed, hub, renewed, form, Proof.none(), at);
    }
}
