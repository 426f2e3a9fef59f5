package org.merchantaccess.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Credentials.active;
import static org.merchantaccess.contracts.value.Credentials.appId;
import static org.merchantaccess.contracts.value.Credentials.inactive;
import static org.merchantaccess.contracts.value.Credentials.named;
import static org.merchantaccess.contracts.value.Credentials.payments;
import static org.merchantaccess.contracts.value.Credentials.refunds;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.Credentials;

class CreatingAppCredentialsTest {

    private final AppCredentials credentials = AppCredentials.restored(List.of(payments()), Set.of());

    @Test
    @Tag("R3")
    void new_app_id_is_not_active() {
        AppCredential created = AppCredential.created(
                REFUNDS, named("Refunds"), Credentials.verifier(1), CredentialDetails.none(), Credentials.CREATED_AT);

        assertThat(created.isActive()).isFalse();
        assertThat(created.status()).isEqualTo(CredentialStatus.INACTIVE);
    }

    @Test
    @Tag("R3")
    @Tag("S60")
    void created_app_id_is_not_active_even_if_given_as_active() {
        AppCredential givenAsActive = active(REFUNDS, "Refunds", activation(2));

        AppCredentials after = credentials.create(givenAsActive).get();

        assertThat(after.find(REFUNDS)).containsExactly(refunds());
        assertThat(after.active()).containsExactly(payments());
    }

    @Test
    void app_ids_are_in_creation_order() {
        AppCredential third = inactive(appId(3), "A third");

        AppCredentials after =
                credentials.create(refunds()).flatMap(two -> two.create(third)).get();

        assertThat(after.all()).containsExactly(payments(), refunds(), third);
    }

    @Test
    @Tag("R1")
    void rejects_a_duplicate_app_name() {
        AppCredential second = inactive(REFUNDS, "Payments");

        Either<CredentialFailure, AppCredentials> result = credentials.create(second);

        assertThat(result).isEqualTo(Either.left(new CredentialFailure.NameTaken(named("Payments"))));
    }

    @Test
    @Tag("R1")
    void rejects_a_name_that_differs_in_case_and_spaces_only() {
        AppCredentials taken =
                AppCredentials.none().create(inactive(PAYMENTS, "Corner  shop")).get();

        Either<CredentialFailure, AppCredentials> result = taken.create(inactive(REFUNDS, " CORNER shop"));

        assertThat(result).isEqualTo(Either.left(new CredentialFailure.NameTaken(named("CORNER shop"))));
    }

    @Test
    @Tag("S66")
    void profile_has_at_most_10_000_app_ids_including_deleted_ones() {
        AppCredentials almost = everHad(AppCredentials.MAX_EVER - 1);

        AppCredentials full = almost.create(refunds()).get();

        assertThat(full.create(inactive(appId(3), "A third")))
                .isEqualTo(Either.left(new CredentialFailure.TooManyEver(AppCredentials.MAX_EVER)));
        assertThat(full.delete(REFUNDS).get().create(inactive(appId(3), "A third")))
                .isEqualTo(Either.left(new CredentialFailure.TooManyEver(AppCredentials.MAX_EVER)));
        assertThat(full.rename(REFUNDS, named("Refunds 2")).isRight()).isTrue();
    }

    private static AppCredentials everHad(int count) {
        Set<AppId> deleted = IntStream.range(1, count)
                .mapToObj(number -> new AppId(String.format("7%07d", number)))
                .collect(Collectors.toSet());
        return AppCredentials.restored(List.of(payments()), deleted);
    }

    @Test
    @Tag("R1")
    void name_of_a_deleted_app_id_can_be_reused() {
        AppCredentials after = AppCredentials.restored(List.of(payments(), refunds()), Set.of())
                .delete(REFUNDS)
                .get();

        assertThat(after.create(inactive(appId(3), "Refunds")).isRight()).isTrue();
    }

    @Test
    @Tag("S66")
    void profile_has_at_most_100_app_ids() {
        AppCredentials almostFull = AppCredentials.restored(
                IntStream.range(1, AppCredentials.MAX)
                        .mapToObj(number -> inactive(appId(number), "Shop " + number))
                        .toList(),
                Set.of());

        Either<CredentialFailure, AppCredentials> hundredth = almostFull.create(payments());
        Either<CredentialFailure, AppCredentials> next = hundredth.flatMap(full -> full.create(refunds()));

        assertThat(hundredth.isRight()).isTrue();
        assertThat(next).isEqualTo(Either.left(new CredentialFailure.TooMany(100)));
    }

    @Test
    @Tag("R6")
    void deleted_app_id_is_never_issued_again() {
        AppCredentials after = AppCredentials.restored(List.of(), Set.of(REFUNDS));

        assertThatThrownBy(() -> after.create(inactive(REFUNDS, "Another name")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a deleted App ID stays deleted");
    }

    @Test
    void rejects_a_duplicate_app_id() {
        assertThatThrownBy(() -> credentials.create(inactive(PAYMENTS, "Another name")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("App IDs are distinct");
    }
}
