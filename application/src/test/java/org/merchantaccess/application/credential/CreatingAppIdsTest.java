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
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.ProfileVersion;

class CreatingAppIdsTest {

    private final MerchantAccess access = MerchantAccess.inMemory(new MovableClock());
    private final Scenario scenario = Scenario.on(access);
    private final MerchantId shop = scenario.open("Corner Shop");

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    @Tag("R3")
    void a_new_app_id_is_not_active() {
        AppCredential created = created("Payments");

        assertThat(created.isActive()).isFalse();
        assertThat(created.name()).isEqualTo(Credentials.named("Payments"));
        assertThat(created.createdAt()).isEqualTo(MovableClock.START);
        assertThat(scenario.profile(shop).credentials().all()).containsExactly(created);
    }

    @Test
    @Tag("R3")
    void a_new_app_id_leaves_the_active_one_active() {
        AppId payments = scenario.create(shop, "Payments");
        scenario.activate(shop, payments);

        scenario.create(shop, "Refunds");

        assertThat(scenario.profile(shop).credentials().active().map(AppCredential::appId))
                .isEqualTo(Option.some(payments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Payments", "  payments ", "PAYMENTS", "Ｐayments"})
    @Tag("R1")
    void a_second_app_id_with_the_same_name_is_refused(String sameName) {
        scenario.create(shop, "Payments");

        assertThat(creates(shop, sameName))
                .isEqualTo(refused(new CredentialFailure.NameTaken(Credentials.named(sameName))));

        assertThat(scenario.profile(shop).credentials().all()).hasSize(1);
    }

    @Test
    @Tag("R1")
    void another_merchant_may_use_the_same_name() {
        MerchantId bakery = scenario.open("Bakery");
        scenario.create(shop, "Payments");

        assertThat(creates(bakery, "Payments").isRight()).isTrue();
    }

    @Test
    @Tag("R1")
    void the_name_of_a_deleted_app_id_is_free_again() {
        AppId payments = scenario.create(shop, "Payments");
        scenario.delete(shop, payments);

        assertThat(created("Payments").appId()).isNotEqualTo(payments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Pay/ments", "Pay\u0000ments", "Pay\u202Ements", "Раyments"})
    @Tag("R2")
    void an_invalid_name_is_refused(String invalidName) {
        assertThat(creates(shop, invalidName)).isEqualTo(refused(new CredentialFailure.InvalidName()));

        assertThat(scenario.profile(shop).credentials().all()).isEmpty();
    }

    @Test
    void the_number_of_app_ids_is_limited() {
        for (int i = 0; i < AppCredentials.MAX; i++) {
            scenario.create(shop, "App " + i);
        }

        assertThat(creates(shop, "One more")).isEqualTo(refused(new CredentialFailure.TooMany(AppCredentials.MAX)));
    }

    @Test
    void an_unknown_merchant_is_a_failure() {
        assertThat(creates(Merchants.CORNER_SHOP, "Payments"))
                .isEqualTo(Either.left(new ChangeFailure.UnknownMerchant<>(Merchants.CORNER_SHOP)));
    }

    @Test
    void a_change_based_on_an_older_version_returns_the_current_one() {
        scenario.create(shop, "Payments");

        Either<ChangeFailure<CredentialFailure>, ?> outcome = access.credentials()
                .create()
                .handle(CreateAppCredential.Command.of(shop, "Refunds", Scenario.ADA)
                        .withExpected(Option.some(ProfileVersion.FIRST)));

        assertThat(outcome).isEqualTo(Either.left(new ChangeFailure.Outdated<>(new ProfileVersion(2))));
        assertThat(scenario.profile(shop).credentials().all()).hasSize(1);
    }

    @Test
    void a_change_based_on_the_current_version_succeeds() {
        Either<ChangeFailure<CredentialFailure>, Committed<CreateAppCredential.Created>> outcome = access.credentials()
                .create()
                .handle(CreateAppCredential.Command.of(shop, "Payments", Scenario.ADA)
                        .withExpected(Option.some(ProfileVersion.FIRST)));

        assertThat(outcome.map(committed -> committed.result().profile()))
                .isEqualTo(Either.right(scenario.profile(shop)));
    }

    private AppCredential created(String name) {
        return creates(shop, name)
                .getOrElseThrow(failure -> new AssertionError(failure))
                .result()
                .credential();
    }

    private Either<ChangeFailure<CredentialFailure>, Committed<CreateAppCredential.Created>> creates(
            MerchantId merchant, String name) {
        return access.credentials().create().handle(CreateAppCredential.Command.of(merchant, name, Scenario.ADA));
    }

    private static Either<?, ?> refused(CredentialFailure reason) {
        return Either.left(new ChangeFailure.Refused<>(reason));
    }

    @Test
    @Tag("R6")
    void a_claimed_app_id_is_not_issued_again() {
        Ports ports = InMemory.ports(new MovableClock());
        FirstClaimsFail profiles = new FirstClaimsFail(ports.store().profiles(), 2);
        try (MerchantAccess elsewhere = MerchantAccess.on(
                ports.withStore(store -> store.withProfiles(profiles)), AccessSettings.of(Environment.TEST))) {
            Scenario bakery = Scenario.on(elsewhere);

            AppId issued = bakery.create(bakery.open("Bakery"), "Payments");

            assertThat(profiles.drawn()).hasSize(3).doesNotHaveDuplicates().endsWith(issued);
        }
    }
}
