package org.merchantaccess.bootstrap.measure.siege;

import io.vavr.control.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.link.AcceptLink;
import org.merchantaccess.application.people.member.InvitePerson;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.http.hub.cookie.BrowserId;
import org.merchantaccess.http.hub.submission.FormToken;

/**
 * The Hub of a server behind a proxy on 127.0.0.1, and its users, each with a known address.
 *
 * @param port the port of the Hub
 * @param people the number of users
 */
record Hub(int port, int people) {

    static final int SIGNED_IN = 303;

    private static final String PASSWORD = "a horse on the moon";
    private static final BrowserId BROWSER = new BrowserId("guest-of-the-measurement-with-43-characters");

    /** Creates the accounts before the server starts. */
    static void prepare(TestInstallation site, int people) {
        try (var open = new StoredEnvironments()
                .open(site.settings(), Environment.TEST, Restored.REFUSED)
                .get()) {
            for (int i = 0; i < people; i++) {
                join(open.people(), i);
            }
        }
    }

    /** Accepting the invitation makes the address a known one. */
    private static void join(PeopleAccess people, int number) {
        ClientAddress address = ClientAddress.parse(address(number)).get();
        Authority instance = new Authority.OfInstance(new Actor("measurement", address));
        var invitation = people.members()
                .invite()
                .handle(InvitePerson.Command.of(email(number), Membership.ofOperator(), instance))
                .get();
        people.links()
                .accept()
                .handle(AcceptLink.Command.of(invitation.secret(), PresentedPassword.of(PASSWORD), address))
                .get();
    }

    static Hub of(ServingProcess server, int people) {
        return new Hub(server.hub().getPort(), people);
    }

    /** Returns a sign-in of a user with the right password from the known address. */
    byte[] validSignIn(int number) {
        return signIn(address(number), email(number), PASSWORD);
    }

    byte[] invalidSignIn(String address, String email) {
        return signIn(address, email, "a wrong password");
    }

    private static byte[] signIn(String address, String email, String password) {
        String body = "form_token=" + FormToken.issue(BROWSER, Option.none()).text()
                + "&email=" + URLEncoder.encode(email, StandardCharsets.UTF_8)
                + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return """
                POST /sign-in HTTP/1.1
                Host: 127.0.0.1
                X-Forwarded-For: %s
                Cookie: __Host-hub-test-browser=%s
                Content-Type: application/x-www-form-urlencoded
                Content-Length: %d

                %s""".formatted(address, BROWSER.text(), body.length(), body)
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
