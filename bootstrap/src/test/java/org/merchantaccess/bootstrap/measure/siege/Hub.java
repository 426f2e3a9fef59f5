package org.merchantaccess.bootstrap.measure.siege;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.people.AcceptLink;
import org.merchantaccess.application.people.InvitePerson;
import org.merchantaccess.application.people.PeopleUseCases;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.environment.SqliteEnvironments;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.Site;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PresentedPassword;

/**
 * The Hub of a server behind the proxy on 127.0.0.1, and people who have signed in from an address each.
 *
 * @param port of the Hub
 * @param people how many people there are
 */
record Hub(int port, int people) {

    static final int SIGNED_IN = 303;

    private static final String PASSWORD = "a horse on the moon";
    private static final String GUEST = "a-guest-of-the-measurement";

    /** Makes the accounts before the server is started. */
    static void prepare(Site site, int people) {
        try (var open = new SqliteEnvironments()
                .open(site.settings(), Environment.TEST, Restored.REFUSED)
                .get()) {
            for (int i = 0; i < people; i++) {
                join(open.access().people(), i);
            }
        }
    }

    /** A person who accepts an invitation is known at that address. */
    private static void join(PeopleUseCases people, int number) {
        ClientAddress address = ClientAddress.parse(address(number)).get();
        Authority instance = new Authority.OfInstance(new Actor("measurement", address));
        var issued = people.invite()
                .handle(new InvitePerson.Command(email(number), Membership.ofOperator(), instance))
                .get();
        people.acceptLink()
                .handle(new AcceptLink.Command(issued.secret(), PresentedPassword.of(PASSWORD), address))
                .get();
    }

    static Hub of(ServingProcess server, int people) {
        return new Hub(server.hub().getPort(), people);
    }

    /** Of the person of that number, with the right password, from an address that is known. */
    byte[] rightSignIn(int number) {
        return signIn(address(number), email(number), PASSWORD);
    }

    byte[] wrongSignIn(String address, String email) {
        return signIn(address, email, "a guess of a stranger");
    }

    private static byte[] signIn(String address, String email, String password) {
        String body = "form_token=" + Sha256.hex("form of the Hub\n" + GUEST)
                + "&email=" + URLEncoder.encode(email, StandardCharsets.UTF_8)
                + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return """
                POST /sign-in HTTP/1.1
                Host: 127.0.0.1
                X-Forwarded-For: %s
                Cookie: __Host-hub-test=%s
                Content-Type: application/x-www-form-urlencoded
                Content-Length: %d

                %s""".formatted(address, GUEST, body.length(), body)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String address(int number) {
        return "198.51.100." + number;
    }

    private static String email(int number) {
        return "person" + number + "@example.com";
    }
}
