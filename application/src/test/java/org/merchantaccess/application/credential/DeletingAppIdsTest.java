package org.merchantaccess.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.RefusalCause;

class DeletingAppIdsTest {

    private final Ports ports = InMemory.ports(new MovableClock());
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final AppId refunds = scenario.create(shop.id(), "Refunds");
    private final ReadyMerchant shopWithRefunds = shop.using(refunds, scenario.reveal(shop.id(), refunds));

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    @Tag("R6")
    void a_deleted_app_id_is_removed_permanently() {
        scenario.delete(shop.id(), refunds);

        MerchantProfile profile = scenario.profile(shop.id());
        assertThat(profile.credentials().find(refunds)).isEqualTo(Option.none());
        assertThat(profile.credentials().wasDeleted(refunds)).isTrue();
        assertThat(scenario.tryLogIn(shopWithRefunds))
                .isEqualTo(Either.left(new AccessFailure.Refused(RefusalCause.DELETED)));
        assertThat(deletes(shop.id(), refunds, "DELETE"))
                .isEqualTo(refused(new CredentialFailure.UnknownAppId(refunds)));
    }

    @Test
    @Tag("R6")
    void a_deleted_app_id_is_never_issued_again() {
        scenario.delete(shop.id(), refunds);

        assertThat(Store.of(ports).commit(() -> ports.store().profiles().claim(refunds)))
                .isFalse();
    }

    @Test
    @Tag("R6")
    void deleting_an_app_id_deletes_the_copy_of_its_key() {
        scenario.delete(shop.id(), refunds);

        assertThat(Store.of(ports).commit(() -> ports.store().appKeys().reveal(shop.id(), refunds, KeyNumber.FIRST)))
                .isEqualTo(Option.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "delete", "Delete", "Delete ", "ＤＥＬＥＴＥ", "yes"})
    @Tag("R6")
    void deletion_requires_the_exact_confirmation(String word) {
        assertThat(deletes(shop.id(), refunds, word)).isEqualTo(refused(new CredentialFailure.NotConfirmed()));

        assertThat(scenario.profile(shop.id()).credentials().find(refunds).isDefined())
                .isTrue();
        assertThat(scenario.reveal(shop.id(), refunds)).isEqualTo(shopWithRefunds.appKey());
    }

    @Test
    @Tag("R5")
    void the_active_app_id_cannot_be_deleted() {
        assertThat(deletes(shop.id(), shop.appId(), "DELETE"))
                .isEqualTo(refused(new CredentialFailure.StillActive(shop.appId())));

        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
        assertThat(scenario.reveal(shop.id(), shop.appId())).isEqualTo(shop.appKey());
    }

    @Test
    @Tag("R5")
    void a_deactivated_app_id_can_be_deleted() {
        scenario.activate(shop.id(), refunds);

        scenario.delete(shop.id(), shop.appId());

        assertThat(scenario.tryLogIn(shop)).isEqualTo(Either.left(new AccessFailure.Refused(RefusalCause.DELETED)));
    }

    @Test
    @Tag("S56")
    void another_merchants_app_id_cannot_be_deleted_and_keeps_its_key() {
        MerchantId bakery = scenario.open("Bakery");

        assertThat(deletes(bakery, refunds, "DELETE")).isEqualTo(refused(new CredentialFailure.UnknownAppId(refunds)));

        assertThat(scenario.reveal(shop.id(), refunds)).isEqualTo(shopWithRefunds.appKey());
    }

    private Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> deletes(
            MerchantId merchant, AppId appId, String word) {
        return access.credentials()
                .delete()
                .handle(DeleteAppCredential.Command.of(merchant, appId, word, Scenario.ADA));
    }

    private static Either<?, ?> refused(CredentialFailure reason) {
        return Either.left(new ChangeFailure.Refused<>(reason));
    }
}
