package org.merchantaccess.domain.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;
import static org.merchantaccess.contracts.value.Credentials.named;
import static org.merchantaccess.contracts.value.Merchants.CORNER_SHOP;
import static org.merchantaccess.domain.key.Keys.SECOND;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.AllowlistEvent;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.credential.CredentialEvent;
import org.merchantaccess.domain.credential.KeyEvent;
import org.merchantaccess.domain.event.DomainEvent;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.Keys;
import org.merchantaccess.domain.switching.MissedReason;
import org.merchantaccess.domain.switching.SwitchEvent;

class DomainEventsTest {

    private static final Instant AT = Instant.parse("2026-03-05T03:00:00Z");
    private static final AllowlistEntry OFFICE = Allowlists.entry(1, "203.0.113.7");

    @ParameterizedTest(name = "{1} {2}: {3}")
    @MethodSource("events")
    @Tag("R13")
    void event_has_action_subject_and_detail(DomainEvent event, String action, String subject, String detail) {
        assertThat(event.action().code().text()).isEqualTo(action);
        assertThat(event.subject()).isEqualTo(subject);
        assertThat(event.detail()).isEqualTo(detail);
    }

    @ParameterizedTest(name = "{1} {2}: {3}")
    @MethodSource("keyEvents")
    @Tag("R13")
    @Tag("R15")
    void event_of_a_key_has_action_subject_and_detail(DomainEvent event, String action, String subject, String detail) {
        event_has_action_subject_and_detail(event, action, subject, detail);
    }

    @ParameterizedTest(name = "{1} {2}: {3}")
    @MethodSource("switchEvents")
    @Tag("R13")
    @Tag("R16")
    void event_of_a_scheduled_switch_has_action_subject_and_detail(
            DomainEvent event, String action, String subject, String detail) {
        event_has_action_subject_and_detail(event, action, subject, detail);
    }

    static Stream<Arguments> keyEvents() {
        return Stream.of(
                arguments(
                        new KeyEvent.Made(PAYMENTS, SECOND, Option.some(KeyNumber.FIRST), Grace.DEFAULT),
                        "app_key_made",
                        "98434376",
                        "key 2 instead of key 1, which ends after 24 hours"),
                arguments(
                        new KeyEvent.Made(PAYMENTS, SECOND, Option.some(KeyNumber.FIRST), Keys.ONE_DAY_FROM_FIRST_USE),
                        "app_key_made",
                        "98434376",
                        "key 2 instead of key 1, which ends 24 hours from the first use of the new key"),
                arguments(
                        new KeyEvent.Made(PAYMENTS, SECOND, Option.some(KeyNumber.FIRST), Grace.NONE),
                        "app_key_made",
                        "98434376",
                        "key 2 instead of key 1, which ended at once"),
                arguments(
                        new KeyEvent.Made(PAYMENTS, SECOND, Option.none(), Grace.DEFAULT),
                        "app_key_made",
                        "98434376",
                        "key 2"),
                arguments(
                        new KeyEvent.PublicKeyRegistered(
                                PAYMENTS, SECOND, Option.some(KeyNumber.FIRST), Grace.NONE, "ab12"),
                        "public_key_registered",
                        "98434376",
                        "key 2 instead of key 1, which ended at once, SHA-256 ab12"),
                arguments(
                        new KeyEvent.PutBack(PAYMENTS, KeyNumber.FIRST, Option.some(SECOND)),
                        "app_key_put_back",
                        "98434376",
                        "key 1 instead of key 2"),
                arguments(
                        new KeyEvent.PutBack(PAYMENTS, KeyNumber.FIRST, Option.none()),
                        "app_key_put_back",
                        "98434376",
                        "key 1"),
                arguments(new KeyEvent.FirstUsed(PAYMENTS, SECOND), "app_key_first_used", "98434376", "key 2"),
                arguments(new KeyEvent.Ended(PAYMENTS, KeyNumber.FIRST, false), "app_key_ended", "98434376", "key 1"),
                arguments(
                        new KeyEvent.Ended(PAYMENTS, KeyNumber.FIRST, true),
                        "app_key_ended",
                        "98434376",
                        "key 1, its grace is over"),
                arguments(
                        new KeyEvent.Leaked(PAYMENTS, KeyNumber.FIRST, Option.some(SECOND)),
                        "app_key_leaked",
                        "98434376",
                        "key 1, replaced by key 2"),
                arguments(
                        new KeyEvent.Leaked(PAYMENTS, KeyNumber.FIRST, Option.none()),
                        "app_key_leaked",
                        "98434376",
                        "key 1"),
                arguments(
                        new KeyEvent.EndDateSet(PAYMENTS, SECOND, Option.some(AT)),
                        "app_key_end_date_set",
                        "98434376",
                        "key 2: 2026-03-05T03:00:00Z"),
                arguments(
                        new KeyEvent.EndDateSet(PAYMENTS, SECOND, Option.none()),
                        "app_key_end_date_set",
                        "98434376",
                        "key 2: no end date"),
                arguments(
                        new KeyEvent.ExpiresSoon(PAYMENTS, SECOND, AT),
                        "app_key_expires_soon",
                        "98434376",
                        "key 2: 2026-03-05T03:00:00Z"),
                arguments(new KeyEvent.Expired(PAYMENTS, SECOND), "app_key_expired", "98434376", "key 2"));
    }

    static Stream<Arguments> switchEvents() {
        return Stream.of(
                arguments(
                        new SwitchEvent.Scheduled(REFUNDS, AT), "switch_scheduled", "40112358", "2026-03-05T03:00:00Z"),
                arguments(new SwitchEvent.Canceled(REFUNDS, AT), "switch_canceled", "40112358", "2026-03-05T03:00:00Z"),
                arguments(
                        new SwitchEvent.Made(REFUNDS, Option.some(PAYMENTS), "Ada"),
                        "app_id_activated",
                        "40112358",
                        "instead of 98434376, scheduled by Ada"),
                arguments(
                        new SwitchEvent.Made(REFUNDS, Option.none(), "Ada"),
                        "app_id_activated",
                        "40112358",
                        "scheduled by Ada"),
                arguments(
                        new SwitchEvent.NotMade(REFUNDS, AT, MissedReason.TOO_LATE),
                        "switch_not_made",
                        "40112358",
                        "2026-03-05T03:00:00Z: more than 15 minutes late"),
                arguments(
                        new SwitchEvent.NotMade(REFUNDS, AT, MissedReason.APP_IDS_CHANGED),
                        "switch_not_made",
                        "40112358",
                        "2026-03-05T03:00:00Z: the App IDs have changed"));
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
                arguments(
                        new CredentialEvent.KeyRevealed(PAYMENTS, KeyNumber.FIRST), "app_key_revealed", "98434376", ""),
                arguments(new CredentialEvent.KeyRevealed(PAYMENTS, SECOND), "app_key_revealed", "98434376", "key 2"),
                arguments(
                        new CredentialEvent.Deactivated(PAYMENTS, named("Payments")),
                        "app_id_deactivated",
                        "98434376",
                        "Payments"),
                arguments(
                        new CredentialEvent.SwitchUndone(PAYMENTS, Option.some(REFUNDS)),
                        "switch_undone",
                        "98434376",
                        "instead of 40112358"),
                arguments(new CredentialEvent.SwitchUndone(PAYMENTS, Option.none()), "switch_undone", "98434376", ""),
                arguments(
                        new CredentialEvent.Described(PAYMENTS, CredentialDetails.restored("Tills", "Ben", "Ada")),
                        "app_id_described",
                        "98434376",
                        "Tills (owner: Ben)"),
                arguments(
                        new CredentialEvent.Described(PAYMENTS, CredentialDetails.restored("Tills", "", "Ada")),
                        "app_id_described",
                        "98434376",
                        "Tills"),
                arguments(
                        new MerchantEvent.SelfRotationSet(CORNER_SHOP, SelfRotation.ALLOWED),
                        "self_rotation_allowed",
                        "m_corner_shop",
                        ""),
                arguments(
                        new MerchantEvent.SelfRotationSet(CORNER_SHOP, SelfRotation.FORBIDDEN),
                        "self_rotation_forbidden",
                        "m_corner_shop",
                        ""),
                arguments(new AllowlistEvent.Allowed(OFFICE), "address_allowed", "203.0.113.7/32", "Entry 1"),
                arguments(new AllowlistEvent.Disallowed(OFFICE), "address_disallowed", "203.0.113.7/32", "Entry 1"));
    }
}
