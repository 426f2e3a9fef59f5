package org.merchantaccess.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.key.RegisterPublicKey;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.oauth.ClientCredentials;
import org.merchantaccess.application.oauth.LogInWithAssertion;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.application.port.node.Nodes;
import org.merchantaccess.application.port.token.RevokedTokens;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.EveryUseCase;
import org.merchantaccess.contracts.fixture.ReadableAssertions;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Samples;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.BearerToken;

/** Simulates an outage of one port: every use case must return a value, and report the outage if it needs that port. */
public final class Outage {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    /** Ports used in the background only, so that no use case reports their outage. */
    private static final List<Class<?>> BACKGROUND_PORTS = List.of(Nodes.class, IdempotencyRecords.class);

    /** Reached only with a valid token, but another use case invalidates the one of the samples before. */
    private static final Class<?> NEEDS_VALID_TOKEN = RevokedTokens.class;

    private final AtomicBoolean isUnavailable = new AtomicBoolean();
    private final Class<?> port;
    private final Ports ports;

    private Outage(Ports ports, Class<?> port) {
        this.port = port;
        this.ports = UnavailablePort.in(
                ports.withTokens(ports.tokens().withAssertions(new ReadableAssertions())), port, isUnavailable::get);
    }

    /** Fails unless every use case returns a value while the port is unavailable, and works again afterwards. */
    public static void assertEveryUseCaseReturns(Ports ports, Class<?> port) {
        Outage outage = new Outage(ports, port);
        outage.verifyOpenInstance();
        outage.verifyOpening();
    }

    private void verifyOpenInstance() {
        try (MerchantAccess access = MerchantAccess.on(ports, SETTINGS)) {
            EveryUseCase useCases = EveryUseCase.of(
                    access, samples(access, ports.system().clock().instant()));

            isUnavailable.set(true);
            Map<String, Either<?, ?>> answers = useCases.answers();
            access.catchUp();

            isUnavailable.set(false);
            access.catchUp();
            if (!BACKGROUND_PORTS.contains(port) && port != NEEDS_VALID_TOKEN) {
                assertThat(answers.values())
                        .as("the results of the use cases that need " + port.getSimpleName())
                        .anyMatch(Outage::reportsOutage);
            }
            assertThat(useCases.answers().values())
                    .as("the results once %s is available again", port.getSimpleName())
                    .noneMatch(Outage::reportsOutage);
        }
    }

    private static boolean reportsOutage(Either<?, ?> answer) {
        return answer.isLeft() && answer.getLeft().toString().contains("[reason=NO_ANSWER]");
    }

    /** An instance cannot be created without random identifiers. */
    private void verifyOpening() {
        isUnavailable.set(port != Identifiers.class);
        try (MerchantAccess access = MerchantAccess.on(ports, SETTINGS)) {
            access.catchUp();
        } finally {
            isUnavailable.set(false);
        }
    }

    /** Uses existing objects, so that use cases reach the port. */
    private static Samples samples(MerchantAccess access, Instant now) {
        ReadyMerchant shop = Scenario.on(access).readyToCall();
        BearerToken token = Scenario.on(access).logIn(shop);
        ManagementKey key = access.management()
                .create()
                .handle(CreateManagementKey.Command.of("deployment", Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure));
        Scenario.done(access.keys()
                .registerPublicKey()
                .handle(RegisterPublicKey.Command.of(
                        shop.id(), shop.appId(), ReadableAssertions.key("mine"), Grace.DEFAULT, Scenario.ADA)));
        ClientCredentials.Assertion assertion = new ClientCredentials.Assertion(
                ReadableAssertions.text(shop.appId(), "mine", "here", "id", now.plusSeconds(30)),
                Option.none(),
                List.of("here"));
        return new Samples()
                .with(
                        LogInWithAssertion.Command.class,
                        LogInWithAssertion.Command.of(assertion, shop.address(), "request"))
                .with(MerchantId.class, shop.id())
                .with(AppId.class, shop.appId())
                // the App ID as sent with a login
                .with(String.class, shop.appId().text())
                .with(PresentedKey.class, PresentedKey.of(shop.appKey().text()))
                .with(ClientAddress.class, shop.address())
                .with(BearerToken.class, token)
                .with(ManagementKey.class, key);
    }
}
