package org.merchantaccess.persistence.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

class ProfileTextTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    /** Written by the version that had one key for each App ID. */
    private static final String OF_FORMER_VERSION =
            "AQANbV9jb3JuZXJfc2hvcAALQ29ybmVyIFNob3AABE9QRU4AAAACAAg5ODQzNDM3NgAIUGF5bWVudHMAAAABAQEBAQEBAQEBAQEB"
                    + "AQEBAQEBAQEBAQEBAQEBAQEBAQEAAAGcrcaagAAgMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDEAAAGcreIRwAAINDAx"
                    + "MTIzNTgAB1JlZnVuZHMAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAAGcrcaagAAAAAAAAAAAAAAAAAAAAAAA"
                    + "AAAAAAAAAAAB";

    /** Written by the version before public keys. */
    private static final String WITHOUT_PUBLIC_KEYS =
            "AgANbV9jb3JuZXJfc2hvcAALQ29ybmVyIFNob3AABE9QRU4AAAACAAg5ODQzNDM3NgAIUGF5bWVudHMBAAAAAgAAAAECAgICAgIC"
                    + "AgICAgICAgICAgICAgICAgICAgICAgICAgAAAaIxDAEAAQAAAaKYCzEAAQEAAAABAAAAAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"
                    + "AQEBAQEBAQEBAAABnK3GmoAAAAABojYyXQAAAAAAAAAAAAIAAAGcrcaagAAgMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw"
                    + "MDEAAAGcreIRwAAAAAAAAAAACDQwMTEyMzU4AAdSZWZ1bmRzAQAAAAEAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"
                    + "AQEAAAGcrcaagAAAAAAAAAAAAAEAAAGcrcaagAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgAJRk9SQklEREVOAA";

    private static final String WITH_PUBLIC_KEY =
            "AwANbV9jb3JuZXJfc2hvcAALQ29ybmVyIFNob3AABE9QRU4AAAACAAg5ODQzNDM3NgAIUGF5bWVudHMBAAAAAgEABUVTMjU2AAMB"
                    + "AgMAAAGiMQwBAAABAAAAAQAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAAGcrcaagAAAAAGiNjJdAAAAAAAA"
                    + "AAAAAgAAAZytxpqAACAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMQAAAZyt4hHAAAAAAAAAAAAINDAxMTIzNTgAB1Jl"
                    + "ZnVuZHMBAAAAAQAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAAGcrcaagAAAAAAAAAAAAAEAAAGcrcaagAAA"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgAJRk9SQklEREVOAA";

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

    /** Profiles that format 2 cannot express, because an App ID has or had a public key. */
    static Stream<MerchantProfile> profilesWithPublicKeys() {
        MerchantProfile current = registered(Merchants.withTwoAppIds(), Grace.DEFAULT);
        MerchantProfile retiring = Merchants.after(current.putKeyBack(Credentials.PAYMENTS, NOW));
        return Stream.of(
                current,
                registered(Merchants.withTwoAppIds(), Grace.NONE),
                retiring,
                Merchants.after(retiring.endKey(Credentials.PAYMENTS, KeyNumber.FIRST.next(), NOW)));
    }

    private static MerchantProfile registered(MerchantProfile merchant, Grace grace) {
        byte[] encoded = new byte[ClientPublicKey.MAX_LENGTH];
        Arrays.fill(encoded, (byte) 200);
        ClientPublicKey key = ClientPublicKey.of(SignatureAlgorithm.RS256, encoded);
        return Merchants.after(
                merchant.registerPublicKey(Credentials.PAYMENTS, key, Option.some(endDate()), grace, NOW));
    }

    @ParameterizedTest
    @MethodSource("profilesWithPublicKeys")
    @Tag("R15")
    void the_third_format_has_public_keys(MerchantProfile profile) {
        String text = ProfileText.write(profile, 3);

        assertThat(ProfileText.read(text)).isEqualTo(profile);
        assertThat(ProfileText.isOf(profile, text)).isTrue();
        assertThat(ProfileText.lowestFormatOf(profile)).isEqualTo(3);
        assertThatThrownBy(() -> ProfileText.write(profile, 2)).hasMessageContaining("only the third format");
    }

    @ParameterizedTest
    @MethodSource("profilesWithOtherKeys")
    @Tag("R15")
    void the_third_format_has_secret_keys(MerchantProfile profile) {
        assertThat(ProfileText.read(ProfileText.write(profile, 3))).isEqualTo(profile);
        assertThat(ProfileText.isOf(profile, ProfileText.write(profile, 2))).isTrue();
    }

    @Test
    void the_second_format_is_that_of_the_version_before_public_keys() {
        MerchantProfile shop =
                rekeyed(Merchants.with(Merchants.withTwoAppIds().credentials(), Allowlist.empty()), Grace.DEFAULT);

        assertThat(ProfileText.write(shop, 2)).isEqualTo(WITHOUT_PUBLIC_KEYS);
        assertThat(ProfileText.read(WITHOUT_PUBLIC_KEYS)).isEqualTo(shop);
    }

    @Test
    void the_third_format_stays_as_it_is() {
        MerchantProfile shop =
                Merchants.after(Merchants.with(Merchants.withTwoAppIds().credentials(), Allowlist.empty())
                        .registerPublicKey(
                                Credentials.PAYMENTS,
                                ClientPublicKey.of(SignatureAlgorithm.ES256, new byte[] {1, 2, 3}),
                                Option.none(),
                                Grace.DEFAULT,
                                NOW));

        assertThat(ProfileText.write(shop, 3)).isEqualTo(WITH_PUBLIC_KEY);
        assertThat(ProfileText.read(WITH_PUBLIC_KEY)).isEqualTo(shop);
    }

    @Test
    void an_unknown_algorithm_of_a_public_key_is_rejected() {
        byte[] bytes = Base64.getDecoder().decode(WITH_PUBLIC_KEY);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("ES256");
        bytes[at] = 'X';
        String text = Base64.getEncoder().withoutPadding().encodeToString(bytes);

        assertThatThrownBy(() -> ProfileText.read(text)).hasMessageContaining("unknown algorithm");
    }

    @Test
    void an_unknown_format_is_rejected() {
        byte[] bytes = Base64.getDecoder().decode(ProfileText.write(Merchants.withTwoAppIds(), 2));
        for (byte format : new byte[] {0, 4, -1}) {
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
