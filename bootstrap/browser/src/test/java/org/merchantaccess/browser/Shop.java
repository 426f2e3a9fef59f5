package org.merchantaccess.browser;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.PreviewActivation;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.people.AcceptLink;
import org.merchantaccess.application.people.InvitePerson;
import org.merchantaccess.application.people.IssueSignInLink;
import org.merchantaccess.application.people.Issued;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.token.BearerToken;

/** A merchant of its own for a test, with software that logs in and people who look at the pages. */
public final class Shop {

    public static final String PASSWORD = "correct horse battery";

    private static final Actor NOBODY = new Actor("command line", new ClientAddress(0, 1));
    private static final Duration NO_LONGER_FRESH = Duration.ofMinutes(6);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Hubs hubs;
    private final Environment environment;
    private final MerchantId id;

    private Shop(Hubs hubs, Environment environment, MerchantId id) {
        this.hubs = hubs;
        this.environment = environment;
        this.id = id;
    }

    /** One that has neither App IDs nor an allowlist. */
    public static Shop openedIn(Environment environment, Hubs hubs) {
        MerchantId id = done(hubs.access(environment)
                        .merchants()
                        .open()
                        .handle(new OpenMerchantProfile.Command("Corner Shop", NOBODY)))
                .result()
                .id();
        return new Shop(hubs, environment, id);
    }

    /** The same merchant, for visitors of other Hubs of the same server. */
    public Shop at(Hubs others) {
        return new Shop(others, environment, id);
    }

    public MerchantId id() {
        return id;
    }

    /** The path of one of its pages. */
    public String path(String rest) {
        return "/merchants/" + id + rest;
    }

    public Shop allows(String range, String label) {
        done(access().allowlist().allow().handle(new AllowAddress.Command(id, range, label, Option.none(), NOBODY)));
        return this;
    }

    /** A new App ID, not active. */
    public AppId creates(String name) {
        return done(access().credentials()
                        .create()
                        .handle(new CreateAppCredential.Command(id, name, Option.none(), NOBODY)))
                .result()
                .credential()
                .appId();
    }

    public AppId activates(AppId appId) {
        done(access().credentials()
                .activate()
                .handle(new ActivateAppCredential.Command(id, appId, Option.none(), NOBODY)));
        return appId;
    }

    /** The key, as its owner has it. */
    public String keyOf(AppId appId) {
        return done(access().credentials().reveal().handle(new RevealAppKey.Command(id, appId, NOBODY)))
                .text();
    }

    /** Its software tries to log in; none where it is refused. */
    public Option<BearerToken> logsIn(AppId appId, String key, String from) {
        return access().tokens()
                .logIn()
                .handle(new LogIn.Command(appId.text(), PresentedKey.of(key), address(from), "5f1c0a77-31"))
                .map(granted -> granted.token())
                .toOption();
    }

    /** Its software calls with a token. */
    public boolean calls(BearerToken token, String from) {
        return access().tokens()
                .checkCall()
                .handle(new CheckCall.Query(token, address(from), "5f1c0a77-32"))
                .isRight();
    }

    /** Writes the counted use to the store at once; a try of that App ID is among it. */
    public Shop waitsUntilUseIsCounted(AppId triedWhileInactive) {
        return flushes(() -> tries(triedWhileInactive) > 0);
    }

    /** Writes the queued refusals to the store at once; there are so many different ones. */
    public Shop waitsUntilRefused(int different) {
        return flushes(() -> refusals() >= different);
    }

    private Shop flushes(BooleanSupplier isThere) {
        access().catchUp();
        if (!isThere.getAsBoolean()) {
            throw new IllegalStateException("nothing was counted");
        }
        return this;
    }

    private long refusals() {
        return done(access().refusals()
                        .read()
                        .handle(new ReadRefusals.Query(Option.some(id), Option.none(), PageRequest.first())))
                .total();
    }

    private int tries(AppId appId) {
        return done(access().credentials().previewActivation().handle(new PreviewActivation.Query(id, appId)))
                .map(preview -> preview.triesOfIncoming().size())
                .getOrElse(0);
    }

    /** Somebody new with that role, signed in, on the page they are led to. */
    public Visitor visitedBy(Role role, Window window) {
        return visitedBy(employs(Membership.in(id, role)), window);
    }

    /** Somebody known, signed in, on the page they are led to. */
    public Visitor visitedBy(Person person, Window window) {
        Issued link = done(access().people()
                .issueSignInLink()
                .handle(new IssueSignInLink.Command(person.id(), new Authority.OfInstance(NOBODY))));
        return hubs.visitor(environment, window).open(path(link));
    }

    /** The same, so long after they signed in that they have to prove once more that it is they (P9). */
    public Visitor visitedForLongBy(Person person, Window window) {
        return hubs.ago(NO_LONGER_FRESH, () -> visitedBy(person, window));
    }

    /** A new operator of the same Hub, signed in. */
    public Visitor visitedByOperator(Window window) {
        return visitedBy(employs(Membership.ofOperator()), window);
    }

    /** Where a one-time link leads. */
    public static String path(Issued link) {
        return "/link/" + link.secret().text();
    }

    /** An open invitation, as it is handed to somebody new. */
    public Issued invites(Membership membership) {
        return invites(
                membership.role().word().replace("_", "-") + PEOPLE.incrementAndGet() + "@example.com", membership);
    }

    /** An open invitation of that address, which may have an account already. */
    public Issued invites(String email, Membership membership) {
        return done(access().people()
                .invite()
                .handle(new InvitePerson.Command(email, membership, new Authority.OfInstance(NOBODY))));
    }

    /** Somebody who has accepted an invitation and can sign in with {@link #PASSWORD}. */
    public Person employs(Membership membership) {
        return accepted(invites(membership));
    }

    /** Somebody of that address, who can sign in too. */
    public Person employs(String email, Membership membership) {
        return accepted(invites(email, membership));
    }

    private Person accepted(Issued invitation) {
        return done(access().people()
                .acceptLink()
                .handle(new AcceptLink.Command(invitation.secret(), PresentedPassword.of(PASSWORD), NOBODY.from())));
    }

    private MerchantAccess access() {
        return hubs.access(environment);
    }

    private static ClientAddress address(String text) {
        return ClientAddress.parse(text).getOrElseThrow(() -> new IllegalArgumentException(text));
    }

    private static <T> T done(Either<?, T> outcome) {
        return outcome.getOrElseThrow(failure -> new IllegalStateException("the test was refused: " + failure));
    }
}
