package org.merchantaccess.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.directory.Eventually;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.kernel.Vitals;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.domain.kernel.Environment;

class MerchantAccessTest {

    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(new MovableClock()).with(ticker);
    private final Store store = Store.of(ports);
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void who_watches_a_node_sees_how_far_it_has_come_and_since_when_the_store_is_silent() {
        access.catchUp();
        ticker.pass(Duration.ofSeconds(1));

        Vitals vitals = access.vitals();

        assertThat(vitals.isReady()).isTrue();
        assertThat(vitals.appliedChange())
                .isEqualTo(store.commit(() -> store.changeFeed().head()));
        assertThat(vitals.silence()).isEqualTo(Option.some(Duration.ofSeconds(1)));
        assertThat(vitals.droppedRefusals()).isZero();
        assertThat(vitals.droppedUses()).isZero();
    }

    @Test
    void who_cannot_wait_has_the_store_told_of_use_and_refusals_at_once() {
        useAndBeRefused();

        access.catchUp();

        assertThat(refusalsAtRest()).isEqualTo(1);
        assertThat(isUseAtRest()).isTrue();
    }

    @Test
    void a_node_that_is_closed_has_told_the_store_of_use_and_refusals() {
        useAndBeRefused();

        access.close();

        assertThat(refusalsAtRest()).isEqualTo(1);
        assertThat(isUseAtRest()).isTrue();
    }

    @Test
    void the_store_hears_of_refusals_within_a_second_or_so_though_nobody_asks() {
        scenario.triesToLogIn(shop.appId().text(), "wrong", shop.address());

        Eventually.becomesTrue(() -> refusalsAtRest() == 1);
    }

    private void useAndBeRefused() {
        scenario.logIn(shop);
        scenario.triesToLogIn(shop.appId().text(), "wrong", shop.address());
    }

    private int refusalsAtRest() {
        return store.commit(() -> store.refusals()
                .of(Option.some(shop.id()), Option.none(), PageRequest.first())
                .items()
                .size());
    }

    private boolean isUseAtRest() {
        return store.commit(() -> store.usage().lastUse(shop.appId()).isDefined());
    }
}
