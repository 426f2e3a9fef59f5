package org.merchantaccess.domain.credential;

import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * An App ID of a merchant profile, with its name and key verifier.
 *
 * <p>An App ID is created Not Active (R3). Once set to active, it stays active until another App ID of its profile is activated. A Not
 * Active App ID can be activated again or deleted for good. Its name can be changed at any time (R5).
 */
@Value.Immutable
@ValueStyle
public abstract class AppCredential {

    AppCredential() {}

    public abstract AppId appId();

    public abstract AppName name();

    public abstract KeyVerifier keyVerifier();

    public abstract Instant createdAt();

    /** Returns the current activation; none if the App ID is not active. */
    public abstract Option<ActiveSince> activeSince();

    /** Returns a new App ID, which is not active (R3). */
    public static AppCredential created(AppId appId, AppName name, KeyVerifier keyVerifier, Instant at) {
        return ImmutableAppCredential.of(appId, name, keyVerifier, at, Option.none());
    }

    /** Returns an App ID with its stored state. */
    public static AppCredential restored(
            AppId appId, AppName name, KeyVerifier keyVerifier, Instant createdAt, Option<ActiveSince> activeSince) {
        return ImmutableAppCredential.of(appId, name, keyVerifier, createdAt, activeSince);
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

    final AppCredential activated(Activation activation, Instant at) {
        return ImmutableAppCredential.copyOf(this).withActiveSince(Option.some(new ActiveSince(activation, at)));
    }

    final AppCredential deactivated() {
        return ImmutableAppCredential.copyOf(this).withActiveSince(Option.none());
    }

    final AppCredential withKeyVerifiers(KeyVerifier verifier) {
        return ImmutableAppCredential.copyOf(this).withKeyVerifier(verifier);
    }

    /** Returns this App ID under another activation if it is active. Tokens granted before become invalid. */
    final AppCredential reactivated(Activation activation) {
        return ImmutableAppCredential.copyOf(this)
                .withActiveSince(activeSince().map(since -> new ActiveSince(activation, since.at())));
    }
}
