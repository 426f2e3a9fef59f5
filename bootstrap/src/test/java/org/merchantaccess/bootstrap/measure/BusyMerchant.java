package org.merchantaccess.bootstrap.measure;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.link.AcceptLink;
import org.merchantaccess.application.people.member.InvitePerson;
import org.merchantaccess.application.people.signin.SignIn;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.token.RefusalCause;

/**
 * A merchant at its limits: 100 App IDs, 100 allowlist entries, full lists of refused requests.
 *
 * @param inactive an inactive App ID
 * @param session a session of its manager
 */
record BusyMerchant(MerchantId id, AppId inactive, SessionToken session) {

    private static final int MAX = 100;
    private static final PresentedPassword PASSWORD = PresentedPassword.of("correct horse battery");
    private static final Actor OPERATOR = new Actor("operator", new ClientAddress(0, 1));

    static BusyMerchant openedOn(Ports store, MerchantAccess node, PeopleAccess people) {
        MerchantId id = done(node.merchants().open().handle(OpenMerchantProfile.Command.of("Busy Shop", OPERATOR)))
                .result()
                .id();
        List<AppId> appIds = IntStream.range(0, MAX)
                .mapToObj(number -> create(node, id, "App " + number))
                .toList();
        IntStream.range(0, MAX)
                .forEach(number -> done(node.allowlist()
                        .allow()
                        .handle(AllowAddress.Command.of(id, "203.0.113." + number, "till " + number, OPERATOR))));
        done(node.credentials().activate().handle(ActivateAppCredential.Command.of(id, appIds.get(0), OPERATOR)));
        done(store.store().transactions().inTransaction(() -> "the store is unavailable", () -> {
            store.store().refusals().keep(refusals(id, appIds.get(1)));
            return Either.right(id);
        }));
        return new BusyMerchant(id, appIds.get(1), managerOf(id, people));
    }

    private static AppId create(MerchantAccess node, MerchantId id, String name) {
        return done(node.credentials().create().handle(CreateAppCredential.Command.of(id, name, OPERATOR)))
                .result()
                .credential()
                .appId();
    }

    /** Returns as many refusals as are kept, half of them from allowed addresses. */
    private static List<ReportedRefusal> refusals(MerchantId id, AppId appId) {
        return IntStream.range(0, 2 * Refusals.MAX_PER_READER)
                .mapToObj(number -> new ReportedRefusal(
                        Option.some(id),
                        number % 2 == 0,
                        appId.text(),
                        RefusalCause.NOT_ACTIVE,
                        AddressRange.parse("198.18." + number / 256 + "." + number % 256)
                                .get(),
                        Instant.now(),
                        "request-" + number))
                .toList();
    }

    private static SessionToken managerOf(MerchantId id, PeopleAccess people) {
        String email = "manager@example.com";
        Authority authority = new Authority.OfInstance(OPERATOR);
        done(people.links()
                .accept()
                .handle(AcceptLink.Command.of(
                        done(people.members()
                                        .invite()
                                        .handle(InvitePerson.Command.of(
                                                email, Membership.in(id, Role.MANAGER), authority)))
                                .secret(),
                        PASSWORD,
                        OPERATOR.from())));
        return done(people.signIn().signIn().handle(SignIn.Command.of(email, PASSWORD, OPERATOR.from())))
                .token();
    }

    private static <T> T done(Either<?, T> outcome) {
        return outcome.getOrElseThrow(failure -> new IllegalStateException("refused: " + failure));
    }
}
