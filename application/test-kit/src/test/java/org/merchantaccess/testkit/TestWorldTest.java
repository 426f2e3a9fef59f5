package org.merchantaccess.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.token.RefusalCause;

/** A merchant is created in one line, and time passes only on demand. */
class TestWorldTest {

    private final TestWorld world = TestWorld.begins();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_new_merchant_can_call_and_log_in() {
        ReadyMerchant shop = world.merchant();

        assertThat(world.calls(shop).get().merchant()).isEqualTo(shop.id());
        assertThat(world.calls(shop).get().appId()).isEqualTo(shop.appId());
        assertThat(world.logsIn(shop).isRight()).isTrue();
    }

    @Test
    void every_merchant_is_distinct() {
        ReadyMerchant shop = world.merchant();
        ReadyMerchant bakery = world.merchant();

        assertThat(bakery.id()).isNotEqualTo(shop.id());
        assertThat(world.calls(bakery).get().merchant()).isEqualTo(bakery.id());
    }

    @Test
    void a_merchant_calls_from_allowed_addresses_only() {
        ReadyMerchant shop = world.merchantCallingFrom("203.0.113.7", "198.51.100.0/24");

        assertThat(world.calls(from(shop, "203.0.113.7")).isRight()).isTrue();
        assertThat(world.calls(from(shop, "198.51.100.200")).isRight()).isTrue();
        assertThat(world.calls(from(shop, "203.0.113.8"))).isEqualTo(refused(RefusalCause.ADDRESS_NOT_ALLOWED));
    }

    @Test
    void a_merchant_that_cannot_be_created_throws_with_the_reason() {
        assertThatThrownBy(() -> world.merchantCallingFrom("everywhere")).hasMessageContaining("everywhere");
        assertThatThrownBy(() -> world.merchantCallingFrom("203.0.113.7", "0.0.0.0/0"))
                .hasMessageContaining("cannot be created");
    }

    @Test
    void a_key_and_a_token_are_not_printed() {
        ReadyMerchant shop = world.merchant();

        assertThat(shop.toString())
                .doesNotContain(shop.appKey().text())
                .doesNotContain(shop.token().text());
    }

    @Test
    void switching_the_app_id_invalidates_the_former_token() {
        ReadyMerchant before = world.merchant();

        ReadyMerchant after = world.switchesAppId(before);

        assertThat(world.calls(before)).isEqualTo(refused(RefusalCause.TOKEN_SUPERSEDED));
        assertThat(world.calls(after).isRight()).isTrue();
        assertThat(after.id()).isEqualTo(before.id());
    }

    @Test
    void a_replaced_key_and_its_token_are_accepted_during_the_grace() {
        ReadyMerchant before = world.merchant();

        ReadyMerchant after = world.replacesKey(
                before, Grace.fromReplacement(Duration.ofMinutes(10)).get());

        assertThat(after.appId()).isEqualTo(before.appId());
        assertThat(world.logsIn(before).isRight()).isTrue();
        assertThat(world.calls(before).isRight()).isTrue();
        assertThat(world.calls(after).isRight()).isTrue();

        world.pass(Duration.ofMinutes(10));
        assertThat(world.logsIn(before)).isEqualTo(refused(RefusalCause.APP_KEY_ENDED));
        assertThat(world.calls(before)).isEqualTo(refused(RefusalCause.APP_KEY_ENDED));
        assertThat(world.calls(after).isRight()).isTrue();
    }

    @Test
    void a_key_is_replaced_once_within_24_hours_by_default() {
        ReadyMerchant shop = world.replacesKey(world.merchant());

        assertThatThrownBy(() -> world.replacesKey(shop)).isInstanceOf(IllegalStateException.class);

        world.pass(Duration.ofHours(24));
        assertThat(world.logsIn(world.replacesKey(shop)).isRight()).isTrue();
    }

    @Test
    void a_found_key_is_refused() {
        ReadyMerchant shop = world.merchant();

        world.keyIsFound(shop);

        assertThat(world.logsIn(shop)).isEqualTo(refused(RefusalCause.APP_KEY_ENDED));
        assertThat(world.calls(shop)).isEqualTo(refused(RefusalCause.APP_KEY_ENDED));
    }

    @Test
    void the_clock_stands_still_until_time_passes() {
        Clock clock = world.clock();
        assertThat(clock.instant()).isEqualTo(TestWorld.START);
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);

        world.pass(Duration.ofMinutes(90));

        assertThat(clock.instant()).isEqualTo(TestWorld.START.plusSeconds(5400));
        assertThatThrownBy(() -> clock.withZone(ZoneOffset.MAX)).hasMessageContaining("UTC");
    }

    @Test
    void a_token_expires_after_an_hour_while_the_node_stays_fresh() {
        ReadyMerchant shop = world.merchant();

        world.pass(Duration.ofHours(1).minusSeconds(1));
        assertThat(world.calls(shop).isRight()).isTrue();

        world.pass(Duration.ofSeconds(1));
        assertThat(world.calls(shop)).isEqualTo(refused(RefusalCause.TOKEN_EXPIRED));
        assertThat(world.access().isReady()).isTrue();
        assertThat(world.logsIn(shop).isRight()).isTrue();
    }

    @Test
    void too_many_failed_logins_wait_until_time_has_passed() {
        ReadyMerchant shop = world.merchant();
        ReadyMerchant mistaken =
                new ReadyMerchant(shop.id(), shop.appId(), world.merchant().appKey(), shop.address(), shop.token());
        while (!(world.logsIn(mistaken).getLeft() instanceof AccessFailure.TooManyFailures)) {
            assertThat(world.logsIn(shop).isRight()).isTrue();
        }

        world.pass(Duration.ofMinutes(10));

        assertThat(world.logsIn(mistaken)).isEqualTo(refused(RefusalCause.WRONG_APP_KEY));
    }

    @Test
    void a_world_can_have_other_settings() {
        AccessSettings production = AccessSettings.of(Environment.PRODUCTION);

        try (TestWorld other = TestWorld.beginsWith(production)) {
            assertThatThrownBy(other::merchant).hasMessageContaining("addresses that the settings admit");
            ReadyMerchant shop = other.merchantCallingFrom("9.9.9.9");
            assertThat(other.calls(shop).get().environment()).isEqualTo(Environment.PRODUCTION);
        }
    }

    private static ReadyMerchant from(ReadyMerchant shop, String address) {
        ClientAddress elsewhere = ClientAddress.parse(address).get();
        return new ReadyMerchant(shop.id(), shop.appId(), shop.appKey(), elsewhere, shop.token());
    }

    private static Either<AccessFailure, ?> refused(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }
}
