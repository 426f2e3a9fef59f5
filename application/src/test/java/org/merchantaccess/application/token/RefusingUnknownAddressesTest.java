package org.merchantaccess.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.token.RefusalCause;

class RefusingUnknownAddressesTest {

    private static final ClientAddress PROXY = Allowlists.address("192.0.2.66");
    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(new MovableClock());
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final MerchantAccess access = MerchantAccess.on(
            ports.withStore(store -> store.withTransactions(transactions).withFollowerTransactions(transactions))
                    .withSystem(system -> system.withTicker(ticker)),
            SETTINGS);
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    private Either<AccessFailure, RefusalCause> refuse(Option<String> appId) {
        return access.tokens()
                .refuseUnknownAddress()
                .handle(RefuseUnknownAddress.Command.of(PROXY, "request_1").withAppId(appId))
                .map(refusal -> refusal.cause());
    }

    @Test
    void a_login_is_shown_to_the_operator_with_app_id_and_proxy_address() {
        assertThat(refuse(Option.some(shop.appId().text()))).isEqualTo(Either.right(RefusalCause.ADDRESS_UNKNOWN));

        assertThat(scenario.unattributedRefusals())
                .extracting(
                        RecordedRefusal::appId,
                        RecordedRefusal::cause,
                        RecordedRefusal::source,
                        RecordedRefusal::requestId)
                .containsExactly(tuple(
                        shop.appId().text(),
                        RefusalCause.ADDRESS_UNKNOWN,
                        Allowlists.range("192.0.2.66"),
                        "request_1"));
    }

    @Test
    void a_call_is_shown_to_the_operator() {
        refuse(Option.none());

        assertThat(scenario.unattributedRefusals())
                .extracting(RecordedRefusal::appId, RecordedRefusal::cause)
                .containsExactly(tuple("", RefusalCause.ADDRESS_UNKNOWN));
    }

    @Test
    void the_refusal_is_not_shown_to_the_merchant() {
        refuse(Option.some(shop.appId().text()));

        assertThat(scenario.refusalsOf(shop.id())).isEmpty();
    }

    @Test
    void a_malformed_app_id_is_not_recorded() {
        refuse(Option.some("not-an-id"));

        assertThat(scenario.unattributedRefusals())
                .extracting(RecordedRefusal::appId)
                .containsExactly("");
    }

    @Test
    @Tag("S36")
    void a_stale_node_decides_nothing() {
        transactions.cutOff();
        ticker.pass(SETTINGS.maxStaleness());

        assertThat(refuse(Option.none())).isEqualTo(Either.left(new AccessFailure.Stale()));
    }
}
