package org.merchantaccess.domain.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.KeyFailure;
import org.merchantaccess.domain.key.KeyMaterial;
import org.merchantaccess.domain.key.KeyVerifier;

/**
 * An App ID of a merchant profile, with its name, its keys and a description.
 *
 * <p>An App ID is created Not Active (R3). Once set to active, it stays active until another App ID of its profile is activated, or it is
 * deactivated. A Not Active App ID can be activated again or deleted for good. Its name, description and keys can be changed at any time
 * (R5, R15).
 */
@Value.Immutable
@ValueStyle
public abstract class AppCredential {

    AppCredential() {}

    public abstract AppId appId();

    public abstract AppName name();

    public abstract CredentialKeys keys();

    public abstract Instant createdAt();

    /** Returns the current activation; none if the App ID is not active. */
    public abstract Option<ActiveSince> activeSince();

    /** Returns the end of the last activation, to the millisecond; none if the App ID is active or never was. */
    public abstract Option<Instant> inactiveSince();

    public abstract CredentialDetails details();

    /** Returns a new App ID with its first key, which is not active (R3). */
    public static AppCredential created(
            AppId appId, AppName name, KeyVerifier keyVerifier, CredentialDetails details, Instant at) {
        return restored(appId, name, CredentialKeys.first(keyVerifier, at), at, Option.none(), Option.none(), details);
    }

    /** Returns an App ID with its stored state. */
    public static AppCredential restored(
            AppId appId,
            AppName name,
            CredentialKeys keys,
            Instant createdAt,
            Option<ActiveSince> activeSince,
            Option<Instant> inactiveSince,
            CredentialDetails details) {
        return ImmutableAppCredential.of(appId, name, keys, createdAt, activeSince, inactiveSince, details);
    }

    @Value.Check
    void check() {
        if (isActive() && inactiveSince().isDefined()) {
            throw new IllegalArgumentException("an active App ID is not inactive");
        }
    }

    public final CredentialStatus status() {
        return isActive() ? CredentialStatus.ACTIVE : CredentialStatus.INACTIVE;
    }

    public final boolean isActive() {
        return activeSince().isDefined();
    }

    /** Returns true if the App ID is active under this activation, so that tokens granted under it are valid (R10). */
    public final boolean isActiveUnder(Activation activation) {
        return activeSince().exists(since -> since.activation().equals(activation));
    }

    final AppCredential renamed(AppName name) {
        return ImmutableAppCredential.copyOf(this).withName(name);
    }

    final AppCredential described(CredentialDetails details) {
        return ImmutableAppCredential.copyOf(this).withDetails(details);
    }

    final AppCredential activated(Activation activation, Instant at) {
        return ImmutableAppCredential.copyOf(this)
                .withInactiveSince(Option.none())
                .withActiveSince(Option.some(new ActiveSince(activation, at)));
    }

    /** Returns this App ID as one that is not active and never was. */
    final AppCredential neverActive() {
        return ImmutableAppCredential.copyOf(this)
                .withActiveSince(Option.none())
                .withInactiveSince(Option.none());
    }

    /** Returns this App ID as not active. If it was not active before, it stays inactive since then. */
    final AppCredential deactivated(Instant at) {
        return isActive()
                ? ImmutableAppCredential.copyOf(this)
                        .withActiveSince(Option.none())
                        .withInactiveSince(Option.some(at.truncatedTo(ChronoUnit.MILLIS)))
                : this;
    }

    final AppCredential rekeyed(CredentialKeys keys) {
        return ImmutableAppCredential.copyOf(this).withKeys(keys);
    }

    final Either<KeyFailure, AppCredential> rekeyed(
            Function<CredentialKeys, Either<KeyFailure, CredentialKeys>> change) {
        return change.apply(keys()).map(this::rekeyed);
    }

    final AppCredential withKeyVerifiers(Function<CredentialKey, KeyMaterial> verifiers) {
        return rekeyed(keys().withVerifiers(verifiers));
    }

    /** Returns this App ID under another activation if it is active. Tokens granted before become invalid. */
    final AppCredential reactivated(Activation activation) {
        return ImmutableAppCredential.copyOf(this)
                .withActiveSince(activeSince().map(since -> new ActiveSince(activation, since.at())));
    }
}
