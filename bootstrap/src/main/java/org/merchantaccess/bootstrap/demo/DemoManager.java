package org.merchantaccess.bootstrap.demo;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.link.AcceptLink;
import org.merchantaccess.application.people.link.IssueSignInLink;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.application.people.member.InvitePerson;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.password.PresentedPassword;

/**
 * The demo merchant's manager.
 *
 * @param link the secret of the one-time sign-in link
 */
public record DemoManager(String email, PresentedPassword password, LinkSecret link) {

    private static final String EMAIL = "manager@example.com";
    private static final int PASSWORD_BYTES = 8;

    public DemoManager {
        requireNonNull(email, "email");
        requireNonNull(password, "password");
        requireNonNull(link, "link");
    }

    /**
     * Creates a manager of the merchant.
     *
     * @throws IllegalStateException if a use case refuses, which is a programming error
     */
    static DemoManager of(MerchantId merchant, PeopleAccess people) {
        Authority authority = new Authority.OfInstance(DemoMerchant.DEMO);
        PresentedPassword password = drawnPassword();
        IssuedLink invitation = DemoMerchant.done(people.members()
                .invite()
                .handle(InvitePerson.Command.of(EMAIL, Membership.in(merchant, Role.MANAGER), authority)));
        Person manager = DemoMerchant.done(people.links()
                .accept()
                .handle(AcceptLink.Command.of(invitation.secret(), password, DemoMerchant.DEMO.from())));
        IssuedLink link = DemoMerchant.done(
                people.links().issueSignInLink().handle(IssueSignInLink.Command.of(manager.id(), authority)));
        return new DemoManager(EMAIL, password, link.secret());
    }

    /** Returns the URL of the one-time sign-in link. */
    public URI signIn(URI hub) {
        return hub.resolve("/link/" + link.text());
    }

    private static PresentedPassword drawnPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PresentedPassword.of(HexFormat.ofDelimiter("-").formatHex(bytes));
    }
}
