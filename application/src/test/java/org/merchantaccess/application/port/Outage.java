package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.merchantaccess.application.EveryUseCase;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Samples;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.domain.token.BearerToken;

/** An instance of which one port is unavailable for a while: every use case answers, and says so where it needs that port. */
public final class Outage {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    /** Asked in the background only, so that no use case has to say anything. */
    private static final List<Class<?>> OF_NO_USE_CASE = List.of(Nodes.class, IdempotencyRecords.class);

    private final AtomicBoolean isUnavailable = new AtomicBoolean();
    private final Class<?> port;
    private final Ports ports;

    private Outage(Ports ports, Class<?> port) {
        this.port = port;
        this.ports = UnavailablePort.in(ports, port, isUnavailable::get);
    }

    /** Fails unless every use case on those ports answers with a value while that port is unavailable, and is well afterwards. */
    public static void isAnsweredByEveryUseCase(Ports ports, Class<?> port) {
        Outage outage = new Outage(ports, port);
        outage.isAnsweredWhileOpen();
        outage.isNoReasonNotToOpen();
    }

    private void isAnsweredWhileOpen() {
        try (MerchantAccess access = MerchantAccess.on(ports, SETTINGS)) {
            EveryUseCase useCases = EveryUseCase.of(access, samples(access));

            isUnavailable.set(true);
            Map<String, Either<?, ?>> answers = useCases.answers();
            access.catchUp();

            isUnavailable.set(false);
            access.catchUp();
            if (!OF_NO_USE_CASE.contains(port)) {
                assertThat(answers.values())
                        .as("the answers of the use cases that need " + port.getSimpleName())
                        .anyMatch(Outage::saysSo);
            }
            assertThat(useCases.answers().values())
                    .as("the answers once %s is available again", port.getSimpleName())
                    .noneMatch(Outage::saysSo);
        }
    }

    private static boolean saysSo(Either<?, ?> answer) {
        return answer.isLeft() && answer.getLeft().toString().contains("[reason=NO_ANSWER]");
    }

    /** Randomness is needed to open an instance at all. */
    private void isNoReasonNotToOpen() {
        isUnavailable.set(port != Identifiers.class);
        try (MerchantAccess access = MerchantAccess.on(ports, SETTINGS)) {
            access.catchUp();
        } finally {
            isUnavailable.set(false);
        }
    }

    /** Of things that are there, so that use cases come as far as to the port. */
    private static Samples samples(MerchantAccess access) {
        ReadyMerchant shop = Scenario.on(access).readyToCall();
        BearerToken token = Scenario.on(access).logIn(shop);
        PeopleScenario people = new PeopleScenario(access);
        Person ada = people.joined("ada", Membership.ofOperator());
        SessionToken session = people.signedIn("ada");
        ManagementKey key = access.management()
                .create()
                .handle(new CreateManagementKey.Command("deployment", Option.none(), Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure));
        return new Samples()
                .with(MerchantId.class, shop.id())
                .with(AppId.class, shop.appId())
                // as it is sent with a login
                .with(String.class, shop.appId().text())
                .with(PresentedKey.class, PresentedKey.of(shop.appKey().text()))
                .with(ClientAddress.class, shop.address())
                .with(BearerToken.class, token)
                .with(PersonId.class, ada.id())
                .with(SessionToken.class, session)
                .with(ManagementKey.class, key);
    }
}
