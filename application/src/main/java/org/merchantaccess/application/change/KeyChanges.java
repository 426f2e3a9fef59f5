package org.merchantaccess.application.change;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** Changes the keys of App IDs: stores the secret of a new key, and discards the secrets of keys that end, in the same transaction. */
public final class KeyChanges {

    private final ProfileChanges changes;
    private final AppKeys appKeys;
    private final Identifiers identifiers;
    private final Environment environment;

    /** Creates an instance on the given ports. */
    public KeyChanges(ProfileChanges changes, AppKeys appKeys, Identifiers identifiers, Environment environment) {
        this.changes = changes;
        this.appKeys = appKeys;
        this.identifiers = identifiers;
        this.environment = environment;
    }

    /** Changes a profile by a rule that may end keys. */
    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> change(
            MerchantId merchant,
            Option<ProfileVersion> expected,
            Actor actor,
            Function<MerchantProfile, Either<CredentialFailure, Decision>> rule) {
        return changes.change(
                merchant,
                expected,
                actor,
                profile -> rule.apply(profile).peek(decision -> discardEnded(profile, decision.profile())));
    }

    /**
     * Changes a profile by a rule that may end keys and has a result of its own.
     *
     * @param decision extracts the decision from the outcome of the rule
     */
    public <T> Either<ChangeFailure<CredentialFailure>, Committed<T>> change(
            MerchantId merchant,
            Option<ProfileVersion> expected,
            Actor actor,
            Function<MerchantProfile, Either<CredentialFailure, T>> rule,
            Function<T, Decision> decision) {
        return changes.change(
                merchant,
                expected,
                actor,
                profile -> rule.apply(profile)
                        .peek(outcome ->
                                discardEnded(profile, decision.apply(outcome).profile())),
                decision);
    }

    /**
     * Changes a profile by a rule that gives an App ID a new key.
     *
     * @param rule gets the profile and the verifier of the new key
     */
    public Either<ChangeFailure<CredentialFailure>, Committed<WithNewKey>> changeWithNewKey(
            MerchantId merchant, AppId appId, Option<ProfileVersion> expected, Actor actor, Rule rule) {
        return changeWithNewKey(merchant, appId, expected, actor, rule, () -> rule)
                .map(committed -> committed.map(WithNewKeyAnd::change));
    }

    /**
     * Changes a profile by a rule that gives an App ID a new key, and reads what belongs to the result in the same transaction.
     *
     * @param rule gets the profile and the verifier of the new key
     * @param read reads other ports
     */
    public <T> Either<ChangeFailure<CredentialFailure>, Committed<WithNewKeyAnd<T>>> changeWithNewKey(
            MerchantId merchant,
            AppId appId,
            Option<ProfileVersion> expected,
            Actor actor,
            Rule rule,
            Supplier<T> read) {
        return changes.change(
                        merchant,
                        expected,
                        actor,
                        profile -> known(profile, appId)
                                .flatMap(credential -> withNewKey(profile, credential, rule))
                                .map(draft -> new DraftAnd<>(draft, read.get())),
                        draft -> draft.draft().decision())
                .map(committed ->
                        committed.map(both -> new WithNewKeyAnd<>(both.draft().result(), both.with())));
    }

    private static Either<CredentialFailure, AppCredential> known(MerchantProfile profile, AppId appId) {
        return profile.credentials().find(appId).toEither(() -> new CredentialFailure.UnknownAppId(appId));
    }

    private Either<CredentialFailure, Draft> withNewKey(MerchantProfile profile, AppCredential credential, Rule rule) {
        KeyNumber number = credential.keys().latest().next();
        AppKey key = identifiers.appKey(environment);
        KeyVerifier verifier = appKeys.keep(profile.id(), credential.appId(), number, key);
        return rule.apply(profile, verifier).map(decision -> {
            discardEnded(profile, decision.profile());
            discardUnused(decision.profile(), credential.appId(), number);
            return new Draft(
                    new WithNewKey(
                            decision.profile(),
                            number,
                            key,
                            credential.keys().current().map(CredentialKey::number)),
                    decision);
        });
    }

    private void discardEnded(MerchantProfile before, MerchantProfile after) {
        for (AppCredential former : before.credentials().all()) {
            List<KeyNumber> kept = keptNumbers(after, former.appId());
            former.keys().kept().stream()
                    .map(CredentialKey::number)
                    .filter(number -> !kept.contains(number))
                    .forEach(number -> appKeys.discard(before.id(), former.appId(), number));
        }
    }

    /** Discards the new key if the rule needed none. */
    private void discardUnused(MerchantProfile after, AppId appId, KeyNumber number) {
        if (!keptNumbers(after, appId).contains(number)) {
            appKeys.discard(after.id(), appId, number);
        }
    }

    private static List<KeyNumber> keptNumbers(MerchantProfile profile, AppId appId) {
        return profile.credentials()
                .find(appId)
                .map(credential -> credential.keys().kept().stream()
                        .map(CredentialKey::number)
                        .toList())
                .getOrElse(List.of());
    }

    /** A rule of the domain that gives an App ID a new key. */
    @FunctionalInterface
    public interface Rule {

        /** Returns the decision on a new key with that verifier. */
        Either<CredentialFailure, Decision> apply(MerchantProfile profile, KeyVerifier verifier);
    }

    /**
     * The changed profile, and the secret and number of the new key.
     *
     * @param former the key that was current before; none if there was none
     */
    public record WithNewKey(MerchantProfile profile, KeyNumber number, AppKey key, Option<KeyNumber> former) {
        public WithNewKey {
            requireNonNull(profile, "profile");
            requireNonNull(number, "number");
            requireNonNull(key, "key");
            requireNonNull(former, "former");
        }
    }

    /** The change, and what was read with it. */
    public record WithNewKeyAnd<T>(WithNewKey change, T with) {
        public WithNewKeyAnd {
            requireNonNull(change, "change");
            requireNonNull(with, "with");
        }
    }

    private record Draft(WithNewKey result, Decision decision) {}

    private record DraftAnd<T>(Draft draft, T with) {}
}
