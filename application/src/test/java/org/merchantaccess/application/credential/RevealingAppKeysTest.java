package org.merchantaccess.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.FragileTransactions;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;

class RevealingAppKeysTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final FragileTransactions transactions = new FragileTransactions(ports.transactions());
    private final MerchantAccess access =
            MerchantAccess.on(ports.with(transactions), AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final MerchantId shop = scenario.open("Corner Shop");
    private final AppId payments = scenario.create(shop, "Payments");

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void r12_a_key_can_be_shown_as_often_as_wanted() {
        AppKey key = scenario.reveal(shop, payments);

        assertThat(scenario.reveal(shop, payments)).isEqualTo(key);
    }

    @Test
    void r12_r13_each_showing_is_written_down_without_the_key() {
        int before = scenario.audit(shop).size();

        AppKey key = scenario.reveal(shop, payments);
        scenario.reveal(shop, payments);

        AuditEntry showing =
                new AuditEntry(clock.instant(), shop, Scenario.ADA, "app_key_revealed", payments.text(), "");
        assertThat(scenario.audit(shop)).hasSize(before + 2).startsWith(showing, showing);
        assertThat(scenario.audit(shop).toString()).doesNotContain(key.text());
    }

    @Test
    void r12_a_showing_that_could_not_be_written_down_shows_nothing() {
        int before = scenario.audit(shop).size();
        transactions.failToCommit();

        Either<ChangeFailure<CredentialFailure>, AppKey> outcome = reveals(shop, payments);

        transactions.recover();
        assertThat(outcome).isEqualTo(Either.left(new ChangeFailure.StoreUnavailable<>()));
        assertThat(scenario.audit(shop)).hasSize(before);
    }

    @Test
    void a_showing_is_no_change_of_the_profile_and_other_nodes_need_not_know() {
        MerchantProfile before = scenario.profile(shop);
        long head = head();

        scenario.reveal(shop, payments);

        assertThat(scenario.profile(shop)).isEqualTo(before);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_key_whose_copy_cannot_be_read_is_told_as_such_and_no_showing_is_written_down() {
        Store.of(ports).write(() -> ports.appKeys().discard(shop, payments));
        int before = scenario.audit(shop).size();

        assertThat(reveals(shop, payments))
                .isEqualTo(Either.left(new ChangeFailure.Refused<>(new CredentialFailure.KeyUnreadable(payments))));

        assertThat(scenario.audit(shop)).hasSize(before);
    }

    @Test
    void s56_another_merchants_key_is_not_shown() {
        MerchantId bakery = scenario.open("Bakery");

        assertThat(reveals(bakery, payments))
                .isEqualTo(Either.left(new ChangeFailure.Refused<>(new CredentialFailure.UnknownAppId(payments))));
        assertThat(reveals(Merchants.CORNER_SHOP, payments))
                .isEqualTo(Either.left(new ChangeFailure.UnknownMerchant<>(Merchants.CORNER_SHOP)));
    }

    private long head() {
        return Store.of(ports).commit(() -> ports.changeFeed().head());
    }

    private Either<ChangeFailure<CredentialFailure>, AppKey> reveals(MerchantId merchant, AppId appId) {
        return access.credentials().reveal().handle(new RevealAppKey.Command(merchant, appId, Scenario.ADA));
    }
}
