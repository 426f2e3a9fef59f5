package org.merchantaccess.application.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

/** The listener is notified of each decision exactly once. */
class DecisionsTest {

    private static final ClientAddress ELSEWHERE = Allowlists.address("192.0.2.66");

    private final RecordedDecisions recorded = new RecordedDecisions();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(new MovableClock());
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final MerchantAccess access = MerchantAccess.on(
            ports.withStore(store -> store.withTransactions(transactions).withFollowerTransactions(transactions))
                    .withSystem(system -> system.withTicker(ticker))
                    .withDecisions(recorded),
            AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void accepted_requests_are_notified() {
        BearerToken token = scenario.logIn(shop);
        scenario.calls(token, shop.address());

        assertThat(recorded.decisions)
                .containsExactly(
                        "login " + shop.appId() + " from " + shop.address(),
                        "call " + shop.appId() + " from " + shop.address());
    }

    @Test
    void refused_requests_are_notified_with_the_cause() {
        BearerToken token = scenario.logIn(shop);
        recorded.decisions.clear();

        scenario.tryLogIn(shop.appId().text(), "wrong", shop.address());
        scenario.tryLogIn("no App ID", "wrong", shop.address());
        scenario.calls(token, ELSEWHERE);
        scenario.calls(BearerToken.parse("forged").get(), shop.address());

        assertThat(recorded.decisions)
                .containsExactly(
                        "login " + shop.appId() + " from " + shop.address() + " " + RefusalCause.WRONG_APP_KEY,
                        "login ? from " + shop.address() + " " + RefusalCause.UNKNOWN_APP_ID,
                        "call " + shop.appId() + " from " + ELSEWHERE + " " + RefusalCause.ADDRESS_NOT_ALLOWED,
                        "call ? from " + shop.address() + " " + RefusalCause.TOKEN_MALFORMED);
    }

    @Test
    @Tag("S36")
    void requests_on_a_stale_node_are_notified_as_stale() {
        BearerToken token = scenario.logIn(shop);
        transactions.cutOff();
        ticker.pass(Duration.ofSeconds(10));
        recorded.decisions.clear();

        scenario.tryLogIn(shop);
        scenario.calls(token, shop.address());

        assertThat(recorded.decisions)
                .containsExactly("stale login from " + shop.address(), "stale call from " + shop.address());
    }

    private static final class RecordedDecisions implements Decisions {

        private final List<String> decisions = new CopyOnWriteArrayList<>();

        @Override
        public void granted(Question question, AppId appId, ClientAddress from, String requestId) {
            decisions.add(question.word() + " " + appId + " from " + from);
        }

        @Override
        public void refused(
                Question question, RefusalCause cause, Option<AppId> appId, ClientAddress from, String requestId) {
            String appIdOrUnknown = appId.map(AppId::toString).getOrElse("?");
            decisions.add(question.word() + " " + appIdOrUnknown + " from " + from + " " + cause);
        }

        @Override
        public void stale(Question question, ClientAddress from, String requestId) {
            decisions.add("stale " + question.word() + " from " + from);
        }
    }
}
