package org.merchantaccess.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
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
    @Tag("R4")
    void the_incoming_app_id_is_active_and_the_outgoing_one_is_not() {
        clock.pass(Duration.ofMinutes(3));

        scenario.activate(shop.id(), refunds);

        assertThat(scenario.profile(shop.id()).credentials().active().map(AppCredential::appId))
                .isEqualTo(Option.some(refunds));
        assertThat(scenario.credential(shop.id(), refunds).activeSince().map(ActiveSince::at))
                .isEqualTo(Option.some(clock.instant()));
    }

    @Test
    @Tag("R4")
    void the_outgoing_app_id_is_refused_immediately_and_the_incoming_one_accepted() {
        BearerToken token = scenario.logIn(shop);
        assertThat(scenario.tryLogIn(shopWithRefunds)).isEqualTo(NOT_ACTIVE);

        scenario.activate(shop.id(), refunds);

        assertThat(scenario.tryLogIn(shop)).isEqualTo(NOT_ACTIVE);
        assertThat(scenario.calls(token, shop.address())).isEqualTo(SUPERSEDED);
        assertThat(scenario.calls(scenario.logIn(shopWithRefunds), shop.address())
                        .isRight())
                .isTrue();
    }

    @Test
    @Tag("R4")
    void activating_the_active_app_id_changes_nothing() {
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
    @Tag("S34")
    @Tag("R10")
    void old_tokens_stay_invalid_after_an_app_id_is_activated_again() {
        BearerToken old = scenario.logIn(shop);

        scenario.activate(shop.id(), refunds);
        scenario.activate(shop.id(), shop.appId());

        assertThat(scenario.calls(old, shop.address())).isEqualTo(SUPERSEDED);
        assertThat(scenario.calls(scenario.logIn(shop), shop.address()).isRight())
                .isTrue();
    }

    @Test
    @Tag("R10")
    void a_token_of_an_earlier_activation_is_superseded() {
        scenario.activate(shop.id(), refunds);
        BearerToken ofRefunds = scenario.logIn(shopWithRefunds);
        scenario.activate(shop.id(), shop.appId());
        BearerToken ofPayments = scenario.logIn(shop);

        assertThat(scenario.calls(ofRefunds, shop.address())).isEqualTo(SUPERSEDED);
        assertThat(scenario.calls(ofPayments, shop.address()).isRight()).isTrue();
    }

    @Test
    void an_unknown_app_id_cannot_be_activated() {
        AppId unknown = new AppId("00000000");

        assertThat(activates(shop.id(), unknown))
                .isEqualTo(Either.left(new ChangeFailure.Refused<>(new CredentialFailure.UnknownAppId(unknown))));
    }

    @Test
    @Tag("S56")
    void another_merchants_app_id_cannot_be_activated_and_stays_as_it_is() {
        MerchantId bakery = scenario.open("Bakery");

        assertThat(activates(bakery, refunds))
                .isEqualTo(Either.left(new ChangeFailure.Refused<>(new CredentialFailure.UnknownAppId(refunds))));

        assertThat(scenario.credential(shop.id(), refunds).isActive()).isFalse();
    }

    private long head() {
        return Store.of(ports).commit(() -> ports.store().changeFeed().head());
    }

    private Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> activates(
            MerchantId merchant, AppId appId) {
        return access.credentials().activate().handle(ActivateAppCredential.Command.of(merchant, appId, Scenario.ADA));
    }

    private static Either<AccessFailure, ?> refusedFor(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }
}
