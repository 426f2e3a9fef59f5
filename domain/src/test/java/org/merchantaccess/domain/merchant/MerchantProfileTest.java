package org.merchantaccess.domain.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.allowlist.Allowlists.OFFICE;
import static org.merchantaccess.domain.credential.Credentials.ACTIVATED_AT;
import static org.merchantaccess.domain.credential.Credentials.NOBODYS;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;
import static org.merchantaccess.domain.credential.Credentials.REFUNDS;
import static org.merchantaccess.domain.credential.Credentials.activation;
import static org.merchantaccess.domain.credential.Credentials.inactive;
import static org.merchantaccess.domain.credential.Credentials.named;
import static org.merchantaccess.domain.credential.Credentials.payments;
import static org.merchantaccess.domain.merchant.Merchants.CORNER_SHOP;
import static org.merchantaccess.domain.merchant.Merchants.after;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.AllowlistEvent;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.CredentialEvent;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.credential.DeleteConfirmation;
import org.merchantaccess.domain.kernel.DomainEvent;

class MerchantProfileTest {

    private static final DeleteConfirmation CONFIRMED =
            DeleteConfirmation.typed("DELETE").get();

    private final MerchantProfile merchant = Merchants.withTwoAppIds();

    @Nested
    class Opening {

        @Test
        void a_new_profile_is_open_has_no_app_ids_and_allows_nobody() {
            MerchantName name = Merchants.named("Corner Shop");

            Decision decision = MerchantProfile.opened(CORNER_SHOP, name);

            assertThat(decision.event()).isEqualTo(Option.some(new MerchantEvent.Opened(CORNER_SHOP, name)));
            assertThat(decision.profile().isOpen()).isTrue();
            assertThat(decision.profile().credentials().all()).isEmpty();
            assertThat(decision.profile().allows(OFFICE)).isFalse();
            assertThat(decision.profile().version()).isEqualTo(Version.FIRST);
        }

        @Test
        void versions_count_from_one() {
            assertThatThrownBy(() -> new Version(0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Changing_app_ids {

        @Test
        void r13_creating_one_is_told() {
            Decision decision = Merchants.withNothing()
                    .create(inactive(PAYMENTS, "Payments"))
                    .get();

            assertChanged(decision, new CredentialEvent.Created(PAYMENTS, named("Payments")));
            assertThat(decision.profile().credentials().all()).containsExactly(inactive(PAYMENTS, "Payments"));
        }

        @Test
        void r1_another_merchant_may_use_the_same_name() {
            MerchantProfile another = Merchants.withNothing();

            assertThat(merchant.create(inactive(NOBODYS, "Payments")).isRight()).isFalse();
            assertThat(another.create(inactive(NOBODYS, "Payments")).isRight()).isTrue();
        }

        @Test
        void r13_renaming_one_is_told_with_its_former_name() {
            Decision decision = merchant.rename(PAYMENTS, named("Tills")).get();

            assertChanged(decision, new CredentialEvent.Renamed(PAYMENTS, named("Payments"), named("Tills")));
        }

        @Test
        void renaming_one_to_the_very_same_text_changes_nothing() {
            Decision decision = merchant.rename(PAYMENTS, named(" Payments ")).get();

            assertThat(decision).isEqualTo(Decision.nothingToDo(merchant));
        }

        @Test
        void renaming_one_to_another_spelling_of_its_name_is_a_change() {
            Decision decision = merchant.rename(PAYMENTS, named("PAYMENTS")).get();

            assertChanged(decision, new CredentialEvent.Renamed(PAYMENTS, named("Payments"), named("PAYMENTS")));
        }

        @Test
        void r13_activating_one_is_told_with_the_one_it_replaces() {
            Decision decision =
                    merchant.activate(REFUNDS, activation(2), ACTIVATED_AT).get();

            assertChanged(decision, new CredentialEvent.Activated(REFUNDS, Option.some(PAYMENTS)));
        }

        @Test
        void r13_activating_the_first_replaces_none() {
            Decision decision = Merchants.withAnInactiveAppId()
                    .activate(PAYMENTS, activation(1), ACTIVATED_AT)
                    .get();

            assertChanged(decision, new CredentialEvent.Activated(PAYMENTS, Option.none()));
        }

        @Test
        void r4_activating_the_active_one_changes_nothing() {
            Decision decision =
                    merchant.activate(PAYMENTS, activation(2), ACTIVATED_AT).get();

            assertThat(decision).isEqualTo(Decision.nothingToDo(merchant));
        }

        @Test
        void r13_deleting_one_is_told_with_the_name_it_had() {
            Decision decision = merchant.delete(REFUNDS, CONFIRMED).get();

            assertChanged(decision, new CredentialEvent.Deleted(REFUNDS, named("Refunds")));
            assertThat(decision.profile().credentials().all()).containsExactly(payments());
        }

        @Test
        void r12_r13_showing_a_key_is_told_but_changes_nothing() {
            Decision decision = merchant.reveal(PAYMENTS).get();

            assertThat(decision.profile()).isEqualTo(merchant);
            assertThat(decision.event()).isEqualTo(Option.some(new CredentialEvent.KeyRevealed(PAYMENTS)));
        }

        @Test
        void an_app_id_the_merchant_does_not_have_is_unknown_to_every_change() {
            Either<CredentialFailure, Decision> unknown = Either.left(new CredentialFailure.UnknownAppId(NOBODYS));

            assertThat(merchant.rename(NOBODYS, named("Tills"))).isEqualTo(unknown);
            assertThat(merchant.activate(NOBODYS, activation(2), ACTIVATED_AT)).isEqualTo(unknown);
            assertThat(merchant.delete(NOBODYS, CONFIRMED)).isEqualTo(unknown);
            assertThat(merchant.reveal(NOBODYS)).isEqualTo(unknown);
        }

        @Test
        void what_the_app_ids_refuse_the_profile_refuses() {
            assertThat(merchant.create(inactive(NOBODYS, "Payments")))
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
        void r13_allowing_a_range_is_told() {
            Decision decision = merchant.allow(entry).get();

            assertChanged(decision, new AllowlistEvent.Allowed(entry));
            assertThat(decision.profile().allows(Allowlists.ELSEWHERE)).isTrue();
        }

        @Test
        void r13_disallowing_a_range_is_told() {
            MerchantProfile before = after(merchant.allow(entry));

            Decision decision = before.disallow(entry.id()).get();

            assertThat(decision.event()).isEqualTo(Option.some(new AllowlistEvent.Disallowed(entry)));
            assertThat(decision.profile().version()).isEqualTo(before.version().next());
            assertThat(decision.profile().allows(Allowlists.ELSEWHERE)).isFalse();
        }

        @Test
        void what_the_allowlist_refuses_the_profile_refuses() {
            EntryId unknown = new EntryId("entry_9");

            assertThat(merchant.disallow(unknown)).isEqualTo(Either.left(new AllowlistFailure.UnknownEntry(unknown)));
            assertThat(after(merchant.allow(entry)).allow(entry))
                    .isEqualTo(Either.left(new AllowlistFailure.AlreadyAllowed(entry.range())));
        }
    }

    private static void assertChanged(Decision decision, DomainEvent event) {
        assertThat(decision.event()).isEqualTo(Option.some(event));
        assertThat(decision.profile().version()).isEqualTo(Version.FIRST.next());
    }
}
