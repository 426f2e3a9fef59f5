package org.merchantaccess.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

class ActivatingAppIdsTest {

    private static final Either<AccessFailure, ?> NOT_ACTIVE = refusedFor(RefusalCause.NOT_ACTIVE);
    private static final Either<AccessFailure, ?> SUPERSEDED = refusedFor(RefusalCause.TOKEN_SUPERSEDED);

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final AppId refunds = scenario.create(shop.id(), "Refunds");
    private final ReadyMerchant shopWithRefunds = shop.using(refunds, scenario.reveal(shop.id(), refunds));

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void r4_the_incoming_app_id_is_active_and_the_outgoing_one_is_not() {
        clock.pass(Duration.ofMinutes(3));

        scenario.activate(shop.id(), refunds);

        assertThat(scenario.profile(shop.id()).credentials().active().map(AppCredential::appId))
                .isEqualTo(Option.some(refunds));
        assertThat(scenario.credential(shop.id(), refunds).activeSince().map(ActiveSince::at))
                .isEqualTo(Option.some(clock.instant()));
    }

    @Test
    void r4_the_outgoing_app_id_is_refused_at_once_and_the_incoming_one_let_in() {
        BearerToken token = scenario.logIn(shop);
        assertThat(scenario.triesToLogIn(shopWithRefunds)).isEqualTo(NOT_ACTIVE);

        scenario.activate(shop.id(), refunds);

        assertThat(scenario.triesToLogIn(shop)).isEqualTo(NOT_ACTIVE);
        assertThat(scenario.calls(token, shop.address())).isEqualTo(SUPERSEDED);
        assertThat(scenario.calls(scenario.logIn(shopWithRefunds), shop.address())
                        .isRight())
                .isTrue();
    }

    @Test
    void r4_to_activate_the_active_one_changes_nothing() {
        BearerToken token = scenario.logIn(shop);
        MerchantProfile before = scenario.profile(shop.id());
        int entries = scenario.audit(shop.id()).size();
        long head = head();

        scenario.activate(shop.id(), shop.appId());

        assertThat(scenario.profile(shop.id())).isEqualTo(before);
        assertThat(scenario.audit(shop.id())).hasSize(entries);
        assertThat(head()).isEqualTo(head);
        assertThat(scenario.calls(token, shop.address()).isRight()).isTrue();
    }

    @Test
    void s34_r10_to_activate_an_app_id_again_does_not_bring_its_old_tokens_back_to_life() {
        BearerToken old = scenario.logIn(shop);

        scenario.activate(shop.id(), refunds);
        scenario.activate(shop.id(), shop.appId());

        assertThat(scenario.calls(old, shop.address())).isEqualTo(SUPERSEDED);
        assertThat(scenario.calls(scenario.logIn(shop), shop.address()).isRight())
                .isTrue();
    }

    @Test
    void r10_the_tokens_of_both_stays_are_told_apart() {
        scenario.activate(shop.id(), refunds);
        BearerToken ofRefunds = scenario.logIn(shopWithRefunds);
        scenario.activate(shop.id(), shop.appId());
        BearerToken ofPayments = scenario.logIn(shop);

        assertThat(scenario.calls(ofRefunds, shop.address())).isEqualTo(SUPERSEDED);
        assertThat(scenario.calls(ofPayments, shop.address()).isRight()).isTrue();
    }

    @Test
    void an_app_id_nobody_has_cannot_be_activated() {
        AppId nobodys = new AppId("00000000");

        assertThat(activates(shop.id(), nobodys))
                .isEqualTo(Either.left(new ChangeFailure.Refused<>(new CredentialFailure.UnknownAppId(nobodys))));
    }

    @Test
    void s56_another_merchants_app_id_cannot_be_activated_and_stays_as_it_is() {
        MerchantId bakery = scenario.open("Bakery");

        assertThat(activates(bakery, refunds))
                .isEqualTo(Either.left(new ChangeFailure.Refused<>(new CredentialFailure.UnknownAppId(refunds))));

        assertThat(scenario.credential(shop.id(), refunds).isActive()).isFalse();
    }

    private long head() {
        return Store.of(ports).commit(() -> ports.changeFeed().head());
    }

    private Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> activates(
            MerchantId merchant, AppId appId) {
        return access.credentials()
                .activate()
                .handle(new ActivateAppCredential.Command(merchant, appId, Option.none(), Scenario.ADA));
    }

    private static Either<AccessFailure, ?> refusedFor(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }
}
