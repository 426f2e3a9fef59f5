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
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.people.AcceptLink;
import org.merchantaccess.application.people.InvitePerson;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.port.ReportedRefusal;
import org.merchantaccess.application.session.SignIn;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.domain.token.RefusalCause;

/**
 * A merchant that has as much as one can have: 100 App IDs, 100 entries on the allowlist, full lists of refusals.
 *
 * @param inactive one of its App IDs
 * @param session of its manager
 */
record BusyMerchant(MerchantId id, AppId inactive, SessionToken session) {

    private static final int MOST = 100;
    private static final PresentedPassword PASSWORD = PresentedPassword.of("correct horse battery");
    private static final Actor OPERATOR = new Actor("operator", new ClientAddress(0, 1));

    static BusyMerchant openedOn(Ports store, MerchantAccess node) {
        MerchantId id = done(node.merchants().open().handle(new OpenMerchantProfile.Command("Busy Shop", OPERATOR)))
                .result()
                .id();
        List<AppId> appIds = IntStream.range(0, MOST)
                .mapToObj(number -> create(node, id, "App " + number))
                .toList();
        IntStream.range(0, MOST)
                .forEach(number -> done(node.allowlist()
                        .allow()
                        .handle(new AllowAddress.Command(
                                id, "203.0.113." + number, "till " + number, Option.none(), OPERATOR))));
        done(node.credentials()
                .activate()
                .handle(new ActivateAppCredential.Command(id, appIds.get(0), Option.none(), OPERATOR)));
        done(store.transactions().inTransaction(() -> "the store does not answer", () -> {
            store.refusals().keep(refusals(id, appIds.get(1)));
            return Either.right(id);
        }));
        return new BusyMerchant(id, appIds.get(1), managerOf(id, node));
    }

    private static AppId create(MerchantAccess node, MerchantId id, String name) {
        return done(node.credentials()
                        .create()
                        .handle(new CreateAppCredential.Command(id, name, Option.none(), OPERATOR)))
                .result()
                .credential()
                .appId();
    }

    /** As many as are kept, of its own addresses and of strangers'. */
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

    private static SessionToken managerOf(MerchantId id, MerchantAccess node) {
        String email = "manager@example.com";
        Authority authority = new Authority.OfInstance(OPERATOR);
        done(node.people()
                .acceptLink()
                .handle(new AcceptLink.Command(
                        done(node.people()
                                        .invite()
                                        .handle(new InvitePerson.Command(
                                                email, Membership.in(id, Role.MANAGER), authority)))
                                .secret(),
                        PASSWORD,
                        OPERATOR.from())));
        return done(node.sessions()
                        .signIn()
                        .handle(new SignIn.Command(email, PASSWORD, Option.none(), OPERATOR.from())))
                .token();
    }

    private static <T> T done(Either<?, T> outcome) {
        return outcome.getOrElseThrow(failure -> new IllegalStateException("refused: " + failure));
    }
}
