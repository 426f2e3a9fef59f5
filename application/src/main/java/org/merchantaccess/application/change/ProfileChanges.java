package org.merchantaccess.application.change;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.kernel.Actor;
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

/**
 * Changes a merchant profile, always in the same steps and in one transaction: lock it, see that it is the version that was meant,
 * let a rule decide, save, write the audit entry (R13), append to the change feed. Then see to it that every node knows.
 */
public final class ProfileChanges {

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final AuditTrail auditTrail;
    private final ChangeFeed changeFeed;
    private final LongFunction<CompletionStage<Void>> inForce;
    private final Clock clock;

    /** The steps, on those ports. */
    public ProfileChanges(
            Transactions transactions,
            MerchantProfiles profiles,
            AuditTrail auditTrail,
            ChangeFeed changeFeed,
            Propagation propagation,
            Clock clock) {
        this(transactions, profiles, auditTrail, changeFeed, propagation::inForce, clock);
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
            Clock clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.auditTrail = auditTrail;
        this.changeFeed = changeFeed;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** Opens a profile: the one change that finds nothing to lock. The rule runs within the transaction. */
    public <F> Either<ChangeFailure<F>, Committed<MerchantProfile>> open(
            Actor actor, Supplier<Either<F, Decision>> rule) {
        return transactions
                .<ChangeFailure<F>, Recorded<MerchantProfile>>inTransaction(
                        ChangeFailure.StoreUnavailable::new,
                        () -> rule.get()
                                .<ChangeFailure<F>>mapLeft(ChangeFailure.Refused::new)
                                .peek(opened -> profiles.add(opened.profile()))
                                .map(opened -> record(opened.profile(), opened, actor, true)))
                .map(this::committed);
    }

    /** Changes a profile by a rule whose decision is all that comes of it. */
    public <F> Either<ChangeFailure<F>, Committed<MerchantProfile>> change(
            MerchantId merchant,
            Option<Version> expected,
            Actor actor,
            Function<MerchantProfile, Either<F, Decision>> rule) {
        return change(merchant, expected, actor, rule, Function.identity())
                .map(committed -> committed.map(Decision::profile));
    }

    /**
     * Changes a profile by a rule that makes something on the way. The rule runs within the transaction: what it does to ports is
     * undone with the rest if it refuses.
     *
     * @param decision what of the rule's outcome is the decision
     */
    public <F, T> Either<ChangeFailure<F>, Committed<T>> change(
            MerchantId merchant,
            Option<Version> expected,
            Actor actor,
            Function<MerchantProfile, Either<F, T>> rule,
            Function<T, Decision> decision) {
        return transactions
                .<ChangeFailure<F>, Recorded<T>>inTransaction(
                        ChangeFailure.StoreUnavailable::new,
                        () -> this.<F>found(merchant, expected)
                                .flatMap(before -> rule.apply(before)
                                        .<ChangeFailure<F>>mapLeft(ChangeFailure.Refused::new)
                                        .map(outcome -> save(outcome, decision.apply(outcome), actor, before))))
                .map(this::committed);
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
