package org.merchantaccess.domain.credential;

import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * One App ID of a merchant profile: the entry in the Hub's list.
 *
 * <p>It is born Not Active (R3). Set to Active, it stays so until another App ID of its profile takes its place; then it is Not
 * Active again, and may be activated anew or deleted for good. Only its name can be changed at any time (R5).
 */
@Value.Immutable
@ValueStyle
public abstract class AppCredential {

    AppCredential() {}

    public abstract AppId appId();

    public abstract AppName name();

    public abstract KeyVerifier keyVerifier();

    public abstract Instant createdAt();

    /** Present exactly while the App ID is active. */
    public abstract Option<ActiveSince> activeSince();

    /** A new App ID, not active whatever anybody asked for (R3). */
    public static AppCredential created(AppId appId, AppName name, KeyVerifier keyVerifier, Instant at) {
        return ImmutableAppCredential.of(appId, name, keyVerifier, at, Option.none());
    }

    /** An App ID as a store kept it. */
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

    /** Whether what was granted under that activation is still good (R10). */
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

    final AppCredential recognisedBy(KeyVerifier verifier) {
        return ImmutableAppCredential.copyOf(this).withKeyVerifier(verifier);
    }

    /** Still active, but under another activation: every token granted before is dead. */
    final AppCredential reactivated(Activation activation) {
        return ImmutableAppCredential.copyOf(this)
                .withActiveSince(activeSince().map(since -> new ActiveSince(activation, since.at())));
    }
}
