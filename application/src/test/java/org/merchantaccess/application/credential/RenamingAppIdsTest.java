package org.merchantaccess.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.BearerToken;

class RenamingAppIdsTest {

    private final MerchantAccess access = MerchantAccess.inMemory(new MovableClock());
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    @Tag("R5")
    void the_active_app_id_can_be_renamed_and_its_tokens_stay_valid() {
        BearerToken token = scenario.logIn(shop);

        scenario.rename(shop.id(), shop.appId(), "Checkout");

        assertThat(scenario.credential(shop.id(), shop.appId()).name()).isEqualTo(Credentials.named("Checkout"));
        assertThat(scenario.calls(token, shop.address()).isRight()).isTrue();
    }

    @Test
    @Tag("R5")
    void an_inactive_app_id_can_be_renamed() {
        AppId refunds = scenario.create(shop.id(), "Refunds");

        scenario.rename(shop.id(), refunds, "Returns");

        assertThat(scenario.credential(shop.id(), refunds).name()).isEqualTo(Credentials.named("Returns"));
    }

    @Test
    @Tag("R1")
    void a_duplicate_name_is_refused() {
        AppId refunds = scenario.create(shop.id(), "Refunds");

        assertThat(renames(shop.id(), refunds, "PAYMENTS"))
                .isEqualTo(refused(new CredentialFailure.NameTaken(Credentials.named("PAYMENTS"))));

        assertThat(scenario.credential(shop.id(), refunds).name()).isEqualTo(Credentials.named("Refunds"));
    }

    @Test
    @Tag("R1")
    void its_own_name_in_other_case_is_accepted() {
        scenario.rename(shop.id(), shop.appId(), "PAYMENTS");

        assertThat(scenario.credential(shop.id(), shop.appId()).name()).isEqualTo(Credentials.named("PAYMENTS"));
    }

    @Test
    @Tag("R2")
    void an_invalid_name_is_refused() {
        assertThat(renames(shop.id(), shop.appId(), "<b>")).isEqualTo(refused(new CredentialFailure.InvalidName()));
    }

    @Test
    void renaming_to_the_same_name_changes_nothing() {
        MerchantProfile before = scenario.profile(shop.id());
        int entries = scenario.audit(shop.id()).size();

        scenario.rename(shop.id(), shop.appId(), "Payments");

        assertThat(scenario.profile(shop.id())).isEqualTo(before);
        assertThat(scenario.audit(shop.id())).hasSize(entries);
    }

    @Test
    @Tag("S56")
    void another_merchants_app_id_is_unknown() {
        MerchantId bakery = scenario.open("Bakery");

        assertThat(renames(bakery, shop.appId(), "Mine"))
                .isEqualTo(refused(new CredentialFailure.UnknownAppId(shop.appId())));
    }

    private Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> renames(
            MerchantId merchant, AppId appId, String name) {
        return access.credentials()
                .rename()
                .handle(RenameAppCredential.Command.of(merchant, appId, name, Scenario.ADA));
    }

    private static Either<?, ?> refused(CredentialFailure reason) {
        return Either.left(new ChangeFailure.Refused<>(reason));
    }
}
