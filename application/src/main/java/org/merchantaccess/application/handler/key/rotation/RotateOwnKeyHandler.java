package org.merchantaccess.application.handler.key.rotation;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.merchantaccess.application.change.KeyChanges;
import org.merchantaccess.application.key.rotation.RotateOwnKey;
import org.merchantaccess.application.key.rotation.RotationFailure;
import org.merchantaccess.application.limit.FailedLogins;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.CheckCall.Caller;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyState;
import org.merchantaccess.domain.key.RetiringKey;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.domain.token.Refusal;
import org.merchantaccess.domain.token.RefusalCause;

final class RotateOwnKeyHandler implements RotateOwnKey {

    private final Function<CheckCall.Query, Either<AccessFailure, Caller>> authentication;
    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final AppKeys appKeys;
    private final KeyChanges changes;
    private final FailedLogins failures;
    private final RefusalQueue refusals;
    private final StoreClock storeClock;
    private final Clock clock;

    RotateOwnKeyHandler(
            Function<CheckCall.Query, Either<AccessFailure, Caller>> authentication,
            Transactions transactions,
            MerchantProfiles profiles,
            AppKeys appKeys,
            KeyChanges changes,
            FailedLogins failures,
            RefusalQueue refusals,
            StoreClock storeClock,
            Clock clock) {
        this.authentication = authentication;
        this.transactions = transactions;
        this.profiles = profiles;
        this.appKeys = appKeys;
        this.changes = changes;
        this.failures = failures;
        this.refusals = refusals;
        this.storeClock = storeClock;
        this.clock = clock;
    }

    @Override
    public Either<RotationFailure, Rotated> handle(Command command) {
        return authentication
                .apply(CheckCall.Query.of(command.token(), command.address()).withRequestId(command.requestId()))
                .<RotationFailure>mapLeft(RotationFailure.NotAuthenticated::new)
                .flatMap(caller -> asked(caller, command)
                        .flatMap(asked -> asked.repeated()
                                .<Either<RotationFailure, Rotated>>map(Either::right)
                                .getOrElse(() -> rotate(asked, caller, command))));
    }

    /** Reads the state on which the decision is based. The change is made only if the profile still has that version. */
    private Either<RotationFailure, Asked> asked(Caller caller, Command command) {
        return transactions
                .<RotationFailure, Option<Asked>>inReadOnlyTransaction(
                        RotationFailure.StoreUnavailable::new,
                        () -> Either.right(profiles.find(caller.merchant())
                                .flatMap(profile -> profile.credentials()
                                        .find(caller.appId())
                                        .map(credential -> asked(profile, credential, command)))))
                .flatMap(found -> found.toEither(RotationFailure.Conflict::new))
                .filterOrElse(
                        asked -> asked.profile.selfRotation() == SelfRotation.ALLOWED,
                        asked -> new RotationFailure.NotAllowed())
                .filterOrElse(
                        asked -> asked.isCurrent || asked.repeated.isDefined(),
                        asked -> new RotationFailure.NotAuthenticated(refuse(asked, caller, command)));
    }

    private Asked asked(MerchantProfile profile, AppCredential credential, Command command) {
        CredentialKeys keys = credential.keys();
        Option<KeyNumber> presented = keys.matching(
                        verifier -> appKeys.verify(credential.appId(), command.appKey(), verifier))
                .filter(number -> keys.stateOf(number, storeClock.now()) == KeyState.ACCEPTED);
        boolean isCurrent = presented.exists(
                number -> keys.current().map(CredentialKey::number).contains(number));
        Option<Rotated> repeated =
                presented.filter(number -> !isCurrent).flatMap(former -> unusedReplacement(profile, credential));
        return new Asked(profile, isCurrent, repeated);
    }

    /** Returns the new key again, as long as it was not used. */
    private Option<Rotated> unusedReplacement(MerchantProfile profile, AppCredential credential) {
        CredentialKeys keys = credential.keys();
        return keys.current()
                .map(CredentialKey::number)
                .filter(keys::awaitsFirstUse)
                .flatMap(number -> appKeys.reveal(profile.id(), credential.appId(), number)
                        .map(key -> rotated(key, number, keys)));
    }

    private Either<RotationFailure, Rotated> rotate(Asked asked, Caller caller, Command command) {
        return changes.changeWithNewKey(
                        caller.merchant(),
                        caller.appId(),
                        Option.some(asked.profile.version()),
                        new Actor("App ID " + caller.appId().text(), command.address()),
                        (profile, verifier) -> profile.replaceKey(
                                caller.appId(), verifier, Option.none(), command.grace(), storeClock.now()))
                .mapLeft(failure -> failure.match(new Failures()))
                // The software uses the new key at once, on whichever node.
                .peek(committed -> committed.effective().toCompletableFuture().join())
                .map(committed -> rotated(
                        committed.result().key(),
                        committed.result().number(),
                        committed
                                .result()
                                .profile()
                                .credentials()
                                .find(caller.appId())
                                .map(AppCredential::keys)
                                .getOrElseThrow(() -> new IllegalStateException("the App ID has the new key"))));
    }

    private Rotated rotated(AppKey key, KeyNumber number, CredentialKeys keys) {
        Instant formerEndsAt = keys.retiring().map(RetiringKey::endsAt).getOrElse(clock::instant);
        return new Rotated(key, number, formerEndsAt);
    }

    private AccessFailure refuse(Asked asked, Caller caller, Command command) {
        Refusal refusal = Refusal.of(
                RefusalCause.WRONG_APP_KEY,
                Option.some(asked.profile),
                Option.some(caller.appId()),
                command.address(),
                clock.instant(),
                command.requestId());
        Option<Duration> wait = failures.count(caller.appId().text(), command.address());
        refusals.add(wait.isEmpty() ? refusal : refusal.rateLimited(), () -> true);
        return wait.<AccessFailure>map(AccessFailure.TooManyFailures::new)
                .getOrElse(() -> new AccessFailure.Refused(RefusalCause.WRONG_APP_KEY));
    }

    /**
     * The state on which the decision is based.
     *
     * @param isCurrent true if the presented key is the current one
     * @param repeated the result of an earlier request; none if there was none
     */
    private record Asked(MerchantProfile profile, boolean isCurrent, Option<Rotated> repeated) {}

    private static final class Failures implements ChangeFailure.Cases<CredentialFailure, RotationFailure> {

        @Override
        public RotationFailure unknownMerchant(ChangeFailure.UnknownMerchant<CredentialFailure> failure) {
            return new RotationFailure.Conflict();
        }

        @Override
        public RotationFailure refused(ChangeFailure.Refused<CredentialFailure> failure) {
            return new RotationFailure.Conflict();
        }

        @Override
        public RotationFailure outdated(ChangeFailure.Outdated<CredentialFailure> failure) {
            return new RotationFailure.Conflict();
        }

        @Override
        public RotationFailure storeUnavailable(ChangeFailure.StoreUnavailable<CredentialFailure> failure) {
            return new RotationFailure.StoreUnavailable(failure.reason());
        }

        @Override
        public RotationFailure upgradeUnfinished(ChangeFailure.UpgradeUnfinished<CredentialFailure> failure) {
            return new RotationFailure.Conflict();
        }
    }
}
