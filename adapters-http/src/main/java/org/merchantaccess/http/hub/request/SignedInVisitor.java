package org.merchantaccess.http.hub.request;

import io.vavr.control.Option;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.signin.CheckSession;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.http.hub.cookie.BrowserId;
import org.merchantaccess.http.hub.submission.FormToken;

/**
 * The signed-in user of a request.
 *
 * @param signedIn the person and the state of the session
 * @param token the session token
 * @param browser the ID of the browser
 * @param from the client address
 */
public record SignedInVisitor(
        CheckSession.SignedIn signedIn, SessionToken token, BrowserId browser, ClientAddress from) {

    public Person person() {
        return signedIn.person();
    }

    /** Returns the user as named in the audit trail. */
    public Actor actor() {
        return person().actorFrom(from);
    }

    /** Returns the authority for changes, and for reading people. */
    public Authority authority() {
        return new Authority.OfPerson(token, from);
    }

    /** Returns a token for a new form of this user. */
    public String formToken() {
        return FormToken.issue(browser, Option.some(person().id())).text();
    }

    /** Returns a copy with a fresh proof and its new session token. */
    public SignedInVisitor withProof(SessionToken renewed) {
        return new SignedInVisitor(
                new CheckSession.SignedIn(person(), signedIn.session(), true, signedIn.hasSecondFactor()),
                renewed,
                browser,
                from);
    }
}
