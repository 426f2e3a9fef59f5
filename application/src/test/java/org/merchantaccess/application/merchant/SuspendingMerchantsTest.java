package org.merchantaccess.application.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.merchant.Standing;
import org.merchantaccess.domain.merchant.Version;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

class SuspendingMerchantsTest {

    private final MerchantAccess access = MerchantAccess.inMemory(new MovableClock());
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final ReadyMerchant bakery = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void r14_a_suspended_merchants_software_is_refused_at_once() {
        BearerToken token = scenario.logIn(shop);

        scenario.suspend(shop.id());

        assertThat(scenario.triesToLogIn(shop)).isEqualTo(refused(RefusalCause.SUSPENDED));
        assertThat(scenario.calls(token, shop.address())).isEqualTo(refused(RefusalCause.SUSPENDED));
    }

    @Test
    void r14_other_merchants_do_not_notice() {
        BearerToken token = scenario.logIn(bakery);

        scenario.suspend(shop.id());

        assertThat(scenario.triesToLogIn(bakery).isRight()).isTrue();
        assertThat(scenario.calls(token, bakery.address()).isRight()).isTrue();
    }

    @Test
    void r14_a_resumed_merchant_logs_in_with_the_same_app_id_and_its_old_tokens_stay_dead() {
        BearerToken old = scenario.logIn(shop);

        scenario.suspend(shop.id());
        scenario.resume(shop.id());

        assertThat(scenario.calls(old, shop.address())).isEqualTo(refused(RefusalCause.TOKEN_SUPERSEDED));
        assertThat(scenario.calls(scenario.logIn(shop), shop.address()).isRight())
                .isTrue();
    }

    @Test
    void r14_app_ids_and_addresses_stay_as_they_are() {
        MerchantProfile before = scenario.profile(shop.id());

        scenario.suspend(shop.id());

        MerchantProfile suspended = scenario.profile(shop.id());
        assertThat(suspended.standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(suspended.allowlist()).isEqualTo(before.allowlist());
        assertThat(suspended.credentials().active().map(AppCredential::appId)).isEqualTo(Option.some(shop.appId()));
    }

    @Test
    void a_suspended_merchant_may_still_put_its_house_in_order() {
        scenario.suspend(shop.id());

        scenario.activate(shop.id(), scenario.create(shop.id(), "Refunds"));
        scenario.allow(shop.id(), "198.51.100.0/24");

        assertThat(scenario.triesToLogIn(shop)).isEqualTo(refused(RefusalCause.SUSPENDED));
    }

    @Test
    void to_suspend_twice_or_to_resume_who_is_open_changes_nothing() {
        scenario.resume(bakery.id());
        scenario.suspend(shop.id());
        MerchantProfile suspended = scenario.profile(shop.id());
        int entries = scenario.audit(shop.id()).size();

        scenario.suspend(shop.id());

        assertThat(scenario.profile(shop.id())).isEqualTo(suspended);
        assertThat(scenario.audit(shop.id())).hasSize(entries);
        assertThat(scenario.audit(bakery.id())).extracting("action").doesNotContain("merchant_resumed");
    }

    @Test
    void nobody_suspends_who_is_not_there_or_by_an_older_version() {
        assertThat(access.merchants()
                        .suspend()
                        .handle(new SuspendMerchant.Command(Merchants.CORNER_SHOP, Option.none(), Scenario.ADA)))
                .isEqualTo(Either.left(new ChangeFailure.UnknownMerchant<>(Merchants.CORNER_SHOP)));
        assertThat(access.merchants()
                        .suspend()
                        .handle(new SuspendMerchant.Command(shop.id(), Option.some(Version.FIRST), Scenario.ADA)))
                .isEqualTo(Either.left(
                        new ChangeFailure.Outdated<>(scenario.profile(shop.id()).version())));
    }

    private static Either<AccessFailure, ?> refused(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }
}
