package org.merchantaccess.domain.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;
import static org.merchantaccess.domain.credential.Credentials.REFUNDS;
import static org.merchantaccess.domain.credential.Credentials.named;
import static org.merchantaccess.domain.merchant.Merchants.CORNER_SHOP;

import io.vavr.control.Option;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.AllowlistEvent;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.CredentialEvent;
import org.merchantaccess.domain.event.DomainEvent;

class DomainEventsTest {

    private static final AllowlistEntry OFFICE = Allowlists.entry(1, "203.0.113.7");

    @ParameterizedTest(name = "{1} {2}: {3}")
    @MethodSource("events")
    @Tag("R13")
    void event_has_action_subject_and_detail(DomainEvent event, String action, String subject, String detail) {
        assertThat(event.action().code().text()).isEqualTo(action);
        assertThat(event.subject()).isEqualTo(subject);
        assertThat(event.detail()).isEqualTo(detail);
    }

    static Stream<Arguments> events() {
        return Stream.of(
                arguments(
                        new MerchantEvent.Opened(CORNER_SHOP, Merchants.named("Corner Shop")),
                        "merchant_opened",
                        "m_corner_shop",
                        "Corner Shop"),
                arguments(new MerchantEvent.Suspended(CORNER_SHOP), "merchant_suspended", "m_corner_shop", ""),
                arguments(new MerchantEvent.Resumed(CORNER_SHOP), "merchant_resumed", "m_corner_shop", ""),
                arguments(
                        new CredentialEvent.Created(PAYMENTS, named("Payments")),
                        "app_id_created",
                        "98434376",
                        "Payments"),
                arguments(
                        new CredentialEvent.Renamed(PAYMENTS, named("Payments"), named("Tills")),
                        "app_id_renamed",
                        "98434376",
                        "Payments -> Tills"),
                arguments(
                        new CredentialEvent.Activated(PAYMENTS, Option.some(REFUNDS)),
                        "app_id_activated",
                        "98434376",
                        "instead of 40112358"),
                arguments(new CredentialEvent.Activated(PAYMENTS, Option.none()), "app_id_activated", "98434376", ""),
                arguments(
                        new CredentialEvent.Deleted(PAYMENTS, named("Payments")),
                        "app_id_deleted",
                        "98434376",
                        "Payments"),
                arguments(new CredentialEvent.KeyRevealed(PAYMENTS), "app_key_revealed", "98434376", ""),
                arguments(new AllowlistEvent.Allowed(OFFICE), "address_allowed", "203.0.113.7/32", "Entry 1"),
                arguments(new AllowlistEvent.Disallowed(OFFICE), "address_disallowed", "203.0.113.7/32", "Entry 1"));
    }
}
