package org.merchantaccess.domain.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.contracts.value.Allowlists.OFFICE;
import static org.merchantaccess.contracts.value.Credentials.ACTIVATED_AT;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.UNKNOWN;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Credentials.inactive;
import static org.merchantaccess.contracts.value.Credentials.named;
import static org.merchantaccess.contracts.value.Credentials.payments;
import static org.merchantaccess.contracts.value.Merchants.CORNER_SHOP;
import static org.merchantaccess.contracts.value.Merchants.after;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.AllowlistEvent;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.CredentialEvent;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.credential.DeleteConfirmation;
import org.merchantaccess.domain.event.DomainEvent;
import org.merchantaccess.domain.key.KeyNumber;

class MerchantProfileTest {

    private static final DeleteConfirmation CONFIRMED =
            DeleteConfirmation.typed("DELETE").get();

    private final MerchantProfile merchant = Merchants.withTwoAppIds();

    @Nested
    class Opening {

        @Test
        void new_profile_is_open_without_app_ids_and_addresses() {
            MerchantName name = Merchants.named("Corner Shop");

            Decision decision = MerchantProfile.opened(CORNER_SHOP, name);

            assertThat(decision.event()).isEqualTo(Option.some(new MerchantEvent.Opened(CORNER_SHOP, name)));
            assertThat(decision.profile().isOpen()).isTrue();
            assertThat(decision.profile().credentials().all()).isEmpty();
            assertThat(decision.profile().allows(OFFICE)).isFalse();
            assertThat(decision.profile().version()).isEqualTo(ProfileVersion.FIRST);
        }

        @Test
        void versions_start_at_one() {
            assertThatThrownBy(() -> new ProfileVersion(0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Changing_app_ids {

        @Test
        @Tag("R13")
        void creation_has_an_event() {
            Decision decision = Merchants.withNothing()
                    .create(inactive(PAYMENTS, "Payments"))
                    .get();

            assertChanged(decision, new CredentialEvent.Created(PAYMENTS, named("Payments")));
            assertThat(decision.profile().credentials().all()).containsExactly(inactive(PAYMENTS, "Payments"));
        }

        @Test
        @Tag("R1")
        void another_merchant_can_use_the_same_name() {
            MerchantProfile another = Merchants.withNothing();

            assertThat(merchant.create(inactive(UNKNOWN, "Payments")).isRight()).isFalse();
            assertThat(another.create(inactive(UNKNOWN, "Payments")).isRight()).isTrue();
        }

        @Test
        @Tag("R13")
        void renaming_has_an_event_with_the_former_name() {
            Decision decision = merchant.rename(PAYMENTS, named("Tills")).get();

            assertChanged(decision, new CredentialEvent.Renamed(PAYMENTS, named("Payments"), named("Tills")));
        }

        @Test
        void renaming_to_the_same_text_changes_nothing() {
            Decision decision = merchant.rename(PAYMENTS, named(" Payments ")).get();

            assertThat(decision).isEqualTo(Decision.unchanged(merchant));
        }

        @Test
        void renaming_to_another_spelling_is_a_change() {
            Decision decision = merchant.rename(PAYMENTS, named("PAYMENTS")).get();

            assertChanged(decision, new CredentialEvent.Renamed(PAYMENTS, named("Payments"), named("PAYMENTS")));
        }

        @Test
        @Tag("R13")
        void activation_has_an_event_with_the_replaced_app_id() {
            Decision decision =
                    merchant.activate(REFUNDS, activation(2), ACTIVATED_AT).get();

            assertChanged(decision, new CredentialEvent.Activated(REFUNDS, Option.some(PAYMENTS)));
        }

        @Test
        @Tag("R13")
        void first_activation_replaces_no_app_id() {
            Decision decision = Merchants.withAnInactiveAppId()
                    .activate(PAYMENTS, activation(1), ACTIVATED_AT)
                    .get();

            assertChanged(decision, new CredentialEvent.Activated(PAYMENTS, Option.none()));
        }

        @Test
        @Tag("R4")
        void activating_the_active_app_id_changes_nothing() {
            Decision decision =
                    merchant.activate(PAYMENTS, activation(2), ACTIVATED_AT).get();

            assertThat(decision).isEqualTo(Decision.unchanged(merchant));
        }

        @Test
        @Tag("R13")
        void deletion_has_an_event_with_the_former_name() {
            Decision decision = merchant.delete(REFUNDS, CONFIRMED).get();

            assertChanged(decision, new CredentialEvent.Deleted(REFUNDS, named("Refunds")));
            assertThat(decision.profile().credentials().all()).containsExactly(payments());
        }

        @Test
        @Tag("R12")
        @Tag("R13")
        void key_reveal_has_an_event_but_changes_nothing() {
            Decision decision = merchant.reveal(PAYMENTS, KeyNumber.FIRST).get();

            assertThat(decision.profile()).isEqualTo(merchant);
            assertThat(decision.event())
                    .isEqualTo(Option.some(new CredentialEvent.KeyRevealed(PAYMENTS, KeyNumber.FIRST)));
        }

        @Test
        void every_change_rejects_an_unknown_app_id() {
            Either<CredentialFailure, Decision> unknown = Either.left(new CredentialFailure.UnknownAppId(UNKNOWN));

            assertThat(merchant.rename(UNKNOWN, named("Tills"))).isEqualTo(unknown);
            assertThat(merchant.activate(UNKNOWN, activation(2), ACTIVATED_AT)).isEqualTo(unknown);
            assertThat(merchant.delete(UNKNOWN, CONFIRMED)).isEqualTo(unknown);
            assertThat(merchant.reveal(UNKNOWN, KeyNumber.FIRST)).isEqualTo(unknown);
        }

        @Test
        void profile_reports_failures_of_its_app_ids() {
            assertThat(merchant.create(inactive(UNKNOWN, "Payments")))
                    .isEqualTo(Either.left(new CredentialFailure.NameTaken(named("Payments"))));
            assertThat(merchant.rename(REFUNDS, named("Payments")))
                    .isEqualTo(Either.left(new CredentialFailure.NameTaken(named("Payments"))));
            assertThat(merchant.delete(PAYMENTS, CONFIRMED))
                    .isEqualTo(Either.left(new CredentialFailure.StillActive(PAYMENTS)));
        }
    }

    @Nested
    class Changing_the_allowlist {

        private final AllowlistEntry entry = Allowlists.entry(2, "198.51.100.0/24");

        @Test
        @Tag("R13")
        void adding_a_range_has_an_event() {
            Decision decision = merchant.allow(entry).get();

            assertChanged(decision, new AllowlistEvent.Allowed(entry));
            assertThat(decision.profile().allows(Allowlists.ELSEWHERE)).isTrue();
        }

        @Test
        @Tag("R13")
        void removing_a_range_has_an_event() {
            MerchantProfile before = after(merchant.allow(entry));

            Decision decision = before.disallow(entry.id()).get();

            assertThat(decision.event()).isEqualTo(Option.some(new AllowlistEvent.Disallowed(entry)));
            assertThat(decision.profile().version()).isEqualTo(before.version().next());
            assertThat(decision.profile().allows(Allowlists.ELSEWHERE)).isFalse();
        }

        @Test
        void profile_reports_failures_of_its_allowlist() {
            EntryId unknown = new EntryId("entry_9");

            assertThat(merchant.disallow(unknown)).isEqualTo(Either.left(new AllowlistFailure.UnknownEntry(unknown)));
            assertThat(after(merchant.allow(entry)).allow(entry))
                    .isEqualTo(Either.left(new AllowlistFailure.AlreadyAllowed(entry.range())));
        }
    }

    private static void assertChanged(Decision decision, DomainEvent event) {
        assertThat(decision.event()).isEqualTo(Option.some(event));
        assertThat(decision.profile().version()).isEqualTo(ProfileVersion.FIRST.next());
    }
}
