package org.merchantaccess.application.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.domain.merchant.ProfileVersion;
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
    @Tag("R14")
    void a_suspended_merchants_software_is_refused_immediately() {
        BearerToken token = scenario.logIn(shop);

        scenario.suspend(shop.id());

        assertThat(scenario.tryLogIn(shop)).isEqualTo(refused(RefusalCause.SUSPENDED));
        assertThat(scenario.calls(token, shop.address())).isEqualTo(refused(RefusalCause.SUSPENDED));
    }

    @Test
    @Tag("R14")
    void other_merchants_are_not_affected() {
        BearerToken token = scenario.logIn(bakery);

        scenario.suspend(shop.id());

        assertThat(scenario.tryLogIn(bakery).isRight()).isTrue();
        assertThat(scenario.calls(token, bakery.address()).isRight()).isTrue();
    }

    @Test
    @Tag("R14")
    void a_resumed_merchant_logs_in_with_the_same_app_id_and_its_old_tokens_stay_invalid() {
        BearerToken old = scenario.logIn(shop);

        scenario.suspend(shop.id());
        scenario.resume(shop.id());

        assertThat(scenario.calls(old, shop.address())).isEqualTo(refused(RefusalCause.TOKEN_SUPERSEDED));
        assertThat(scenario.calls(scenario.logIn(shop), shop.address()).isRight())
                .isTrue();
    }

    @Test
    @Tag("R14")
    void suspension_keeps_app_ids_and_addresses() {
        MerchantProfile before = scenario.profile(shop.id());

        scenario.suspend(shop.id());

        MerchantProfile suspended = scenario.profile(shop.id());
        assertThat(suspended.status()).isEqualTo(MerchantStatus.SUSPENDED);
        assertThat(suspended.allowlist()).isEqualTo(before.allowlist());
        assertThat(suspended.credentials().active().map(AppCredential::appId)).isEqualTo(Option.some(shop.appId()));
    }

    @Test
    void a_suspended_profile_can_still_be_changed() {
        scenario.suspend(shop.id());

        scenario.activate(shop.id(), scenario.create(shop.id(), "Refunds"));
        scenario.allow(shop.id(), "198.51.100.0/24");

        assertThat(scenario.tryLogIn(shop)).isEqualTo(refused(RefusalCause.SUSPENDED));
    }

    @Test
    void suspending_twice_or_resuming_an_open_merchant_changes_nothing() {
        scenario.resume(bakery.id());
        scenario.suspend(shop.id());
        MerchantProfile suspended = scenario.profile(shop.id());
        int entries = scenario.audit(shop.id()).size();

        scenario.suspend(shop.id());

        assertThat(scenario.profile(shop.id())).isEqualTo(suspended);
        assertThat(scenario.audit(shop.id())).hasSize(entries);
        assertThat(scenario.audit(bakery.id()))
                .extracting(AuditEntry::action)
                .doesNotContain(AccessAction.MERCHANT_RESUMED.code());
    }

    @Test
    void an_unknown_merchant_or_an_older_version_is_a_failure() {
        assertThat(access.merchants().suspend().handle(SuspendMerchant.Command.of(Merchants.CORNER_SHOP, Scenario.ADA)))
                .isEqualTo(Either.left(new ChangeFailure.UnknownMerchant<>(Merchants.CORNER_SHOP)));
        assertThat(access.merchants()
                        .suspend()
                        .handle(SuspendMerchant.Command.of(shop.id(), Scenario.ADA)
                                .withExpected(Option.some(ProfileVersion.FIRST))))
                .isEqualTo(Either.left(
                        new ChangeFailure.Outdated<>(scenario.profile(shop.id()).version())));
    }

    private static Either<AccessFailure, ?> refused(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }
}
