package org.merchantaccess.application.change;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.merchantaccess.application.account.Authorization;
import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.ChangeFeed;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Version;
import org.merchantaccess.domain.people.Permission;

/**
 * Changes a merchant profile, always in the same steps and in one transaction: see by whose right (P2, P9), lock it, see that it is the version that was meant,
 * let a rule decide, save, write the audit entry (R13), append to the change feed. Then see to it that every node knows.
 */
public final class ProfileChanges {

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final AuditTrail auditTrail;
    private final ChangeFeed changeFeed;
    private final LongFunction<CompletionStage<Void>> inForce;
    private final Authorization authorization;
    private final Clock clock;

    /** The steps, on those ports. */
    public ProfileChanges(
            Transactions transactions,
            MerchantProfiles profiles,
            AuditTrail auditTrail,
            ChangeFeed changeFeed,
            Propagation propagation,
            Authorization authorization,
            Clock clock) {
        this(transactions, profiles, auditTrail, changeFeed, propagation::inForce, authorization, clock);
    }

    /**
     * The steps, on those ports.
     *
     * @param inForce completes when the change of a number is in force on every node
     */
    public ProfileChanges(
            Transactions transactions,
            MerchantProfiles profiles,
            AuditTrail auditTrail,
            ChangeFeed changeFeed,
            LongFunction<CompletionStage<Void>> inForce,
            Authorization authorization,
            Clock clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.auditTrail = auditTrail;
        this.changeFeed = changeFeed;
        this.inForce = inForce;
        this.authorization = authorization;
        this.clock = clock;
    }

    /** Opens a profile: the one change that finds nothing to lock. The rule runs within the transaction. */
    public <F> Either<ChangeFailure<F>, Committed<MerchantProfile>> open(
            Authority authority, Permission needed, Supplier<Either<F, Decision>> rule) {
        return transactions
                .<ChangeFailure<F>, Recorded<MerchantProfile>>inTransaction(
                        ChangeFailure.StoreUnavailable::new,
                        () -> this.<F>initiator(authority)
                                .filterOrElse(
                                        initiator -> initiator.may(needed), other -> new ChangeFailure.NotAllowed<>())
                                .flatMap(initiator -> rule.get()
                                        .<ChangeFailure<F>>mapLeft(ChangeFailure.Refused::new)
                                        .filterOrElse(
                                                opened -> initiator.hasProvedFor(needed),
                                                opened -> new ChangeFailure.NotFresh<>())
                                        .peek(opened -> profiles.add(opened.profile()))
                                        .map(opened -> record(opened.profile(), opened, initiator.actor(), true))))
                .map(this::committed);
    }

    /** Changes a profile by a rule whose decision is all that comes of it. */
    public <F> Either<ChangeFailure<F>, Committed<MerchantProfile>> change(
            MerchantId merchant,
            Option<Version> expected,
            Authority authority,
            Permission needed,
            Function<MerchantProfile, Either<F, Decision>> rule) {
        return change(merchant, expected, authority, needed, rule, Function.identity())
                .map(committed -> committed.map(Decision::profile));
    }

    /**
     * Changes a profile by a rule that makes something on the way. The rule runs within the transaction: what it does to ports is
     * undone with the rest if it refuses. A person who may not is refused before the rule runs; a person whose proof is not fresh only
     * where the rule would not refuse, so that no proof is asked for in vain.
     *
     * @param needed what a person has to be allowed in that merchant
     * @param decision what of the rule's outcome is the decision
     */
    public <F, T> Either<ChangeFailure<F>, Committed<T>> change(
            MerchantId merchant,
            Option<Version> expected,
            Authority authority,
            Permission needed,
            Function<MerchantProfile, Either<F, T>> rule,
            Function<T, Decision> decision) {
        return transactions
                .<ChangeFailure<F>, Recorded<T>>inTransaction(
                        ChangeFailure.StoreUnavailable::new,
                        () -> this.<F>initiator(authority, merchant, needed)
                                .flatMap(initiator -> this.<F>found(merchant, expected)
                                        .flatMap(before -> rule.apply(before)
                                                .<ChangeFailure<F>>mapLeft(ChangeFailure.Refused::new)
                                                .filterOrElse(
                                                        outcome -> initiator.hasProvedFor(needed),
                                                        outcome -> new ChangeFailure.NotFresh<>())
                                                .map(outcome -> save(
                                                        outcome, decision.apply(outcome), initiator.actor(), before)))))
                .map(this::committed);
    }

    private <F> Either<ChangeFailure<F>, Authorization.Initiator> initiator(Authority authority) {
        return authorization.initiator(authority).toEither(ChangeFailure.NotSignedIn::new);
    }

    /** A person who has nothing to do with a merchant does not learn that it is there (S56). */
    private <F> Either<ChangeFailure<F>, Authorization.Initiator> initiator(
            Authority authority, MerchantId merchant, Permission needed) {
        return this.<F>initiator(authority)
                .filterOrElse(
                        initiator -> initiator.knowsOf(merchant),
                        other -> new ChangeFailure.UnknownMerchant<>(merchant))
                .filterOrElse(
                        initiator -> initiator.mayIn(merchant, needed), other -> new ChangeFailure.NotAllowed<>());
    }

    private <F> Either<ChangeFailure<F>, MerchantProfile> found(MerchantId merchant, Option<Version> expected) {
        return profiles.findForChange(merchant)
                .<ChangeFailure<F>>toEither(() -> new ChangeFailure.UnknownMerchant<>(merchant))
                .filterOrElse(
                        profile -> expected.forAll(profile.version()::equals),
                        profile -> new ChangeFailure.Outdated<>(profile.version()));
    }

    private <T> Recorded<T> save(T outcome, Decision decision, Actor actor, MerchantProfile before) {
        boolean changed = !decision.profile().version().equals(before.version());
        if (changed) {
            profiles.save(decision.profile());
        }
        return record(outcome, decision, actor, changed);
    }

    private <T> Recorded<T> record(T outcome, Decision decision, Actor actor, boolean changed) {
        decision.event()
                .peek(event -> auditTrail.append(new AuditEntry(
                        clock.instant(),
                        decision.profile().id(),
                        actor,
                        event.action(),
                        event.subject(),
                        event.detail())));
        // Where nothing changes, an equal change may still be on its way: whoever asked waits for that one.
        return new Recorded<>(outcome, changed ? changeFeed.append(decision.profile()) : changeFeed.head());
    }

    private <T> Committed<T> committed(Recorded<T> recorded) {
        return new Committed<>(recorded.outcome(), inForce.apply(recorded.number()));
    }

    private record Recorded<T>(T outcome, long number) {}
}
