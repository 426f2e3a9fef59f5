package org.merchantaccess.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

class RevealingAppKeysTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final MerchantAccess access = MerchantAccess.on(
            ports.withStore(store -> store.withTransactions(transactions).withFollowerTransactions(transactions)),
            AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final MerchantId shop = scenario.open("Corner Shop");
    private final AppId payments = scenario.create(shop, "Payments");

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    @Tag("R12")
    void a_key_can_be_revealed_repeatedly() {
        AppKey key = scenario.reveal(shop, payments);

        assertThat(scenario.reveal(shop, payments)).isEqualTo(key);
    }

    @Test
    @Tag("R12")
    @Tag("R13")
    void each_reveal_is_audited_without_the_key() {
        int before = scenario.audit(shop).size();

        AppKey key = scenario.reveal(shop, payments);
        scenario.reveal(shop, payments);

        AuditEntry revealed =
                new AuditEntry(clock.instant(), shop, Scenario.ADA, AccessAction.APP_KEY_REVEALED, payments.text(), "");
        assertThat(scenario.audit(shop)).hasSize(before + 2).startsWith(revealed, revealed);
        assertThat(scenario.audit(shop).toString()).doesNotContain(key.text());
    }

    @Test
    @Tag("R12")
    void a_reveal_without_audit_entry_returns_no_key() {
        int before = scenario.audit(shop).size();
        transactions.failToCommit();

        Either<ChangeFailure<CredentialFailure>, AppKey> outcome = reveals(shop, payments);

        transactions.recover();
        assertThat(outcome).isEqualTo(Either.left(new ChangeFailure.StoreUnavailable<>()));
        assertThat(scenario.audit(shop)).hasSize(before);
    }

    @Test
    void a_reveal_changes_neither_the_profile_nor_the_change_feed() {
        MerchantProfile before = scenario.profile(shop);
        long head = head();

        scenario.reveal(shop, payments);

        assertThat(scenario.profile(shop)).isEqualTo(before);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void an_unreadable_key_is_a_failure_and_not_audited() {
        Store.of(ports).write(() -> ports.store().appKeys().discard(shop, payments, KeyNumber.FIRST));
        int before = scenario.audit(shop).size();

        assertThat(reveals(shop, payments))
                .isEqualTo(Either.left(new ChangeFailure.Refused<>(new CredentialFailure.KeyUnreadable(payments))));

        assertThat(scenario.audit(shop)).hasSize(before);
    }

    @Test
    @Tag("S56")
    void another_merchants_key_is_not_revealed() {
        MerchantId bakery = scenario.open("Bakery");

        assertThat(reveals(bakery, payments))
                .isEqualTo(Either.left(new ChangeFailure.Refused<>(new CredentialFailure.UnknownAppId(payments))));
        assertThat(reveals(Merchants.CORNER_SHOP, payments))
                .isEqualTo(Either.left(new ChangeFailure.UnknownMerchant<>(Merchants.CORNER_SHOP)));
    }

    private long head() {
        return Store.of(ports).commit(() -> ports.store().changeFeed().head());
    }

    private Either<ChangeFailure<CredentialFailure>, AppKey> reveals(MerchantId merchant, AppId appId) {
        return access.credentials().reveal().handle(RevealAppKey.Command.of(merchant, appId, Scenario.ADA));
    }
}
