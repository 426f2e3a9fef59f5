package org.merchantaccess.http.hub.people.invitation;

import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.people.list.PeopleScope;

/**
 * A new one-time link. It is shown only in the response to a form, so reloading or going back never shows it again (S80).
 *
 * @param path the path of the page of people
 * @param email the e-mail address of the recipient
 * @param explanation what happens once the recipient opens it
 * @param origin the origin of this Hub
 */
public record IssuedLinkView(
        Frame frame, String path, String title, String email, String explanation, String origin, LinkSecret secret) {

    public static IssuedLinkView ofInvitation(PeopleScope scope, String email, IssuedLink issued) {
        return of(
                scope,
                "Invitation link created",
                email,
                "opens this link and sets a password, they join " + scope.name() + ".",
                issued);
    }

    public static IssuedLinkView ofReset(PeopleScope scope, String email, IssuedLink issued) {
        return of(
                scope,
                "Reset link created",
                email,
                "opens this link, they choose a new password. Until then, the current password still works.",
                issued);
    }

    private static IssuedLinkView of(
            PeopleScope scope, String title, String email, String explanation, IssuedLink issued) {
        return new IssuedLinkView(
                scope.frame(),
                scope.path(),
                title,
                email,
                explanation,
                scope.request().hubOrigin(),
                issued.secret());
    }

    /** Returns the URL of the link. */
    public String url() {
        return origin + "/link/" + secret.text();
    }
}
