package org.merchantaccess.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.UnavailableReason;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Outage;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.TokenSigner;
import org.merchantaccess.application.port.UnavailablePort;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.domain.kernel.Environment;

/** Whichever port is unavailable, a use case answers with a value, on the hot path as well. */
class PortUnavailableTest {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    private final Ports ports = InMemory.ports(new MovableClock());

    static List<Class<?>> ports() {
        return UnavailablePort.types();
    }

    @ParameterizedTest
    @MethodSource("ports")
    void every_use_case_answers_with_its_failure_while_a_port_is_unavailable(Class<?> port) {
        Outage.isAnsweredByEveryUseCase(ports, port);
    }

    @Test
    void a_login_that_cannot_be_signed_is_neither_granted_nor_counted() {
        TokenSigner gone = token -> {
            throw new PortUnavailable("the key service does not answer");
        };
        try (MerchantAccess access = MerchantAccess.on(ports.with(gone, ports.tokenReader()), SETTINGS)) {
            Scenario scenario = Scenario.on(access);
            ReadyMerchant shop = scenario.readyToCall();

            assertThat(scenario.triesToLogIn(shop))
                    .isEqualTo(Either.left(new AccessFailure.Unavailable(UnavailableReason.NO_ANSWER)));

            access.catchUp();
            assertThat(ports.transactions()
                            .<String, Boolean>inTransaction(
                                    () -> "unavailable",
                                    () -> Either.right(
                                            ports.usage().lastUse(shop.appId()).isEmpty())))
                    .isEqualTo(Either.right(true));
        }
    }

    @Test
    void any_other_exception_is_a_bug_and_reaches_the_caller() {
        TokenSigner broken = token -> {
            throw new IllegalArgumentException("a bug");
        };
        try (MerchantAccess access = MerchantAccess.on(ports.with(broken, ports.tokenReader()), SETTINGS)) {
            ReadyMerchant shop = Scenario.on(access).readyToCall();

            assertThatThrownBy(() -> Scenario.on(access).triesToLogIn(shop)).hasMessage("a bug");
        }
    }
}
