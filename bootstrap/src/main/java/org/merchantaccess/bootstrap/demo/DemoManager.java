package org.merchantaccess.bootstrap.demo;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.people.AcceptLink;
import org.merchantaccess.application.people.InvitePerson;
import org.merchantaccess.application.people.IssueSignInLink;
import org.merchantaccess.application.people.Issued;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.Role;

/**
 * The demo merchant's manager.
 *
 * @param link signs whoever opens it first in as the manager
 */
public record DemoManager(String email, PresentedPassword password, LinkSecret link) {

    private static final String EMAIL = "manager@example.com";
    private static final int PASSWORD_BYTES = 8;

    public DemoManager {
        requireNonNull(email, "email");
        requireNonNull(password, "password");
        requireNonNull(link, "link");
    }

    /** Makes that merchant a manager. What merchant access refuses here it should not have refused. */
    static DemoManager of(MerchantId merchant, MerchantAccess access, Actor demo) {
        Authority authority = new Authority.OfInstance(demo);
        PresentedPassword password = drawnPassword();
        Issued invitation = DemoMerchant.done(access.people()
                .invite()
                .handle(new InvitePerson.Command(EMAIL, Membership.in(merchant, Role.MANAGER), authority)));
        Person manager = DemoMerchant.done(access.people()
                .acceptLink()
                .handle(new AcceptLink.Command(invitation.secret(), password, demo.from())));
        Issued link = DemoMerchant.done(
                access.people().issueSignInLink().handle(new IssueSignInLink.Command(manager.id(), authority)));
        return new DemoManager(EMAIL, password, link.secret());
    }

    /** Where the link leads, once. */
    public URI signIn(URI hub) {
        return hub.resolve("/link/" + link.text());
    }

    private static PresentedPassword drawnPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PresentedPassword.of(HexFormat.ofDelimiter("-").formatHex(bytes));
    }
}
