package org.merchantaccess.application.people;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.account.BeginSecondFactor;
import org.merchantaccess.application.people.account.ConfirmSecondFactor;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.link.AcceptLink;
import org.merchantaccess.application.people.link.IssueResetLink;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.application.people.member.InvitePerson;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.application.people.report.ListFailedSignIns;
import org.merchantaccess.application.people.report.ReadHubAudit;
import org.merchantaccess.application.people.secondfactor.AuthenticatorApp;
import org.merchantaccess.application.people.signin.CheckSession;
import org.merchantaccess.application.people.signin.SignIn;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.session.SessionToken;

/** Short forms of common steps: inviting, joining and signing in. */
public final class PeopleScenario {

    /** The password of everyone who {@linkplain #joined joined}. */
    public static final String PASSWORD = "a horse on the moon";

    public static final ClientAddress HOME = Allowlists.address("198.51.100.7");
    public static final Authority ROOT = new Authority.OfInstance(Scenario.ADA);

    private final PeopleAccess access;

    public PeopleScenario(PeopleAccess access) {
        this.access = access;
    }

    /** Invites a person and accepts the invitation with {@link #PASSWORD}. */
    public Person joined(String name, Membership membership) {
        return right(accept(right(invite(name, membership, ROOT)).secret(), PASSWORD));
    }

    public Either<PeopleFailure, IssuedLink> invite(String name, Membership membership, Authority authority) {
        return access.members().invite().handle(InvitePerson.Command.of(email(name), membership, authority));
    }

    public Either<PeopleFailure, Person> accept(LinkSecret secret, String password) {
        return access.links().accept().handle(AcceptLink.Command.of(secret, PresentedPassword.of(password), HOME));
    }

    public SessionToken signedIn(String name) {
        return right(signIn(name, PASSWORD, HOME)).token();
    }

    public Either<SessionFailure, SignIn.Begun> signIn(String name, String password, ClientAddress from) {
        return access.signIn().signIn().handle(SignIn.Command.of(email(name), PresentedPassword.of(password), from));
    }

    public Either<SessionFailure, CheckSession.SignedIn> check(SessionToken token) {
        return access.signIn().check().handle(CheckSession.Query.of(token));
    }

    /** Turns the second factor on and returns its app. The code of this time step is used. */
    public AuthenticatorApp turnOnSecondFactor(SessionToken session, Instant now) {
        AuthenticatorApp app = new AuthenticatorApp(
                right(access.account().beginSecondFactor().handle(BeginSecondFactor.Command.of(session, HOME)))
                        .secret()
                        .base32());
        right(access.account()
                .confirmSecondFactor()
                .handle(ConfirmSecondFactor.Command.of(session, app.codeAt(now), HOME)));
        return app;
    }

    /** Issues a reset link for the person, under the authority of the instance. */
    public IssuedLink resetLink(Person person) {
        return right(access.links().issueResetLink().handle(IssueResetLink.Command.of(person.id(), ROOT)));
    }

    /** Returns the audit trail of the Hub, newest first. */
    public List<AuditEntry> trail() {
        return right(access.reports().readHubAudit().handle(ReadHubAudit.Query.of(PageRequest.first(), ROOT)))
                .items();
    }

    /** Returns the counts of failed sign-ins, most recently updated first. */
    public List<FailedSignInCount> failedSignIns() {
        return right(access.reports().listFailedSignIns().handle(ListFailedSignIns.Query.of(PageRequest.first(), ROOT)))
                .items();
    }

    /** Signs the person in with {@link #PASSWORD} and returns the authority of the session. */
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
