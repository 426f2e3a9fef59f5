package org.merchantaccess.http.hub.people;

import org.merchantaccess.application.people.Issued;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.http.hub.page.Frame;

/**
 * A one-time link, shown once: only the answer to a form shows it, so that no reload and no way back does (S80).
 *
 * @param path where the page of people is
 * @param email whom it is for
 * @param words what it is good for
 * @param origin where the browser finds this Hub
 */
public record IssuedView(
        Frame frame, String path, String title, String email, String words, String origin, LinkSecret secret) {

    static IssuedView ofInvitation(Place at, String email, Issued issued) {
        return of(
                at,
                "The invitation is ready",
                email,
                "opens this link and gives a password, they belong to " + at.name() + ".",
                issued);
    }

    static IssuedView ofReset(Place at, String email, Issued issued) {
        return of(
                at,
                "The link for a new password is ready",
                email,
                "opens this link, they choose a new password. Until then the present one goes on.",
                issued);
    }

    private static IssuedView of(Place at, String title, String email, String words, Issued issued) {
        return new IssuedView(
                at.frame(), at.path(), title, email, words, at.visit().hub(), issued.secret());
    }

    /** The whole link. */
    public String url() {
        return origin + "/link/" + secret.text();
    }
}
