package org.merchantaccess.domain.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.credential.CredentialEvent;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.credential.DeleteConfirmation;
import org.merchantaccess.domain.credential.KeyEvent;
import org.merchantaccess.domain.event.DomainEvent;
import org.merchantaccess.domain.kernel.ValueStyle;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyFailure;
import org.merchantaccess.domain.key.KeyMaterial;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.switching.OutgoingAppId;
import org.merchantaccess.domain.switching.ScheduledSwitch;
import org.merchantaccess.domain.switching.SwitchEvent;
import org.merchantaccess.domain.switching.SwitchFailure;

/**
 * A merchant with its App IDs and its allowlist. This is the aggregate root: every change of either goes through it.
 *
 * <p>An operator opens a profile without App IDs and without allowed addresses. The merchant adds addresses, creates App IDs and sets
 * one to active; then its software can log in. To change to another App ID, the merchant creates it, installs its key and sets it to
 * active, now or at a scheduled time. That step also deactivates the former App ID and invalidates its tokens. To replace only a key, the
 * merchant makes a new one for the same App ID; the former one is accepted for a while. An operator may suspend the profile and resume it
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

    /** Returns the switch that will be made at a later time; none if none is scheduled. */
    public abstract Option<ScheduledSwitch> scheduledSwitch();

    /** Returns whether software with a token and the current key may make a new key. */
    public abstract SelfRotation selfRotation();

    /** Returns the version, which increases with each change. */
    public abstract ProfileVersion version();

    /** Opens a profile without App IDs and with an empty allowlist. */
    public static Decision opened(MerchantId id, MerchantName name) {
        MerchantProfile profile = restored(
                id,
                name,
                MerchantStatus.OPEN,
                AppCredentials.none(),
                Allowlist.empty(),
                Option.none(),
                SelfRotation.FORBIDDEN,
                ProfileVersion.FIRST);
        return Decision.changed(profile, new MerchantEvent.Opened(id, name));
    }

    /** Returns a profile with its stored state. */
    public static MerchantProfile restored(
            MerchantId id,
            MerchantName name,
            MerchantStatus standing,
            AppCredentials credentials,
            Allowlist allowlist,
            Option<ScheduledSwitch> scheduledSwitch,
            SelfRotation selfRotation,
            ProfileVersion version) {
        return ImmutableMerchantProfile.of(
                id, name, standing, credentials, allowlist, scheduledSwitch, selfRotation, version);
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

    /** Deactivates the active App ID; then none is active, and no login succeeds. Its App Name must be typed to confirm (R5). */
    public final Either<CredentialFailure, Decision> deactivate(AppId appId, String typedName, Instant at) {
        return found(appId)
                .filterOrElse(
                        credential -> AppName.parse(typedName).exists(credential.name()::isSameAs),
                        credential -> new CredentialFailure.NameNotConfirmed())
                .flatMap(before -> credentials()
                        .deactivate(appId, at)
                        .map(after -> changed(after, new CredentialEvent.Deactivated(appId, before.name()))));
    }

    /** Undoes the last switch or deactivation, within an hour: the App ID that was active before is active under a new activation. */
    public final Either<CredentialFailure, Decision> undoSwitch(Activation activation, Instant at) {
        return credentials()
                .undoable(at)
                .<CredentialFailure>toEither(CredentialFailure.NothingToUndo::new)
                .flatMap(former -> credentials()
                        .activate(former.appId(), activation, at)
                        .map(after -> changed(
                                after,
                                new CredentialEvent.SwitchUndone(
                                        former.appId(), credentials().active().map(AppCredential::appId)))));
    }

    /** Changes the description and the owner of an App ID. The same texts again change nothing. */
    public final Either<CredentialFailure, Decision> describe(AppId appId, String description, String owner) {
        return credentials()
                .describe(appId, description, owner)
                .map(after -> after.equals(credentials())
                        ? Decision.unchanged(this)
                        : changed(after, new CredentialEvent.Described(appId, detailsIn(after, appId))));
    }

    private static CredentialDetails detailsIn(AppCredentials credentials, AppId appId) {
        return credentials.find(appId).map(AppCredential::details).getOrElse(CredentialDetails.none());
    }

    /** Makes a new key for an App ID. The current key retires, or ends at once without a grace (R15). */
    public final Either<CredentialFailure, Decision> replaceKey(
            AppId appId, KeyVerifier verifier, Option<KeyExpiry> expiry, Grace grace, Instant now) {
        return changeKeys(
                appId,
                keys -> keys.replace(verifier, expiry, grace, now),
                (before, after) -> new KeyEvent.Made(
                        appId, after.latest(), before.current().map(CredentialKey::number), grace));
    }

    /** Registers a public key as the new key of an App ID. The current key retires, or ends at once without a grace (R15). */
    public final Either<CredentialFailure, Decision> registerPublicKey(
            AppId appId, ClientPublicKey key, Option<KeyExpiry> expiry, Grace grace, Instant now) {
        return changeKeys(
                appId,
                keys -> keys.replace(key, expiry, grace, now),
                (before, after) -> new KeyEvent.PublicKeyRegistered(
                        appId, after.latest(), before.current().map(CredentialKey::number), grace, key.fingerprint()));
    }

    /** Makes the retiring key of an App ID the current one again; the other one retires and ends at the same time (R15). */
    public final Either<CredentialFailure, Decision> putKeyBack(AppId appId, Instant now) {
        return changeKeys(
                appId,
                keys -> keys.putBack(now),
                (before, after) -> new KeyEvent.PutBack(
                        appId,
                        after.current().map(CredentialKey::number).getOrElse(after.latest()),
                        before.current().map(CredentialKey::number)));
    }

    /** Ends a key of an App ID at once, and its tokens (R15). */
    public final Either<CredentialFailure, Decision> endKey(AppId appId, KeyNumber number, Instant now) {
        return changeKeys(
                appId, keys -> keys.end(number, now), (before, after) -> new KeyEvent.Ended(appId, number, false));
    }

    /**
     * Ends a key of an App ID at once, and its tokens (R15). If no current key is left that is accepted, the App Name must be typed to
     * confirm.
     */
    public final Either<CredentialFailure, Decision> endKeyConfirmed(
            AppId appId, KeyNumber number, String typedName, Instant now) {
        return found(appId)
                .flatMap(credential -> endKey(appId, number, now)
                        .filterOrElse(
                                decision -> AppName.parse(typedName).exists(credential.name()::isSameAs)
                                        || decision.profile()
                                                .credentials()
                                                .find(appId)
                                                .exists(after -> after.keys().hasAcceptedCurrentKeyAt(now)),
                                decision -> new CredentialFailure.KeyRefused(new KeyFailure.EndNotConfirmed(number))));
    }

    /** Ends a leaked key of an App ID at once, and its tokens. If no current key is left, a new one takes its place (R15). */
    public final Either<CredentialFailure, Decision> replaceLeakedKey(
            AppId appId, KeyNumber number, KeyVerifier replacement, Instant now) {
        return changeKeys(
                appId,
                keys -> keys.replaceLeaked(number, replacement, now),
                (before, after) -> new KeyEvent.Leaked(
                        appId, number, Option.when(!after.latest().equals(before.latest()), after.latest())));
    }

    /** Ends a leaked key of an App ID at once, and its tokens, without making another one (R15). */
    public final Either<CredentialFailure, Decision> endLeakedKey(AppId appId, KeyNumber number, Instant now) {
        return changeKeys(
                appId,
                keys -> keys.end(number, now),
                (before, after) -> new KeyEvent.Leaked(appId, number, Option.none()));
    }

    /** Records the first use of a new key, if the end of the retiring one depends on it. Otherwise nothing changes (R15). */
    public final Either<CredentialFailure, Decision> recordFirstUse(AppId appId, KeyNumber number, Instant now) {
        return changeKeys(
                appId,
                keys -> Either.right(keys.firstUsed(number, now)),
                (before, after) -> new KeyEvent.FirstUsed(appId, number));
    }

    /** Sets or removes the end date of a key (R15). The same end date again changes nothing. */
    public final Either<CredentialFailure, Decision> setKeyExpiry(
            AppId appId, KeyNumber number, Option<KeyExpiry> expiry) {
        return changeKeys(
                appId,
                keys -> keys.withExpiry(number, expiry),
                (before, after) -> new KeyEvent.EndDateSet(appId, number, expiry.map(KeyExpiry::at)));
    }

    private Either<CredentialFailure, Decision> changeKeys(
            AppId appId,
            Function<CredentialKeys, Either<KeyFailure, CredentialKeys>> change,
            BiFunction<CredentialKeys, CredentialKeys, DomainEvent> event) {
        return found(appId)
                .flatMap(before -> credentials()
                        .changeKeys(appId, change)
                        .map(after -> after.equals(credentials())
                                ? Decision.unchanged(this)
                                : changed(after, event.apply(before.keys(), keysIn(after, before)))));
    }

    private static CredentialKeys keysIn(AppCredentials credentials, AppCredential before) {
        return credentials.find(before.appId()).map(AppCredential::keys).getOrElse(before.keys());
    }

    /**
     * Schedules a switch to an App ID (R16). It takes the place of one that was scheduled before.
     *
     * @param at a whole minute of the next 30 days
     */
    public final Either<SwitchFailure, Decision> scheduleSwitch(
            AppId appId, Instant at, String scheduledBy, Instant now) {
        return ScheduledSwitch.to(appId, credentials(), at, scheduledBy, now)
                .map(scheduled -> scheduledSwitch().contains(scheduled)
                        ? Decision.unchanged(this)
                        : Decision.changed(
                                next().withScheduledSwitch(Option.some(scheduled)),
                                new SwitchEvent.Scheduled(appId, at)));
    }

    /** Cancels the scheduled switch (R16). */
    public final Either<SwitchFailure, Decision> cancelSwitch() {
        return scheduledSwitch()
                .<SwitchFailure>toEither(SwitchFailure.NothingScheduled::new)
                .map(scheduled -> Decision.changed(
                        next().withScheduledSwitch(Option.none()),
                        new SwitchEvent.Canceled(scheduled.incoming(), scheduled.at())));
    }

    /** Returns the earliest time at which {@link #settle} changes something; none if there is none. */
    public final Option<Instant> nextDue() {
        return Option.ofOptional(Stream.concat(
                        scheduledSwitch().toJavaStream().map(ScheduledSwitch::at),
                        credentials().all().stream()
                                .flatMap(credential ->
                                        credential.keys().nextDue().toJavaStream()))
                .min(Instant::compareTo));
    }

    /**
     * Makes one change whose time has come: ends a retiring key, announces an end date, or makes the scheduled switch (R15, R16). Apply it
     * until nothing changes.
     *
     * @param activation the new activation, if the switch is made
     */
    public final Decision settle(Instant now, Activation activation) {
        return credentials().all().stream()
                .flatMap(credential -> settledKeys(credential, now).toJavaStream())
                .findFirst()
                .orElseGet(() -> scheduledSwitch()
                        .filter(scheduled -> scheduled.isDueAt(now))
                        .map(scheduled -> settled(scheduled, now, activation))
                        .getOrElse(() -> Decision.unchanged(this)));
    }

    private Option<Decision> settledKeys(AppCredential credential, Instant now) {
        CredentialKeys keys = credential.keys();
        Option<KeyEvent> ended = keys.retiring()
                .filter(former -> former.isOverAt(now))
                .map(former ->
                        new KeyEvent.Ended(credential.appId(), former.key().number(), true));
        return ended.map(event -> changed(with(credential, keys.withoutOverdue(now)), event))
                .orElse(() -> keys.toAnnounce(now)
                        .map(key -> changed(
                                with(credential, keys.announced(key.number(), now)),
                                announcement(credential.appId(), key, now))));
    }

    private static KeyEvent announcement(AppId appId, CredentialKey key, Instant now) {
        return key.isExpiredAt(now)
                ? new KeyEvent.Expired(appId, key.number())
                : new KeyEvent.ExpiresSoon(
                        appId, key.number(), key.expiry().map(KeyExpiry::at).getOrElse(now));
    }

    private AppCredentials with(AppCredential credential, CredentialKeys keys) {
        return credentials()
                .changeKeys(credential.appId(), former -> Either.right(keys))
                .getOrElse(credentials());
    }

    private Decision settled(ScheduledSwitch scheduled, Instant now, Activation activation) {
        ImmutableMerchantProfile after = next().withScheduledSwitch(Option.none());
        return scheduled
                .obstacle(credentials(), now)
                .map(reason ->
                        Decision.changed(after, new SwitchEvent.NotMade(scheduled.incoming(), scheduled.at(), reason)))
                .getOrElse(() -> Decision.changed(
                        after.withCredentials(credentials()
                                .activate(scheduled.incoming(), activation, now)
                                .getOrElse(credentials())),
                        new SwitchEvent.Made(
                                scheduled.incoming(),
                                scheduled.outgoing().map(OutgoingAppId::appId),
                                scheduled.scheduledBy())));
    }

    /** Sets whether software may make a new key for itself. The same again changes nothing (R15). */
    public final Decision setSelfRotation(SelfRotation selfRotation) {
        return selfRotation == selfRotation()
                ? Decision.unchanged(this)
                : Decision.changed(
                        next().withSelfRotation(selfRotation), new MerchantEvent.SelfRotationSet(id(), selfRotation));
    }

    /** Deletes an App ID that is not active (R5, R6). */
    public final Either<CredentialFailure, Decision> delete(AppId appId, DeleteConfirmation confirmation) {
        return found(appId)
                .flatMap(before -> credentials()
                        .delete(appId)
                        .map(after -> changed(after, new CredentialEvent.Deleted(appId, before.name()))));
    }

    /** Returns the event of a reveal of a key that is current or retiring, which is audited (R12). The profile does not change. */
    public final Either<CredentialFailure, Decision> reveal(AppId appId, KeyNumber number) {
        return found(appId)
                .flatMap(credential -> Option.ofOptional(credential.keys().kept().stream()
                                .filter(key -> key.number().equals(number))
                                .findFirst())
                        .toEither(() -> credential.keys().missing(number))
                        .filterOrElse(CredentialKey::isSecret, key -> new KeyFailure.NotSecret(number))
                        .<CredentialFailure>mapLeft(CredentialFailure.KeyRefused::new))
                .map(shown -> Decision.changed(this, new CredentialEvent.KeyRevealed(appId, number)));
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
    public final MerchantProfile withKeyVerifiers(BiFunction<AppId, CredentialKey, KeyMaterial> verifiers) {
        return ImmutableMerchantProfile.copyOf(this)
                .withCredentials(credentials().withKeyVerifiers(verifiers));
    }

    private Either<CredentialFailure, AppCredential> found(AppId appId) {
        return credentials().find(appId).toEither(() -> new CredentialFailure.UnknownAppId(appId));
    }

    private Decision changed(AppCredentials after, DomainEvent event) {
        return Decision.changed(next().withCredentials(after), event);
    }

    private Decision changed(Allowlist after, AllowlistEvent event) {
        return Decision.changed(next().withAllowlist(after), event);
    }

    private ImmutableMerchantProfile next() {
        return ImmutableMerchantProfile.copyOf(this).withVersion(version().next());
    }
}
