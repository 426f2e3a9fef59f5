package org.merchantaccess.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.token.TokenSigner;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Outage;
import org.merchantaccess.contracts.store.UnavailablePort;
import org.merchantaccess.domain.kernel.Environment;

/** Use cases return a value while a port is unavailable, including those of the hot path. */
class PortUnavailableTest {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    private final Ports ports = InMemory.ports(new MovableClock());

    static List<Class<?>> ports() {
        return UnavailablePort.types();
    }

    @ParameterizedTest
    @MethodSource("ports")
    void every_use_case_returns_its_failure_while_a_port_is_unavailable(Class<?> port) {
        Outage.assertEveryUseCaseReturns(ports, port);
    }

    @Test
    void a_login_that_cannot_be_signed_is_neither_granted_nor_counted() {
        TokenSigner gone = token -> {
            throw new PortUnavailable("the key service does not answer");
        };
        try (MerchantAccess access =
                MerchantAccess.on(ports.withTokens(ports.tokens().withSigner(gone)), SETTINGS)) {
            Scenario scenario = Scenario.on(access);
            ReadyMerchant shop = scenario.readyToCall();

            assertThat(scenario.tryLogIn(shop))
                    .isEqualTo(Either.left(new AccessFailure.Unavailable(UnavailableReason.NO_ANSWER)));

            access.catchUp();
            assertThat(ports.store()
                            .transactions()
                            .<String, Boolean>inTransaction(
                                    () -> "unavailable",
                                    () -> Either.right(ports.store()
                                            .usage()
                                            .lastUse(shop.appId())
                                            .isEmpty())))
                    .isEqualTo(Either.right(true));
        }
    }

    @Test
    void any_other_exception_is_a_bug_and_reaches_the_caller() {
        TokenSigner broken = token -> {
            throw new IllegalArgumentException("a bug");
        };
        try (MerchantAccess access =
                MerchantAccess.on(ports.withTokens(ports.tokens().withSigner(broken)), SETTINGS)) {
            ReadyMerchant shop = Scenario.on(access).readyToCall();

            assertThatThrownBy(() -> Scenario.on(access).tryLogIn(shop)).hasMessage("a bug");
        }
    }
}
