package org.merchantaccess.http.hub.session;

import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.Role;

/** What a one-time link is for, in the words of who opens it. */
final class Welcome implements LinkPurpose.Cases<String> {

    @Override
    public String invitation(LinkPurpose.Invitation invitation) {
        return "You are invited to this Hub as " + name(invitation.membership().role()) + ".";
    }

    @Override
    public String passwordReset(LinkPurpose.PasswordReset reset) {
        return "Choose a new password. Everywhere you are signed in now, you will be signed out.";
    }

    @Override
    public String signIn(LinkPurpose.SignIn signIn) {
        return "You are being signed in.";
    }

    private static String name(Role role) {
        return switch (role) {
            case MANAGER -> "a manager";
            case DEVELOPER -> "a developer";
            case READ_ONLY -> "a reader";
            case OPERATOR -> "an operator";
        };
    }
}
