package org.merchantaccess.application.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.WidestRanges;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;

/** The maximum width of a range is a setting (R8) that applies when an entry is added. */
class AllowlistWidthsTest {

    private static final AccessSettings STANDARD = AccessSettings.of(Environment.PRODUCTION);
    private static final AccessSettings WIDER = STANDARD.withWidestRanges(new WidestRanges(8, 19));

    private final Ports ports = InMemory.ports(new MovableClock());

    @Test
    @Tag("R8")
    void ranges_wider_than_the_setting_are_refused() {
        AccessSettings narrower = STANDARD.withWidestRanges(new WidestRanges(24, 48));
        try (MerchantAccess access = MerchantAccess.on(ports, narrower)) {
            MerchantId shop = Scenario.on(access).open("Corner Shop");

            assertThat(allows(access, shop, "8.8.8.0/24").isRight()).isTrue();
            assertThat(allows(access, shop, "2a00:1450:1::/48").isRight()).isTrue();
            assertThat(allows(access, shop, "8.8.8.0/23")).isEqualTo(refused(24));
            assertThat(allows(access, shop, "2a00:1450::/47")).isEqualTo(refused(48));
        }
    }

    @Test
    @Tag("R8")
    void an_existing_entry_stays_effective_when_the_setting_is_narrowed() {
        ReadyMerchant shop = shopThatAllows("8.0.0.0/8");

        try (MerchantAccess narrowed = MerchantAccess.on(ports, STANDARD)) {
            Scenario scenario = Scenario.on(narrowed);

            assertThat(scenario.calls(scenario.logIn(shop), shop.address()).isRight())
                    .isTrue();
            assertThat(allows(narrowed, shop.id(), "9.0.0.0/8")).isEqualTo(refused(16));
            assertThat(allows(narrowed, shop.id(), "9.9.9.9").isRight()).isTrue();
        }
    }

    @Test
    @Tag("R8")
    void an_entry_wider_than_the_setting_can_be_removed() {
        ReadyMerchant shop = shopThatAllows("8.0.0.0/8");

        try (MerchantAccess narrowed = MerchantAccess.on(ports, STANDARD)) {
            Scenario scenario = Scenario.on(narrowed);
            AllowlistEntry entry =
                    scenario.profile(shop.id()).allowlist().entries().get(0);

            scenario.disallow(shop.id(), entry);

            assertThat(scenario.tryLogIn(shop).isLeft()).isTrue();
        }
    }

    private ReadyMerchant shopThatAllows(String range) {
        try (MerchantAccess access = MerchantAccess.on(ports, WIDER)) {
            Scenario scenario = Scenario.on(access);
            MerchantId shop = scenario.open("Corner Shop");
            AppId appId = scenario.create(shop, "Payments");
            scenario.activate(shop, appId);
            scenario.allow(shop, range);
            return new ReadyMerchant(shop, appId, scenario.reveal(shop, appId), Allowlists.address("8.200.1.1"));
        }
    }

    private static Either<ChangeFailure<AllowlistFailure>, ?> allows(
            MerchantAccess access, MerchantId shop, String range) {
        return access.allowlist().allow().handle(AllowAddress.Command.of(shop, range, "", Scenario.ADA));
    }

    private static Either<ChangeFailure<AllowlistFailure>, ?> refused(int limit) {
        return Either.left(new ChangeFailure.Refused<>(new AllowlistFailure.TooWide(limit)));
    }
}
