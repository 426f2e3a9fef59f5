package org.merchantaccess.persistence.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.merchant.SelfRotation;

class ProfileTextTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    /** Written by the version that had one key for each App ID. */
    private static final String OF_FORMER_VERSION =
            "AQANbV9jb3JuZXJfc2hvcAALQ29ybmVyIFNob3AABE9QRU4AAAACAAg5ODQzNDM3NgAIUGF5bWVudHMAAAABAQEBAQEBAQEBAQEB"
                    + "AQEBAQEBAQEBAQEBAQEBAQEBAQEAAAGcrcaagAAgMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDEAAAGcreIRwAAINDAx"
                    + "MTIzNTgAB1JlZnVuZHMAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAAGcrcaagAAAAAAAAAAAAAAAAAAAAAAA"
                    + "AAAAAAAAAAAB";

    /** Profiles that format 1 cannot express, because their App IDs do not have just a first key. */
    static Stream<MerchantProfile> profilesWithOtherKeys() {
        MerchantProfile shop = Merchants.withTwoAppIds();
        MerchantProfile replaced = rekeyed(shop, new Grace(Duration.ofHours(2), true));
        return Stream.of(
                rekeyed(shop, Grace.DEFAULT),
                replaced,
                rekeyed(shop, Grace.NONE),
                Merchants.after(replaced.endKey(Credentials.PAYMENTS, KeyNumber.FIRST.next(), NOW)),
                Merchants.after(shop.endKey(Credentials.PAYMENTS, KeyNumber.FIRST, NOW)),
                Merchants.after(shop.setKeyExpiry(Credentials.REFUNDS, KeyNumber.FIRST, Option.some(endDate()))));
    }

    private static KeyExpiry endDate() {
        return new KeyExpiry(NOW.plus(Duration.ofDays(20)), 1);
    }

    private static MerchantProfile rekeyed(MerchantProfile merchant, Grace grace) {
        return Merchants.after(
                merchant.replaceKey(Credentials.PAYMENTS, Credentials.verifier(2), Option.some(endDate()), grace, NOW));
    }

    @ParameterizedTest
    @MethodSource("profilesWithOtherKeys")
    @Tag("R15")
    void the_second_format_has_all_keys(MerchantProfile profile) {
        assertThat(ProfileText.read(ProfileText.write(profile, 2))).isEqualTo(profile);
        assertThat(ProfileText.lowestFormatOf(profile)).isEqualTo(2);
    }

    @Test
    void the_second_format_has_details_switch_and_self_rotation() {
        MerchantProfile profile = withEverythingElse();

        assertThat(ProfileText.read(ProfileText.write(profile, 2))).isEqualTo(profile);
    }

    @Test
    void the_first_format_has_what_decides_access() {
        MerchantProfile profile = withEverythingElse();
        MerchantProfile plain = Merchants.after(Merchants.withTwoAppIds()
                .activate(Credentials.REFUNDS, Credentials.activation(2), NOW.minusSeconds(60)));

        assertThat(ProfileText.lowestFormatOf(profile)).isEqualTo(1);
        MerchantProfile read = ProfileText.read(ProfileText.write(profile, 1));
        assertThat(read.credentials().active()).isEqualTo(plain.credentials().active());
        assertThat(read.allowlist()).isEqualTo(profile.allowlist());
        assertThat(read.version()).isEqualTo(profile.version());
        assertThat(read.scheduledSwitch()).isEmpty();
        assertThat(read.credentials().all())
                .allMatch(credential -> credential.keys().isFirstOnly());
    }

    @Test
    void an_entry_in_the_first_format_is_compared_as_far_as_it_goes() {
        MerchantProfile profile = withEverythingElse();
        String text = ProfileText.write(profile, 1);

        assertThat(ProfileText.isOf(profile, text)).isTrue();
        assertThat(ProfileText.isOf(profile, ProfileText.write(profile, 2))).isTrue();
        assertThat(ProfileText.isOf(rekeyed(profile, Grace.DEFAULT), text)).isFalse();
        assertThat(ProfileText.isOf(Merchants.withTwoAppIds(), text)).isFalse();
    }

    @Test
    void the_first_format_is_that_of_the_former_version() {
        MerchantProfile shop = Merchants.with(Merchants.withTwoAppIds().credentials(), Allowlist.empty());

        assertThat(ProfileText.write(shop, 1)).isEqualTo(OF_FORMER_VERSION);
        assertThat(ProfileText.read(OF_FORMER_VERSION)).isEqualTo(shop);
    }

    @Test
    void an_unknown_format_is_rejected() {
        byte[] bytes = Base64.getDecoder().decode(ProfileText.write(Merchants.withTwoAppIds(), 2));
        for (byte format : new byte[] {0, 3, -1}) {
            bytes[0] = format;
            String text = Base64.getEncoder().withoutPadding().encodeToString(bytes);

            assertThatThrownBy(() -> ProfileText.read(text)).hasMessageContaining("unknown format");
        }
    }

    /** Returns a profile with first keys only, and with everything else that a profile may have. */
    private static MerchantProfile withEverythingElse() {
        MerchantProfile shop = Merchants.withTwoAppIds();
        MerchantProfile switched =
                Merchants.after(shop.activate(Credentials.REFUNDS, Credentials.activation(2), NOW.minusSeconds(60)));
        MerchantProfile described = Merchants.after(switched.describe(Credentials.PAYMENTS, "Tills", "Payments team"));
        return Merchants.after(described.scheduleSwitch(
                        Credentials.PAYMENTS,
                        NOW.plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES),
                        "Ada",
                        NOW))
                .setSelfRotation(SelfRotation.ALLOWED)
                .profile();
    }
}
