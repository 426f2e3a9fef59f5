package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.EndedKey;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyMaterial;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.RetiringKey;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.switching.OutgoingAppId;
import org.merchantaccess.domain.switching.ScheduledSwitch;

/** A profile that has every optional part: secret and public keys in all roles, details, a scheduled switch, and self-rotation. */
final class CompleteProfile {

    static final Instant NOW = MovableClock.START;

    /** An App ID without a current key: it was reported as leaked. */
    static final AppId WITHOUT_KEY = Credentials.appId(7);

    /** An App ID whose former key retires at a fixed time. */
    static final AppId REPLACED = Credentials.appId(8);

    /** An App ID with public keys. */
    static final AppId SIGNING = Credentials.appId(9);

    private CompleteProfile() {}

    /** Returns the Corner Shop with five App IDs. Its next change by time is due ten minutes after {@link #NOW}. */
    static MerchantProfile shop() {
        return MerchantProfile.restored(
                Merchants.CORNER_SHOP,
                Merchants.named("Corner Shop"),
                MerchantStatus.OPEN,
                AppCredentials.restored(List.of(payments(), refunds(), withoutKey(), replaced(), signing()), Set.of()),
                Allowlists.allowingTheOffice(),
                Option.some(scheduledSwitch()),
                SelfRotation.ALLOWED,
                new ProfileVersion(42));
    }

    /** Returns the switch of {@link #shop()}, an hour after {@link #NOW}. */
    static ScheduledSwitch scheduledSwitch() {
        return new ScheduledSwitch(
                Credentials.REFUNDS,
                new KeyNumber(3),
                Option.some(new OutgoingAppId(Credentials.PAYMENTS, Credentials.ACTIVATED_AT)),
                NOW.plus(Duration.ofHours(1)),
                "Ada Lovelace · Füße");
    }

    /** Returns the same profile with another switch. */
    static MerchantProfile with(Option<ScheduledSwitch> scheduledSwitch) {
        MerchantProfile shop = shop();
        return MerchantProfile.restored(
                shop.id(),
                shop.name(),
                shop.status(),
                shop.credentials(),
                shop.allowlist(),
                scheduledSwitch,
                SelfRotation.FORBIDDEN,
                shop.version().next());
    }

    /** Its former key retires at the first use of the new one, and five keys have ended. */
    private static AppCredential payments() {
        CredentialKeys keys = CredentialKeys.restored(
                Option.some(key(
                        12,
                        Option.some(new KeyExpiry(NOW.plus(Duration.ofDays(20)).plusMillis(345), 1)))),
                Option.some(new RetiringKey(
                        key(11, Option.some(new KeyExpiry(NOW.plus(Duration.ofDays(400)), 0))),
                        NOW.plus(Duration.ofDays(7)).plusMillis(1),
                        Option.some(Duration.ofSeconds(90)))),
                ended(10, 9, 7, 3, 1),
                new KeyNumber(12));
        return AppCredential.restored(
                Credentials.PAYMENTS,
                Credentials.named("Payments"),
                keys,
                Credentials.CREATED_AT,
                Option.some(new ActiveSince(Credentials.activation(1), Credentials.ACTIVATED_AT)),
                Option.none(),
                CredentialDetails.restored("Tills · Žižkov 👟", "Payments team", "Ada"));
    }

    /** It was active before. */
    private static AppCredential refunds() {
        return AppCredential.restored(
                Credentials.REFUNDS,
                Credentials.named("Refunds"),
                CredentialKeys.restored(Option.some(key(3, Option.none())), Option.none(), ended(2), new KeyNumber(3)),
                Credentials.CREATED_AT,
                Option.none(),
                Option.some(NOW.minusMillis(1234)),
                CredentialDetails.restored("", "", "Grace"));
    }

    private static AppCredential withoutKey() {
        return inactive(
                WITHOUT_KEY,
                "Leaked",
                CredentialKeys.restored(Option.none(), Option.none(), ended(1), KeyNumber.FIRST));
    }

    private static AppCredential replaced() {
        return inactive(
                REPLACED,
                "Replaced",
                CredentialKeys.restored(
                        Option.some(key(2, Option.none())),
                        Option.some(new RetiringKey(
                                key(1, Option.none()), NOW.plus(Duration.ofMinutes(10)), Option.none())),
                        List.of(),
                        new KeyNumber(999_999_999)));
    }

    /** It has public keys of all algorithms, and a secret key that has ended. */
    private static AppCredential signing() {
        EndedKey ended = new EndedKey(
                new KeyNumber(2), publicKey(SignatureAlgorithm.EDDSA, 44), NOW.minus(Duration.ofSeconds(1)));
        return inactive(
                SIGNING,
                "Signing",
                CredentialKeys.restored(
                        Option.some(key(
                                4,
                                publicKey(SignatureAlgorithm.ES256, 91),
                                Option.some(new KeyExpiry(NOW.plus(Duration.ofDays(300)), 0)))),
                        Option.some(new RetiringKey(
                                key(3, publicKey(SignatureAlgorithm.RS256, ClientPublicKey.MAX_LENGTH), Option.none()),
                                NOW.plus(Duration.ofDays(7)).plusMillis(2),
                                Option.some(Duration.ofMinutes(5)))),
                        Stream.concat(Stream.of(ended), ended(1).stream()).toList(),
                        new KeyNumber(4)));
    }

    private static ClientPublicKey publicKey(SignatureAlgorithm algorithm, int length) {
        byte[] encoded = new byte[length];
        Arrays.fill(encoded, (byte) length);
        return ClientPublicKey.of(algorithm, encoded);
    }

    private static AppCredential inactive(AppId appId, String name, CredentialKeys keys) {
        return AppCredential.restored(
                appId,
                Credentials.named(name),
                keys,
                Credentials.CREATED_AT,
                Option.none(),
                Option.none(),
                CredentialDetails.none());
    }

    private static CredentialKey key(int number, Option<KeyExpiry> expiry) {
        return key(number, Credentials.verifier(number), expiry);
    }

    private static CredentialKey key(int number, KeyMaterial material, Option<KeyExpiry> expiry) {
        return new CredentialKey(
                new KeyNumber(number), material, NOW.minus(Duration.ofDays(1)).plusMillis(number), expiry);
    }

    private static List<EndedKey> ended(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> new EndedKey(
                        new KeyNumber(number), Credentials.verifier(number), NOW.minusMillis(1000L + number)))
                .toList();
    }
}
