package org.merchantaccess.domain.credential;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.KeyVerifier;

/** Fixtures: App IDs with their names, keys and activations. The same number always gives the same value. */
public final class Credentials {

    /** The active App ID of the fixtures. */
    public static final AppId PAYMENTS = new AppId("98434376");

    /** The App ID that is not active. */
    public static final AppId REFUNDS = new AppId("40112358");

    /** An App ID that does not exist in any fixture. */
    public static final AppId UNKNOWN = new AppId("00000000");

    public static final Instant CREATED_AT = Instant.parse("2026-03-02T09:00:00Z");

    public static final Instant ACTIVATED_AT = Instant.parse("2026-03-02T09:30:00Z");

    private Credentials() {}

    public static AppId appId(int number) {
        return new AppId(String.format(Locale.ROOT, "%08d", number));
    }

    public static AppName named(String text) {
        return AppName.parse(text).getOrElseThrow(failure -> new IllegalArgumentException(text));
    }

    public static Activation activation(int number) {
        return new Activation(0, number);
    }

    public static AppKey key(Environment environment, int number) {
        String random = String.format(Locale.ROOT, "%0" + AppKey.RANDOM_CHARACTERS + "d", number);
        return AppKey.made(environment, random);
    }

    public static KeyVerifier verifier(int number) {
        byte[] digest = new byte[KeyVerifier.LENGTH];
        Arrays.fill(digest, (byte) number);
        return KeyVerifier.of(1, digest);
    }

    public static AppCredential inactive(AppId appId, String name) {
        return AppCredential.created(appId, named(name), verifier(1), CredentialDetails.none(), CREATED_AT);
    }

    public static AppCredential active(AppId appId, String name, Activation activation) {
        return AppCredential.restored(
                appId,
                named(name),
                CredentialKeys.first(verifier(1), CREATED_AT),
                CREATED_AT,
                Option.some(new ActiveSince(activation, ACTIVATED_AT)),
                Option.none(),
                CredentialDetails.none());
    }

    /** Returns an App ID that was active before, and is not since then. */
    public static AppCredential formerlyActive(AppId appId, String name, Instant inactiveSince) {
        return AppCredential.restored(
                appId,
                named(name),
                CredentialKeys.first(verifier(1), CREATED_AT),
                CREATED_AT,
                Option.none(),
                Option.some(inactiveSince),
                CredentialDetails.none());
    }

    /** Returns {@link #PAYMENTS}, active under activation 1. */
    public static AppCredential payments() {
        return active(PAYMENTS, "Payments", activation(1));
    }

    /** Returns {@link #REFUNDS}, not active. */
    public static AppCredential refunds() {
        return inactive(REFUNDS, "Refunds");
    }
}
