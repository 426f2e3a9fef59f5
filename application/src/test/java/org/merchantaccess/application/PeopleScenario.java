package org.merchantaccess.application;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.people.AcceptLink;
import org.merchantaccess.application.people.InvitePerson;
import org.merchantaccess.application.people.IssueResetLink;
import org.merchantaccess.application.people.Issued;
import org.merchantaccess.application.people.ListFailedSignIns;
import org.merchantaccess.application.people.PeopleFailure;
import org.merchantaccess.application.people.ReadHubTrail;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.application.session.AuthenticatorApp;
import org.merchantaccess.application.session.BeginSecondFactor;
import org.merchantaccess.application.session.CheckSession;
import org.merchantaccess.application.session.ConfirmSecondFactor;
import org.merchantaccess.application.session.SessionFailure;
import org.merchantaccess.application.session.SignIn;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.SessionToken;

/** What people do to come in, told in short. */
public final class PeopleScenario {

    public static final String PASSWORD = "a horse on the moon";
    public static final ClientAddress HOME = Allowlists.address("198.51.100.7");
    public static final Authority ROOT = new Authority.OfInstance(Scenario.ADA);

    private final MerchantAccess access;

    public PeopleScenario(MerchantAccess access) {
        this.access = access;
    }

    /** Somebody of that name who was invited and came, with {@link #PASSWORD}. */
    public Person joined(String name, Membership membership) {
        return right(accept(right(invite(name, membership, ROOT)).secret(), PASSWORD));
    }

    public Either<PeopleFailure, Issued> invite(String name, Membership membership, Authority authority) {
        return access.people().invite().handle(new InvitePerson.Command(email(name), membership, authority));
    }

    public Either<PeopleFailure, Person> accept(LinkSecret secret, String password) {
        return access.people()
                .acceptLink()
                .handle(new AcceptLink.Command(secret, PresentedPassword.of(password), HOME));
    }

    public SessionToken signedIn(String name) {
        return right(signIn(name, PASSWORD, HOME)).token();
    }

    public Either<SessionFailure, SignIn.Begun> signIn(String name, String password, ClientAddress from) {
        return access.sessions()
                .signIn()
                .handle(new SignIn.Command(email(name), PresentedPassword.of(password), Option.none(), from));
    }

    public Either<SessionFailure, CheckSession.SignedIn> check(SessionToken token) {
        return access.sessions().check().handle(new CheckSession.Query(token));
    }

    /** From now on codes are asked for; the one of that moment is used. */
    public AuthenticatorApp turnOnSecondFactor(SessionToken session, Instant now) {
        AuthenticatorApp app = new AuthenticatorApp(
                right(access.sessions().beginSecondFactor().handle(new BeginSecondFactor.Command(session, HOME)))
                        .secret()
                        .base32());
        right(access.sessions()
                .confirmSecondFactor()
                .handle(new ConfirmSecondFactor.Command(session, app.codeAt(now), HOME)));
        return app;
    }

    /** A link by which the person chooses another password, issued by who runs the server. */
    public Issued resetLink(Person person) {
        return right(access.people().issueResetLink().handle(new IssueResetLink.Command(person.id(), ROOT)));
    }

    /** The Hub's own trail, newest first. */
    public List<AuditEntry> trail() {
        return right(access.people().readHubTrail().handle(new ReadHubTrail.Query(PageRequest.first(), ROOT)))
                .items();
    }

    /** How often signing in failed, newest first. */
    public List<FailedSignInCount> failedSignIns() {
        return right(access.people().listFailedSignIns().handle(new ListFailedSignIns.Query(PageRequest.first(), ROOT)))
                .items();
    }

    /** The right of that person, who signs in for it with {@link #PASSWORD}. */
    public Authority by(Person person) {
        return by(signedIn(person.email().text()));
    }

    public static Authority by(SessionToken session) {
        return new Authority.OfPerson(session, HOME);
    }

    public static String email(String name) {
        return name.contains("@") ? name : name + "@example.com";
    }

    public static <T> T right(Either<?, T> outcome) {
        return outcome.getOrElseThrow(failure -> new AssertionError(failure));
    }
}
