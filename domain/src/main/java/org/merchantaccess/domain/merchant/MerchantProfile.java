package org.merchantaccess.domain.merchant;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.function.Function;
import org.immutables.value.Value;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.AllowlistEvent;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.credential.CredentialEvent;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.credential.DeleteConfirmation;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * A merchant with its App IDs and its allowlist. This is the aggregate root: every change of either goes through it.
 *
 * <p>An operator opens a profile without App IDs and without allowed addresses. The merchant adds addresses, creates App IDs and sets
 * one to active; then its software can log in. To replace a key, the merchant creates another App ID, installs its key and sets it to
 * active. That step also deactivates the former App ID and invalidates its tokens. An operator may suspend the profile and resume it
 * later. Suspension keeps App IDs and addresses, but invalidates all tokens for good.
 *
 * <p>A change returns a {@link Decision}: the changed profile and the event. Instances are immutable.
 */
@Value.Immutable
@ValueStyle
public abstract class MerchantProfile {

    MerchantProfile() {}

    public abstract MerchantId id();

    public abstract MerchantName name();

    /** Returns whether the profile is open or suspended. */
    public abstract MerchantStatus status();

    public abstract AppCredentials credentials();

    public abstract Allowlist allowlist();

    /** Returns the version, which increases with each change. */
    public abstract ProfileVersion version();

    /** Opens a profile without App IDs and with an empty allowlist. */
    public static Decision opened(MerchantId id, MerchantName name) {
        MerchantProfile profile =
                restored(id, name, MerchantStatus.OPEN, AppCredentials.none(), Allowlist.empty(), ProfileVersion.FIRST);
        return Decision.changed(profile, new MerchantEvent.Opened(id, name));
    }

    /** Returns a profile with its stored state. */
    public static MerchantProfile restored(
            MerchantId id,
            MerchantName name,
            MerchantStatus standing,
            AppCredentials credentials,
            Allowlist allowlist,
            ProfileVersion version) {
        return ImmutableMerchantProfile.of(id, name, standing, credentials, allowlist, version);
    }

    /** Returns true unless the merchant is suspended. */
    public final boolean isOpen() {
        return status() == MerchantStatus.OPEN;
    }

    /** Returns true if the allowlist contains the address. */
    public final boolean allows(ClientAddress address) {
        return allowlist().allows(address);
    }

    /** Creates an App ID, which is not active (R1, R3). */
    public final Either<CredentialFailure, Decision> create(AppCredential created) {
        return credentials()
                .create(created)
                .map(after -> changed(after, new CredentialEvent.Created(created.appId(), created.name())));
    }

    /** Renames an App ID (R1, R5). The same name again changes nothing. */
    public final Either<CredentialFailure, Decision> rename(AppId appId, AppName name) {
        return found(appId)
                .flatMap(before -> credentials()
                        .rename(appId, name)
                        .map(after -> after.equals(credentials())
                                ? Decision.unchanged(this)
                                : changed(after, new CredentialEvent.Renamed(appId, before.name(), name))));
    }

    /** Sets an App ID to active and deactivates the other (R4). Activating the active App ID changes nothing. */
    public final Either<CredentialFailure, Decision> activate(AppId appId, Activation activation, Instant at) {
        return credentials()
                .activate(appId, activation, at)
                .map(after -> after.equals(credentials())
                        ? Decision.unchanged(this)
                        : changed(
                                after,
                                new CredentialEvent.Activated(
                                        appId, credentials().active().map(AppCredential::appId))));
    }

    /** Deletes an App ID that is not active (R5, R6). */
    public final Either<CredentialFailure, Decision> delete(AppId appId, DeleteConfirmation confirmation) {
        return found(appId)
                .flatMap(before -> credentials()
                        .delete(appId)
                        .map(after -> changed(after, new CredentialEvent.Deleted(appId, before.name()))));
    }

    /** Returns the event of a key reveal, which is audited (R12). The profile does not change. */
    public final Either<CredentialFailure, Decision> reveal(AppId appId) {
        return found(appId).map(shown -> Decision.changed(this, new CredentialEvent.KeyRevealed(appId)));
    }

    /**
     * Adds an allowlist entry (R8). The {@link org.merchantaccess.domain.allowlist.AllowlistPolicy} decides beforehand which ranges are
     * permitted.
     */
    public final Either<AllowlistFailure, Decision> allow(AllowlistEntry entry) {
        return allowlist().allow(entry).map(after -> changed(after, new AllowlistEvent.Allowed(entry)));
    }

    /** Removes an allowlist entry. */
    public final Either<AllowlistFailure, Decision> disallow(EntryId id) {
        return allowlist()
                .find(id)
                .<AllowlistFailure>toEither(() -> new AllowlistFailure.UnknownEntry(id))
                .flatMap(entry ->
                        allowlist().disallow(id).map(after -> changed(after, new AllowlistEvent.Disallowed(entry))));
    }

    /** Suspends the merchant and invalidates its tokens (R14). Suspending a suspended merchant changes nothing. */
    public final Decision suspend(Activation activation) {
        return isOpen()
                ? Decision.changed(
                        next().withStatus(MerchantStatus.SUSPENDED)
                                .withCredentials(credentials().reactivated(activation)),
                        new MerchantEvent.Suspended(id()))
                : Decision.unchanged(this);
    }

    /** Resumes the merchant (R14). Resuming a merchant that is not suspended changes nothing. */
    public final Decision resume() {
        return isOpen()
                ? Decision.unchanged(this)
                : Decision.changed(next().withStatus(MerchantStatus.OPEN), new MerchantEvent.Resumed(id()));
    }

    /** Returns this profile with other key verifiers for the same keys. The version stays, because merchants see no change. */
    public final MerchantProfile withKeyVerifiers(Function<AppCredential, KeyVerifier> verifiers) {
        return ImmutableMerchantProfile.copyOf(this)
                .withCredentials(credentials().withKeyVerifiers(verifiers));
    }

    private Either<CredentialFailure, AppCredential> found(AppId appId) {
        return credentials().find(appId).toEither(() -> new CredentialFailure.UnknownAppId(appId));
    }

    private Decision changed(AppCredentials after, CredentialEvent event) {
        return Decision.changed(next().withCredentials(after), event);
    }

    private Decision changed(Allowlist after, AllowlistEvent event) {
        return Decision.changed(next().withAllowlist(after), event);
    }

    private ImmutableMerchantProfile next() {
        return ImmutableMerchantProfile.copyOf(this).withVersion(version().next());
    }
}
