package org.merchantaccess.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.credential.readiness.AddressReadiness;
import org.merchantaccess.application.credential.readiness.AddressState;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.usage.LastUse;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.domain.usage.UseCount;

class PreviewingActivationTest {

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access = MerchantAccess.inMemory(clock);
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final AppId refunds = scenario.create(shop.id(), "Refunds");

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void the_preview_shows_the_use_of_the_outgoing_app_id() {
        scenario.calls(scenario.logIn(shop), shop.address());

        PreviewActivation.Outgoing outgoing = preview(refunds).outgoing().get();

        assertThat(outgoing.credential()).isEqualTo(scenario.credential(shop.id(), shop.appId()));
        assertThat(outgoing.lastHour())
                .containsExactly(new RecentUse(Option.some(shop.address()), 1, 1, clock.instant()));
        assertThat(outgoing.lastUse()).isEqualTo(Option.some(new LastUse(clock.instant(), shop.address())));
    }

    @Test
    void the_preview_shows_tries_of_the_incoming_key() {
        ReadyMerchant ready = shop.using(refunds, scenario.reveal(shop.id(), refunds));
        scenario.tryLogIn(ready);
        scenario.tryLogIn(ready);

        assertThat(preview(refunds).readiness().addresses())
                .containsExactly(new AddressReadiness(
                        Option.some(shop.address()),
                        Option.none(),
                        Option.some(new UseCount(2, clock.instant(), clock.instant())),
                        AddressState.READY));
    }

    @Test
    void without_uses_and_tries_the_preview_is_empty() {
        PreviewActivation.Preview preview = preview(refunds);

        assertThat(preview.incoming()).isEqualTo(scenario.credential(shop.id(), refunds));
        assertThat(preview.version()).isEqualTo(scenario.profile(shop.id()).version());
        assertThat(preview.readiness().addresses()).isEmpty();
        assertThat(preview.outgoing().get().lastHour()).isEmpty();
        assertThat(preview.outgoing().get().lastUse()).isEqualTo(Option.none());
    }

    @Test
    void no_app_id_is_outgoing_if_none_is_active_or_the_incoming_one_is() {
        MerchantId bakery = scenario.open("Bakery");
        AppId first = scenario.create(bakery, "Payments");

        assertThat(preview(bakery, first).outgoing()).isEqualTo(Option.none());
        assertThat(preview(shop.appId()).outgoing()).isEqualTo(Option.none());
    }

    @Test
    void a_preview_changes_nothing() {
        int entries = scenario.audit(shop.id()).size();

        preview(refunds);

        assertThat(scenario.audit(shop.id())).hasSize(entries);
        assertThat(scenario.credential(shop.id(), refunds).isActive()).isFalse();
    }

    @Test
    @Tag("S56")
    void another_merchants_app_id_is_unknown() {
        MerchantId bakery = scenario.open("Bakery");

        assertThat(previewOf(bakery, refunds)).isEqualTo(Either.right(Option.none()));
        assertThat(previewOf(Merchants.CORNER_SHOP, refunds))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
    }

    private PreviewActivation.Preview preview(AppId incoming) {
        return preview(shop.id(), incoming);
    }

    /** Writes pending use counts first. */
    private PreviewActivation.Preview preview(MerchantId merchant, AppId incoming) {
        access.catchUp();
        return previewOf(merchant, incoming)
                .getOrElseThrow(failure -> new AssertionError(failure))
                .get();
    }

    private Either<ReadFailure, Option<PreviewActivation.Preview>> previewOf(MerchantId merchant, AppId incoming) {
        return access.credentials().previewActivation().handle(PreviewActivation.Query.of(merchant, incoming));
    }
}
