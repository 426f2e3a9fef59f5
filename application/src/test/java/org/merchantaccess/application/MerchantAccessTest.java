package org.merchantaccess.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.directory.Eventually;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.node.NodeHealth;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.refusal.RefusalCriteria;

class MerchantAccessTest {

    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(new MovableClock()).withSystem(system -> system.withTicker(ticker));
    private final Store store = Store.of(ports);
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void health_reports_the_applied_change_and_the_time_since_the_last_poll() {
        access.catchUp();
        ticker.pass(Duration.ofSeconds(1));

        NodeHealth health = access.health();

        assertThat(health.isReady()).isTrue();
        assertThat(health.appliedChange())
                .isEqualTo(store.commit(() -> store.changeFeed().head()));
        assertThat(health.silence()).isEqualTo(Option.some(Duration.ofSeconds(1)));
        assertThat(health.droppedRefusals()).isZero();
        assertThat(health.droppedUses()).isZero();
    }

    @Test
    void catch_up_writes_use_counts_and_refusals_immediately() {
        useAndFail();

        access.catchUp();

        assertThat(storedRefusals()).isEqualTo(1);
        assertThat(isUseStored()).isTrue();
    }

    @Test
    void closing_writes_use_counts_and_refusals() {
        useAndFail();

        access.close();

        assertThat(storedRefusals()).isEqualTo(1);
        assertThat(isUseStored()).isTrue();
    }

    @Test
    void refusals_are_written_periodically() {
        scenario.tryLogIn(shop.appId().text(), "wrong", shop.address());

        Eventually.becomesTrue(() -> storedRefusals() == 1);
    }

    private void useAndFail() {
        scenario.logIn(shop);
        scenario.tryLogIn(shop.appId().text(), "wrong", shop.address());
    }

    private int storedRefusals() {
        return store.commit(() -> store.refusals()
                .of(Option.some(shop.id()), RefusalCriteria.none(), PageRequest.first())
                .items()
                .size());
    }

    private boolean isUseStored() {
        return store.commit(() -> store.usage().lastUse(shop.appId()).isDefined());
    }
}
