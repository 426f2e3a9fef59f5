package org.merchantaccess.http.hub.request;

import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.cookie.RequestCookies;
import org.merchantaccess.http.hub.submission.FormToken;

/**
 * One request to a page that needs no session.
 *
 * @param cookies the cookies of the request; a session may have ended or await its code
 */
public record GuestRequest(RoutedRequest routed, RequestCookies cookies, Form form, ClientAddress from) {

    /** Returns a path parameter; empty if the route has none of that name. */
    public String pathParameter(String name) {
        return routed.pathParameters().getOrDefault(name, "");
    }

    /** Returns the query parameters; empty if the query is malformed. */
    public Form query() {
        return Form.inQueryOf(routed.request()).getOrElse(Form::empty);
    }

    /** Returns a token for a new form of this guest. */
    public String formToken() {
        return FormToken.issue(cookies.browser(), Option.none()).text();
    }

    /** Returns the session token of the browser, which is revoked by a sign-in (S73); none if it carries none. */
    public Option<SessionToken> previousSession() {
        return cookies.session();
    }

    public GuestRequest withForm(Form submitted) {
        return new GuestRequest(routed, cookies, submitted, from);
    }
}
