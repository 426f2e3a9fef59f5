package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.form.Form;

/**
 * One request of somebody of whom nothing is known.
 *
 * @param token what their browser carries: a session that has ended or waits for its code, or nothing that opens anything
 */
public record Guest(RoutedRequest routed, SessionToken token, Form form, ClientAddress from) {

    /** What stood in the path in place of a parameter; empty where the route has none of that name. */
    public String pathParameter(String name) {
        return routed.pathParameters().getOrDefault(name, "");
    }

    /** The query, as far as it can be read. */
    public Form query() {
        return Form.inQueryOf(routed.request()).getOrElse(Form::empty);
    }

    /** What the forms shown to them carry. */
    public String formToken() {
        return FormGuard.tokenOf(token);
    }

    /** What of theirs ends when they sign in (S73). */
    public Option<SessionToken> former() {
        return Option.some(token);
    }

    Guest with(Form filledIn) {
        return new Guest(routed, token, filledIn, from);
    }
}
