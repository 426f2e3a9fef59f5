package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.DeleteConfirmation;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.SelfRotation;

class AccessDirectoryTest {

    private final AccessDirectory directory = new AccessDirectory();
    private final MerchantProfile shop = Merchants.withTwoAppIds();

    @Test
    void an_empty_directory_finds_no_merchant() {
        assertThat(directory.holderOf(Credentials.PAYMENTS)).isEqualTo(Option.none());
        assertThat(directory.allowing(Allowlists.OFFICE)).isEmpty();
    }

    @Test
    void a_merchant_is_found_by_each_of_its_app_ids() {
        directory.put(shop);

        assertThat(directory.holderOf(Credentials.PAYMENTS)).isEqualTo(Option.some(shop));
        assertThat(directory.holderOf(Credentials.REFUNDS)).isEqualTo(Option.some(shop));
        assertThat(directory.holderOf(Credentials.UNKNOWN)).isEqualTo(Option.none());
    }

    @Test
    void a_change_is_visible_through_every_app_id() {
        directory.put(shop);
        MerchantProfile switched = activated(shop, Credentials.REFUNDS, 2);

        directory.put(switched);

        assertThat(directory.holderOf(Credentials.PAYMENTS)).isEqualTo(Option.some(switched));
        assertThat(directory.holderOf(Credentials.REFUNDS)).isEqualTo(Option.some(switched));
    }

    @Test
    void a_deleted_app_id_still_finds_its_merchant() {
        directory.put(shop);
        MerchantProfile withoutRefunds = Merchants.after(DeleteConfirmation.typed("DELETE")
                .flatMap(confirmation -> shop.delete(Credentials.REFUNDS, confirmation)));

        directory.put(withoutRefunds);

        assertThat(directory.holderOf(Credentials.REFUNDS)).isEqualTo(Option.some(withoutRefunds));
    }

    @Test
    void a_deleted_app_id_finds_its_merchant_after_a_reload() {
        MerchantProfile withoutRefunds = Merchants.after(DeleteConfirmation.typed("DELETE")
                .flatMap(confirmation -> shop.delete(Credentials.REFUNDS, confirmation)));

        directory.replaceAll(List.of(withoutRefunds), List.of());

        assertThat(directory.holderOf(Credentials.REFUNDS)).isEqualTo(Option.some(withoutRefunds));
    }

    @Test
    void a_merchant_with_overlapping_ranges_is_found_once_and_not_after_their_removal() {
        MerchantProfile both = Merchants.with(shop.credentials(), Allowlists.allowing("203.0.113.0/24", "203.0.113.7"));
        MerchantProfile one = Merchants.with(shop.credentials(), Allowlists.allowing("203.0.113.0/24"));
        MerchantProfile none = Merchants.with(shop.credentials(), Allowlists.allowing());

        directory.put(both);
        assertThat(directory.allowing(Allowlists.OFFICE)).containsExactly(both.id());
        directory.put(one);
        assertThat(directory.allowing(Allowlists.OFFICE)).containsExactly(both.id());
        directory.put(none);
        assertThat(directory.allowing(Allowlists.OFFICE)).isEmpty();
    }

    @Test
    void a_reload_drops_missing_merchants() {
        directory.put(shop);

        directory.replaceAll(List.of(), List.of());

        assertThat(directory.holderOf(Credentials.PAYMENTS)).isEqualTo(Option.none());
        assertThat(directory.allowing(Allowlists.OFFICE)).isEmpty();
    }

    @Test
    void the_merchants_that_allow_an_address_are_found() {
        MerchantProfile bakery = MerchantProfile.restored(
                new MerchantId("m_bakery"),
                Merchants.named("Bakery"),
                shop.status(),
                Merchants.withNothing().credentials(),
                Allowlists.allowing("203.0.113.7", "2001:db8::/32"),
                Option.none(),
                SelfRotation.FORBIDDEN,
                shop.version());
        directory.put(shop);
        directory.put(bakery);
        directory.put(MerchantProfile.opened(new MerchantId("m_new"), Merchants.named("New"))
                .profile());

        assertThat(directory.allowing(Allowlists.OFFICE)).containsExactlyInAnyOrder(shop.id(), bakery.id());
        assertThat(directory.allowing(Allowlists.address("203.0.113.8"))).containsExactly(shop.id());
        assertThat(directory.allowing(Allowlists.address("2001:db8::1"))).containsExactly(bakery.id());
        assertThat(directory.allowing(Allowlists.ELSEWHERE)).isEmpty();
    }

    @Test
    @Tag("R4")
    void a_concurrent_reader_sees_exactly_one_active_app_id_and_never_an_older_state() {
        directory.put(shop);
        AtomicBoolean switching = new AtomicBoolean(true);

        List<Long> looks = ConcurrentRun.inThreads(4, thread -> {
            if (thread > 0) {
                return lookWhile(switching);
            }
            switchBackAndForth(20_000);
            switching.set(false);
            return 1L;
        });

        assertThat(looks).allSatisfy(count -> assertThat(count).isPositive());
    }

    private void switchBackAndForth(int times) {
        MerchantProfile current = shop;
        for (int i = 0; i < times; i++) {
            AppId next = i % 2 == 0 ? Credentials.REFUNDS : Credentials.PAYMENTS;
            current = activated(current, next, i + 2);
            if (i % 100 == 0) {
                directory.replaceAll(List.of(current), List.of());
            } else {
                directory.put(current);
            }
        }
    }

    private long lookWhile(AtomicBoolean switching) {
        long looks = 0;
        long newest = 0;
        do {
            AppId appId = looks % 2 == 0 ? Credentials.PAYMENTS : Credentials.REFUNDS;
            MerchantProfile seen = directory.holderOf(appId).getOrElseThrow(AssertionError::new);
            assertThat(seen.credentials().all().stream().filter(AppCredential::isActive))
                    .hasSize(1);
            assertThat(seen.version().number()).isGreaterThanOrEqualTo(newest);
            newest = seen.version().number();
            looks++;
        } while (switching.get());
        return looks;
    }

    private static MerchantProfile activated(MerchantProfile merchant, AppId appId, int activation) {
        return Merchants.after(merchant.activate(appId, Credentials.activation(activation), MovableClock.START));
    }
}
