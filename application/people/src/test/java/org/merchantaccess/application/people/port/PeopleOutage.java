package org.merchantaccess.application.people.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleSamples;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.EveryUseCase;
import org.merchantaccess.contracts.fixture.Samples;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.UnavailablePort;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.session.SessionToken;

/**
 * Verifies the use cases while one port is unavailable: every use case returns a result, and those that need the port report the
 * outage.
 */
public final class PeopleOutage {

    private PeopleOutage() {}

    /** Fails unless every use case returns a result during the outage of the port and works afterwards. */
    public static void assertEveryUseCaseReturns(Ports core, PeoplePorts ports, Class<?> port) {
        AtomicBoolean isUnavailable = new AtomicBoolean();
        PeoplePorts fragile = UnavailablePort.inGroup(PeoplePorts.class, ports, port, isUnavailable::get);
        try (PeopleAccess access = PeopleAccess.on(fragile, Environment.TEST)) {
            EveryUseCase useCases = EveryUseCase.of(access, samples(core, access));

            isUnavailable.set(true);
            Map<String, Either<?, ?>> answers = useCases.answers();

            isUnavailable.set(false);
            assertThat(answers.values())
                    .as("results of the use cases that need " + port.getSimpleName())
                    .anyMatch(PeopleOutage::reportsOutage);
            assertThat(useCases.answers().values())
                    .as("results after %s is available again", port.getSimpleName())
                    .noneMatch(PeopleOutage::reportsOutage);
        }
    }

    private static boolean reportsOutage(Either<?, ?> answer) {
        return answer.isLeft() && answer.getLeft().toString().contains("[reason=NO_ANSWER]");
    }

    /** Returns samples of existing entities, so that use cases reach the port. */
    private static Samples samples(Ports core, PeopleAccess access) {
        PeopleScenario people = new PeopleScenario(access);
        PersonId ada = people.joined("ada", Membership.ofOperator()).id();
        SessionToken session = people.signedIn("ada");
        try (MerchantAccess merchants = MerchantAccess.on(core, AccessSettings.of(Environment.TEST))) {
            return PeopleSamples.all()
                    .with(MerchantId.class, Scenario.on(merchants).readyToCall().id())
                    .with(ClientAddress.class, PeopleScenario.HOME)
                    .with(PersonId.class, ada)
                    .with(SessionToken.class, session);
        }
    }
}
