package org.merchantaccess.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.port.UseCount;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Merchants;

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
    void who_still_uses_the_outgoing_app_id_is_shown() {
        scenario.calls(scenario.logIn(shop), shop.address());

        PreviewActivation.Outgoing outgoing = preview(refunds).outgoing().get();

        assertThat(outgoing.credential()).isEqualTo(scenario.credential(shop.id(), shop.appId()));
        assertThat(outgoing.lastHour())
                .containsExactly(new Usage.RecentUse(Option.some(shop.address()), 1, 1, clock.instant()));
        assertThat(outgoing.lastUse()).isEqualTo(Option.some(new Usage.LastUse(clock.instant(), shop.address())));
    }

    @Test
    void whether_the_incoming_key_was_tried_is_shown() {
        ReadyMerchant ready = shop.using(refunds, scenario.reveal(shop.id(), refunds));
        scenario.triesToLogIn(ready);
        scenario.triesToLogIn(ready);

        assertThat(preview(refunds).triesOfIncoming())
                .containsExactly(new Usage.InactiveTries(
                        Option.some(shop.address()), new UseCount(2, clock.instant(), clock.instant())));
    }

    @Test
    void of_what_nobody_used_or_tried_nothing_is_shown() {
        PreviewActivation.Preview preview = preview(refunds);

        assertThat(preview.incoming()).isEqualTo(scenario.credential(shop.id(), refunds));
        assertThat(preview.version()).isEqualTo(scenario.profile(shop.id()).version());
        assertThat(preview.triesOfIncoming()).isEmpty();
        assertThat(preview.outgoing().get().lastHour()).isEmpty();
        assertThat(preview.outgoing().get().lastUse()).isEqualTo(Option.none());
    }

    @Test
    void nothing_goes_where_none_is_active_or_the_incoming_one_already_is() {
        MerchantId bakery = scenario.open("Bakery");
        AppId first = scenario.create(bakery, "Payments");

        assertThat(preview(bakery, first).outgoing()).isEqualTo(Option.none());
        assertThat(preview(shop.appId()).outgoing()).isEqualTo(Option.none());
    }

    @Test
    void to_look_changes_nothing() {
        int entries = scenario.audit(shop.id()).size();

        preview(refunds);

        assertThat(scenario.audit(shop.id())).hasSize(entries);
        assertThat(scenario.credential(shop.id(), refunds).isActive()).isFalse();
    }

    @Test
    void s56_another_merchants_app_id_is_unknown() {
        MerchantId bakery = scenario.open("Bakery");

        assertThat(asks(bakery, refunds)).isEqualTo(Either.right(Option.none()));
        assertThat(asks(Merchants.CORNER_SHOP, refunds))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
    }

    private PreviewActivation.Preview preview(AppId incoming) {
        return preview(shop.id(), incoming);
    }

    /** Of uses that have been written to the store. */
    private PreviewActivation.Preview preview(MerchantId merchant, AppId incoming) {
        access.catchUp();
        return asks(merchant, incoming)
                .getOrElseThrow(failure -> new AssertionError(failure))
                .get();
    }

    private Either<ReadFailure, Option<PreviewActivation.Preview>> asks(MerchantId merchant, AppId incoming) {
        return access.credentials().previewActivation().handle(new PreviewActivation.Query(merchant, incoming));
    }
}
