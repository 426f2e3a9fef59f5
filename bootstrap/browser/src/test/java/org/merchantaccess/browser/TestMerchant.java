package org.merchantaccess.browser;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.audit.ReadAudit;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.application.credential.ListAppCredentials;
import org.merchantaccess.application.credential.PreviewActivation;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.link.AcceptLink;
import org.merchantaccess.application.people.link.IssueSignInLink;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.application.people.member.InvitePerson;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.token.BearerToken;

/** A merchant for one test, with its software and its users. */
public final class TestMerchant {

    public static final String PASSWORD = "correct horse battery";

    private static final Actor SETUP = new Actor("command line", new ClientAddress(0, 1));
    private static final Duration STALE_PROOF = Duration.ofMinutes(6);
    private static final AtomicInteger USER_NUMBERS = new AtomicInteger();

    private final Hubs hubs;
    private final Environment environment;
    private final MerchantId id;

    private TestMerchant(Hubs hubs, Environment environment, MerchantId id) {
        this.hubs = hubs;
        this.environment = environment;
        this.id = id;
    }

    /** Opens a merchant without App IDs and with an empty allowlist. */
    public static TestMerchant openIn(Environment environment, Hubs hubs) {
        MerchantId id = done(hubs.access(environment)
                        .merchants()
                        .open()
                        .handle(OpenMerchantProfile.Command.of("Corner Shop", SETUP)))
                .result()
                .id();
        return new TestMerchant(hubs, environment, id);
    }

    /** Returns the same merchant for other visitors of the same server. */
    public TestMerchant at(Hubs others) {
        return new TestMerchant(others, environment, id);
    }

    public MerchantId id() {
        return id;
    }

    /** Returns the path of one of its pages. */
    public String path(String rest) {
        return "/merchants/" + id + rest;
    }

    /** Adds a range to the allowlist. */
    public TestMerchant allow(String range, String label) {
        done(access().allowlist().allow().handle(AllowAddress.Command.of(id, range, label, SETUP)));
        return this;
    }

    /** Creates an inactive App ID. */
    public AppId create(String name) {
        return done(access().credentials().create().handle(CreateAppCredential.Command.of(id, name, SETUP)))
                .result()
                .credential()
                .appId();
    }

    /** Sets an App ID to active. */
    public AppId activate(AppId appId) {
        done(access().credentials().activate().handle(ActivateAppCredential.Command.of(id, appId, SETUP)));
        return appId;
    }

    /** Deletes an App ID. */
    public void delete(AppId appId) {
        done(access().credentials().delete().handle(DeleteAppCredential.Command.of(id, appId, "DELETE", SETUP)));
    }

    /** Returns the length of the audit trail. */
    public long auditLength() {
        return done(access().audit().read().handle(ReadAudit.Query.of(id, PageRequest.first())))
                .total();
    }

    /** Reveals the App Key of an App ID. */
    public String keyOf(AppId appId) {
        return done(access().credentials().reveal().handle(RevealAppKey.Command.of(id, appId, SETUP)))
                .text();
    }

    /** Logs in from an address; none if refused. */
    public Option<BearerToken> logIn(AppId appId, String key, String from) {
        return access().tokens()
                .logIn()
                .handle(LogIn.Command.of(appId.text(), PresentedKey.of(key), address(from))
                        .withRequestId("5f1c0a77-31"))
                .map(granted -> granted.token())
                .toOption();
    }

    /** Makes a call with a token; returns whether it is accepted. */
    public boolean call(BearerToken token, String from) {
        return access().tokens()
                .checkCall()
                .handle(CheckCall.Query.of(token, address(from)).withRequestId("5f1c0a77-32"))
                .isRight();
    }

    /** Flushes the counted use to the store, which must include a try of the App ID. */
    public TestMerchant flushUse(AppId triedWhileInactive) {
        return flush(() -> tries(triedWhileInactive) > 0);
    }

    /** Flushes the counted use to the store, which must include an accepted login or call of the App ID. */
    public TestMerchant flushUses(AppId used) {
        return flush(() -> done(
                        access().credentials().list().handle(ListAppCredentials.Query.of(id, PageRequest.first())))
                .page()
                .items()
                .stream()
                .anyMatch(listed -> listed.credential().appId().equals(used)
                        && listed.lastUse().isDefined()));
    }

    /** Flushes the queued refusals to the store, which must have at least this many. */
    public TestMerchant flushRefusals(int count) {
        return flush(() -> refusals() >= count);
    }

    private TestMerchant flush(BooleanSupplier isStored) {
        access().catchUp();
        if (!isStored.getAsBoolean()) {
            throw new IllegalStateException("nothing was stored");
        }
        return this;
    }

    private long refusals() {
        return done(access().refusals().read().handle(ReadRefusals.Query.of(Option.some(id), PageRequest.first())))
                .total();
    }

    private long tries(AppId appId) {
        return done(access().credentials().previewActivation().handle(PreviewActivation.Query.of(id, appId)))
                .map(preview -> preview.readiness().addresses().stream()
                        .filter(address -> address.tries().isDefined())
                        .count())
                .getOrElse(0L);
    }

    /** Signs in a new user with the role and returns the visitor on the start page. */
    public Visitor visitedBy(Role role, Window window) {
        return visitedBy(addUser(Membership.in(id, role)), window);
    }

    /** Signs in an existing user and returns the visitor on the start page. */
    public Visitor visitedBy(Person person, Window window) {
        IssuedLink link = done(people().links()
                .issueSignInLink()
                .handle(IssueSignInLink.Command.of(person.id(), new Authority.OfInstance(SETUP))));
        return hubs.visitor(environment, window).open(path(link));
    }

    /** Signs in an existing user so long ago that the Hub asks for the password again (P9). */
    public Visitor visitedWithStaleProofBy(Person person, Window window) {
        return hubs.ago(STALE_PROOF, () -> visitedBy(person, window));
    }

    /** Signs in a new operator of the same Hub. */
    public Visitor visitedByOperator(Window window) {
        return visitedBy(addUser(Membership.ofOperator()), window);
    }

    /** Returns the path of a one-time link. */
    public static String path(IssuedLink link) {
        return "/link/" + link.secret().text();
    }

    /** Invites a new user. */
    public IssuedLink invite(Membership membership) {
        return invite(
                membership.role().word().replace("_", "-") + USER_NUMBERS.incrementAndGet() + "@example.com",
                membership);
    }

    /** Invites an e-mail address, which may have an account already. */
    public IssuedLink invite(String email, Membership membership) {
        return done(people().members()
                .invite()
                .handle(InvitePerson.Command.of(email, membership, new Authority.OfInstance(SETUP))));
    }

    /** Adds a new user with the password {@link #PASSWORD}. */
    public Person addUser(Membership membership) {
        return accepted(invite(membership));
    }

    /** Adds a user with the e-mail address and the password {@link #PASSWORD}. */
    public Person addUser(String email, Membership membership) {
        return accepted(invite(email, membership));
    }

    private Person accepted(IssuedLink invitation) {
        return done(people().links()
                .accept()
                .handle(AcceptLink.Command.of(invitation.secret(), PresentedPassword.of(PASSWORD), SETUP.from())));
    }

    private MerchantAccess access() {
        return hubs.access(environment);
    }

    private PeopleAccess people() {
        return hubs.people(environment);
    }

    private static ClientAddress address(String text) {
        return ClientAddress.parse(text).getOrElseThrow(() -> new IllegalArgumentException(text));
    }

    private static <T> T done(Either<?, T> outcome) {
        return outcome.getOrElseThrow(failure -> new IllegalStateException("the setup was refused: " + failure));
    }
}
