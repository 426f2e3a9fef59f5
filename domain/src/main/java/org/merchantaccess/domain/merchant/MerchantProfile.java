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
 * A merchant, with the App IDs its software logs in with and the addresses it may come from.
 *
 * <p>An operator opens it with neither. The merchant adds addresses and creates App IDs, sets one of them to active, and from then
 * on its software can log in. When a key is to be replaced, another App ID is created, installed, and set to active, which in the
 * same step ends the former one and every token it was granted. An operator may suspend the whole profile and resume it later; its
 * App IDs and addresses stay as they are, but tokens from before are dead.
 *
 * <p>Every change goes through here, so that what must hold for a profile as a whole is decided in one place. A change is a
 * {@link Decision}: the profile as it is from now on, and what happened.
 */
@Value.Immutable
@ValueStyle
public abstract class MerchantProfile {

    MerchantProfile() {}

    public abstract MerchantId id();

    public abstract MerchantName name();

    public abstract Standing standing();

    public abstract AppCredentials credentials();

    public abstract Allowlist allowlist();

    public abstract Version version();

    /** A new profile: open, without App IDs, allowing nobody. */
    public static Decision opened(MerchantId id, MerchantName name) {
        MerchantProfile profile =
                restored(id, name, Standing.OPEN, AppCredentials.none(), Allowlist.empty(), Version.FIRST);
        return Decision.changed(profile, new MerchantEvent.Opened(id, name));
    }

    /** A profile as a store kept it. */
    public static MerchantProfile restored(
            MerchantId id,
            MerchantName name,
            Standing standing,
            AppCredentials credentials,
            Allowlist allowlist,
            Version version) {
        return ImmutableMerchantProfile.of(id, name, standing, credentials, allowlist, version);
    }

    public final boolean isOpen() {
        return standing() == Standing.OPEN;
    }

    public final boolean allows(ClientAddress address) {
        return allowlist().allows(address);
    }

    /** R1, R3. */
    public final Either<CredentialFailure, Decision> create(AppCredential created) {
        return credentials()
                .create(created)
                .map(after -> changed(after, new CredentialEvent.Created(created.appId(), created.name())));
    }

    /** R1, R5. Renaming to the very same text changes nothing. */
    public final Either<CredentialFailure, Decision> rename(AppId appId, AppName name) {
        return found(appId)
                .flatMap(before -> credentials()
                        .rename(appId, name)
                        .map(after -> after.equals(credentials())
                                ? Decision.nothingToDo(this)
                                : changed(after, new CredentialEvent.Renamed(appId, before.name(), name))));
    }

    /** R4. Activating the active App ID changes nothing. */
    public final Either<CredentialFailure, Decision> activate(AppId appId, Activation activation, Instant at) {
        return credentials()
                .activate(appId, activation, at)
                .map(after -> after.equals(credentials())
                        ? Decision.nothingToDo(this)
                        : changed(
                                after,
                                new CredentialEvent.Activated(
                                        appId, credentials().active().map(AppCredential::appId))));
    }

    /** R5, R6. */
    public final Either<CredentialFailure, Decision> delete(AppId appId, DeleteConfirmation confirmation) {
        return found(appId)
                .flatMap(before -> credentials()
                        .delete(appId)
                        .map(after -> changed(after, new CredentialEvent.Deleted(appId, before.name()))));
    }

    /** R12: showing a key changes nothing, but is written down. */
    public final Either<CredentialFailure, Decision> reveal(AppId appId) {
        return found(appId).map(shown -> Decision.changed(this, new CredentialEvent.KeyRevealed(appId)));
    }

    /** R8: the policy says which ranges may stand on a list at all, the list whether this one may be added. */
    public final Either<AllowlistFailure, Decision> allow(AllowlistEntry entry) {
        return allowlist().allow(entry).map(after -> changed(after, new AllowlistEvent.Allowed(entry)));
    }

    public final Either<AllowlistFailure, Decision> disallow(EntryId id) {
        return allowlist()
                .find(id)
                .<AllowlistFailure>toEither(() -> new AllowlistFailure.UnknownEntry(id))
                .flatMap(entry ->
                        allowlist().disallow(id).map(after -> changed(after, new AllowlistEvent.Disallowed(entry))));
    }

    /** R14. Suspending a suspended merchant changes nothing. */
    public final Decision suspend(Activation activation) {
        return isOpen()
                ? Decision.changed(
                        next().withStanding(Standing.SUSPENDED)
                                .withCredentials(credentials().reactivated(activation)),
                        new MerchantEvent.Suspended(id()))
                : Decision.nothingToDo(this);
    }

    /** R14. Resuming a merchant that is not suspended changes nothing. */
    public final Decision resume() {
        return isOpen()
                ? Decision.nothingToDo(this)
                : Decision.changed(next().withStanding(Standing.OPEN), new MerchantEvent.Resumed(id()));
    }

    /** The same profile, its keys recognised by other verifiers. Nothing a merchant could see has changed: it is the same version. */
    public final MerchantProfile recognisedBy(Function<AppCredential, KeyVerifier> verifiers) {
        return ImmutableMerchantProfile.copyOf(this)
                .withCredentials(credentials().recognisedBy(verifiers));
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
