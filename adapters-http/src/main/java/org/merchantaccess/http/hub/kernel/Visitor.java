package org.merchantaccess.http.hub.kernel;

import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.session.CheckSession;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.SessionToken;

/**
 * Who is signed in and looks at a page.
 *
 * @param from the address we see them from
 */
public record Visitor(CheckSession.SignedIn who, SessionToken token, ClientAddress from) {

    public Person person() {
        return who.person();
    }

    /** As the audit trail names them. */
    Actor actor() {
        return Actor.of(person(), from);
    }

    /** By whose right something is changed, or read of people. */
    public Authority authority() {
        return new Authority.OfPerson(token, from);
    }

    /** What the forms shown to them carry. */
    public String formToken() {
        return FormGuard.tokenOf(token);
    }

    /** The same, who has just proved that it is they, and therefore carries another token. */
    Visitor proved(SessionToken renewed) {
        return new Visitor(
                new CheckSession.SignedIn(person(), who.session(), true, who.hasSecondFactor()), renewed, from);
    }
}
