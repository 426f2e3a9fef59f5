package org.merchantaccess.domain.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.ACTIVATED_AT;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Merchants.CORNER_SHOP;
import static org.merchantaccess.contracts.value.Merchants.after;

import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.DeleteConfirmation;

class SuspendingMerchantsTest {

    private final MerchantProfile merchant = Merchants.withTwoAppIds();

    @Test
    @Tag("R14")
    void suspension_keeps_app_ids_and_addresses_but_changes_the_activation() {
        Decision decision = merchant.suspend(activation(2));

        assertThat(decision.event()).isEqualTo(Option.some(new MerchantEvent.Suspended(CORNER_SHOP)));
        assertThat(decision.profile().version()).isEqualTo(merchant.version().next());
        assertThat(decision.profile().isOpen()).isFalse();
        assertThat(decision.profile().credentials())
                .isEqualTo(merchant.credentials().reactivated(activation(2)))
                .isNotEqualTo(merchant.credentials());
        assertThat(decision.profile().allowlist()).isEqualTo(merchant.allowlist());
    }

    @Test
    @Tag("R14")
    void resumption_restores_the_merchant_under_the_new_activation() {
        MerchantProfile suspended = merchant.suspend(activation(2)).profile();

        Decision decision = suspended.resume();

        assertThat(decision.event()).isEqualTo(Option.some(new MerchantEvent.Resumed(CORNER_SHOP)));
        assertThat(decision.profile().isOpen()).isTrue();
        assertThat(decision.profile().credentials()).isEqualTo(suspended.credentials());
        assertThat(decision.profile().version()).isEqualTo(suspended.version().next());
    }

    @Test
    @Tag("R14")
    void suspending_a_suspended_merchant_changes_nothing() {
        MerchantProfile suspended = Merchants.suspended();

        assertThat(suspended.suspend(activation(3))).isEqualTo(Decision.unchanged(suspended));
    }

    @Test
    @Tag("R14")
    void resuming_an_open_merchant_changes_nothing() {
        assertThat(merchant.resume()).isEqualTo(Decision.unchanged(merchant));
    }

    @Test
    @Tag("R14")
    void suspended_merchant_can_still_change_its_app_ids() {
        MerchantProfile suspended = Merchants.suspended();

        assertThat(suspended.activate(REFUNDS, activation(3), ACTIVATED_AT).isRight())
                .isTrue();
        assertThat(after(suspended.delete(
                                REFUNDS, DeleteConfirmation.typed("DELETE").get()))
                        .isOpen())
                .isFalse();
    }
}
