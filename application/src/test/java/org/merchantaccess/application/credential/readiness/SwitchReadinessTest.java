package org.merchantaccess.application.credential.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.credential.PreviewActivation;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.usage.UseKind;

class SwitchReadinessTest {

    private static final ClientAddress WAREHOUSE = Allowlists.address("198.51.100.7");
    private static final ClientAddress STRANGER = Allowlists.address("192.0.2.66");

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final MerchantAccess access = MerchantAccess.inMemory(clock);

    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final ClientAddress office = shop.address();
    private final AllowlistEntry warehouse = scenario.allow(shop.id(), "198.51.100.0/24");
    private final AppId refunds = scenario.create(shop.id(), "Refunds");
    private final ReadyMerchant updated = shop.using(refunds, scenario.reveal(shop.id(), refunds));

    @Nested
    class TwoAddressesInUse {

        private void logInFromBoth() {
            scenario.logIn(shop);
            scenario.logIn(shop.from(WAREHOUSE));
        }

        @Test
        void no_address_has_tried_the_incoming_key() {
            logInFromBoth();

            SwitchReadiness readiness = readiness();

            assertThat(readiness.verdict()).isEqualTo(Verdict.NOT_TRIED);
            assertThat(readiness.inUseAndReady()).isZero();
            assertThat(readiness.inUse()).isEqualTo(2);
            assertThat(state(office)).isEqualTo(AddressState.NOT_TRIED);
            assertThat(state(WAREHOUSE)).isEqualTo(AddressState.NOT_TRIED);
        }

        @Test
        void one_address_has_tried_the_incoming_key() {
            logInFromBoth();
            scenario.tryLogIn(updated);

            SwitchReadiness readiness = readiness();

            assertThat(readiness.verdict()).isEqualTo(Verdict.PARTLY_TRIED);
            assertThat(readiness.inUseAndReady()).isEqualTo(1);
            assertThat(state(office)).isEqualTo(AddressState.READY);
            assertThat(state(WAREHOUSE)).isEqualTo(AddressState.NOT_TRIED);
        }

        @Test
        void both_addresses_have_tried_the_incoming_key() {
            logInFromBoth();
            scenario.tryLogIn(updated);
            scenario.tryLogIn(updated.from(WAREHOUSE));

            SwitchReadiness readiness = readiness();

            assertThat(readiness.verdict()).isEqualTo(Verdict.READY);
            assertThat(readiness.inUseAndReady()).isEqualTo(2);
            assertThat(readiness.triedInVain()).isEmpty();
        }

        @Test
        void the_only_try_came_from_an_address_that_is_not_allowed() {
            logInFromBoth();
            scenario.tryLogIn(updated.from(STRANGER));

            SwitchReadiness readiness = readiness();

            assertThat(readiness.verdict()).isEqualTo(Verdict.NOT_TRIED);
            assertThat(readiness.triedInVain()).containsExactly(STRANGER);
            assertThat(state(STRANGER)).isEqualTo(AddressState.NOT_ALLOWED);
        }

        @Test
        void a_try_from_a_third_address_does_not_count_for_them() {
            logInFromBoth();
            scenario.tryLogIn(updated.from(Allowlists.address("198.51.100.8")));

            SwitchReadiness readiness = readiness();

            assertThat(readiness.verdict()).isEqualTo(Verdict.PARTLY_TRIED);
            assertThat(readiness.inUseAndReady()).isZero();
        }

        @Test
        void an_address_that_has_tried_is_no_longer_allowed() {
            logInFromBoth();
            scenario.tryLogIn(updated);
            scenario.tryLogIn(updated.from(WAREHOUSE));
            scenario.disallow(shop.id(), warehouse);

            SwitchReadiness readiness = readiness();

            assertThat(readiness.verdict()).isEqualTo(Verdict.PARTLY_TRIED);
            assertThat(readiness.triedInVain()).containsExactly(WAREHOUSE);
            assertThat(state(WAREHOUSE)).isEqualTo(AddressState.NOT_ALLOWED);
        }

        @Test
        void the_merchant_is_suspended() {
            logInFromBoth();
            scenario.tryLogIn(updated);
            scenario.tryLogIn(updated.from(WAREHOUSE));
            scenario.suspend(shop.id());

            assertThat(readiness().verdict()).isEqualTo(Verdict.SUSPENDED);
        }
    }

    @Nested
    class UncountedAddresses {

        @Test
        void uncounted_addresses_in_use_cannot_be_compared() {
            from(Usage.MAX_ADDRESSES + 1, address -> scenario.logIn(shop.from(address)));
            from(Usage.MAX_ADDRESSES, address -> scenario.tryLogIn(updated.from(address)));

            SwitchReadiness readiness = readiness();

            assertThat(readiness.verdict()).isEqualTo(Verdict.OTHERS_IN_USE);
            assertThat(readiness.inUseAndReady()).isEqualTo(Usage.MAX_ADDRESSES);
            assertThat(readiness.addresses().get(Usage.MAX_ADDRESSES).state()).isEqualTo(AddressState.NOT_COMPARABLE);
        }

        @Test
        void tries_of_uncounted_addresses_do_not_count() {
            from(Usage.MAX_ADDRESSES + 1, address -> scenario.logIn(shop.from(address)));
            from(Usage.MAX_ADDRESSES + 1, address -> scenario.tryLogIn(updated.from(address)));

            assertThat(readiness().verdict()).isEqualTo(Verdict.OTHERS_IN_USE);
        }

        private void from(int addresses, Consumer<ClientAddress> action) {
            IntStream.rangeClosed(1, addresses)
                    .mapToObj(last -> Allowlists.address("198.51.100." + last))
                    .forEach(action);
        }
    }

    @Nested
    class WithoutUse {

        @Test
        void no_use_in_the_last_hour_leaves_nothing_to_compare() {
            scenario.logIn(shop);
            clock.pass(Duration.ofHours(2));
            scenario.tryLogIn(updated);

            SwitchReadiness readiness = readiness();

            assertThat(readiness.verdict()).isEqualTo(Verdict.NOTHING_TO_COMPARE);
            assertThat(readiness.inUse()).isZero();
        }

        @Test
        void one_try_is_enough_if_the_outgoing_app_id_was_never_used() {
            scenario.tryLogIn(updated);

            assertThat(readiness().verdict()).isEqualTo(Verdict.READY);
        }

        @Test
        void one_try_is_enough_if_no_app_id_is_active() {
            MerchantId bakery = scenario.open("Bakery");
            scenario.allow(bakery, office.toString());
            AppId first = scenario.create(bakery, "Payments");
            assertThat(readiness(bakery, first).verdict()).isEqualTo(Verdict.NOT_TRIED);

            scenario.tryLogIn(first.text(), scenario.reveal(bakery, first).text(), office);

            assertThat(readiness(bakery, first).verdict()).isEqualTo(Verdict.READY);
        }

        @Test
        void without_tries_and_uses_nothing_was_tried() {
            SwitchReadiness readiness = readiness();

            assertThat(readiness.verdict()).isEqualTo(Verdict.NOT_TRIED);
            assertThat(readiness.addresses()).isEmpty();
        }
    }

    @Nested
    class OldTries {

        @Test
        void tries_before_the_last_switch_do_not_count() {
            scenario.tryLogIn(updated);
            scenario.tryLogIn(updated.from(STRANGER));
            clock.pass(Duration.ofMinutes(1));
            scenario.activate(shop.id(), refunds);
            scenario.activate(shop.id(), shop.appId());
            scenario.logIn(shop);

            SwitchReadiness readiness = readiness();

            assertThat(readiness.verdict()).isEqualTo(Verdict.NOT_TRIED);
            assertThat(state(office)).isEqualTo(AddressState.TRIED_BEFORE_LAST_SWITCH);
            assertThat(readiness.triedInVain()).isEmpty();
        }

        @Test
        void tries_are_dropped_after_thirty_days() {
            scenario.tryLogIn(updated);
            access.catchUp();
            clock.pass(UseKind.LOGIN_WHILE_INACTIVE.kept());

            assertThat(readiness().addresses()).isEmpty();
        }
    }

    @Test
    void nothing_would_change_for_the_active_app_id() {
        assertThat(readiness(shop.id(), shop.appId()).verdict()).isEqualTo(Verdict.ALREADY_ACTIVE);
    }

    @Test
    void a_wrong_key_is_no_try() {
        scenario.logIn(shop);
        scenario.tryLogIn(refunds.text(), shop.appKey().text(), office);

        assertThat(state(office)).isEqualTo(AddressState.NOT_TRIED);
    }

    @Test
    void addresses_in_use_come_first() {
        scenario.tryLogIn(updated.from(STRANGER));
        scenario.logIn(shop);
        clock.pass(Duration.ofMinutes(1));
        scenario.logIn(shop.from(WAREHOUSE));

        assertThat(readiness().addresses())
                .extracting(AddressReadiness::from)
                .containsExactly(Option.some(WAREHOUSE), Option.some(office), Option.some(STRANGER));
    }

    private AddressState state(ClientAddress address) {
        return readiness().addresses().stream()
                .filter(each -> each.from().contains(address))
                .map(AddressReadiness::state)
                .findFirst()
                .orElseThrow();
    }

    private SwitchReadiness readiness() {
        return readiness(shop.id(), refunds);
    }

    /** Writes pending use counts first. */
    private SwitchReadiness readiness(MerchantId merchant, AppId incoming) {
        access.catchUp();
        return access.credentials()
                .previewActivation()
                .handle(PreviewActivation.Query.of(merchant, incoming))
                .get()
                .get()
                .readiness();
    }
}
