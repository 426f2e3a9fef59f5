package org.merchantaccess.http.hub.session;

import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.link.LinkPurpose;

/** Describes the purpose of a one-time link to its recipient. */
final class LinkPurposeText implements LinkPurpose.Cases<String> {

    @Override
    public String invitation(LinkPurpose.Invitation invitation) {
        return "You are invited to this Hub as " + name(invitation.membership().role()) + ".";
    }

    @Override
    public String passwordReset(LinkPurpose.PasswordReset reset) {
        return "Choose a new password. You will be signed out everywhere else.";
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
