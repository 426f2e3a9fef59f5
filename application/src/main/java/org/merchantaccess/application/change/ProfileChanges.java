package org.merchantaccess.application.change;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/**
 * Changes a merchant profile in fixed steps within one transaction: lock it, check the expected version, apply a rule of the domain,
 * save, append the audit entry (R13), append to the change feed. After the commit it waits for all nodes.
 */
public final class ProfileChanges {

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final AuditTrail auditTrail;
    private final ChangeFeed changeFeed;
    private final LongFunction<CompletionStage<Void>> effective;
    private final Clock clock;

    /** Creates an instance that waits for nodes through the given propagation. */
    public ProfileChanges(
            Transactions transactions,
            MerchantProfiles profiles,
            AuditTrail auditTrail,
            ChangeFeed changeFeed,
            Propagation propagation,
            Clock clock) {
        this(transactions, profiles, auditTrail, changeFeed, propagation::effective, clock);
    }

    /**
     * Creates an instance on the given ports.
     *
     * @param effective completes when the change with the given number is effective on every node
     */
    public ProfileChanges(
            Transactions transactions,
            MerchantProfiles profiles,
            AuditTrail auditTrail,
            ChangeFeed changeFeed,
            LongFunction<CompletionStage<Void>> effective,
            Clock clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.auditTrail = auditTrail;
        this.changeFeed = changeFeed;
        this.effective = effective;
        this.clock = clock;
    }

    /** Opens a new profile; there is nothing to lock. The rule runs within the transaction. */
    public <F> Either<ChangeFailure<F>, Committed<MerchantProfile>> open(
            Actor actor, Supplier<Either<F, Decision>> rule) {
        return transactions
                .<ChangeFailure<F>, Recorded<MerchantProfile>>inTransactionOrElse(
                        ChangeFailure.StoreUnavailable::new,
                        () -> rule.get()
                                .<ChangeFailure<F>>mapLeft(ChangeFailure.Refused::new)
                                .peek(opened -> profiles.add(opened.profile()))
                                .map(opened -> record(opened.profile(), opened, actor, true)))
                .map(this::committed);
    }

    /** Changes a profile by a rule that returns only a decision. */
    public <F> Either<ChangeFailure<F>, Committed<MerchantProfile>> change(
            MerchantId merchant,
            Option<ProfileVersion> expected,
            Actor actor,
            Function<MerchantProfile, Either<F, Decision>> rule) {
        return change(merchant, expected, actor, rule, Function.identity())
                .map(committed -> committed.map(Decision::profile));
    }

    /**
     * Changes a profile by a rule with a result of its own. The rule runs within the transaction: if it refuses, its effects on ports are
     * rolled back as well.
     *
     * @param decision extracts the decision from the outcome of the rule
     */
    public <F, T> Either<ChangeFailure<F>, Committed<T>> change(
            MerchantId merchant,
            Option<ProfileVersion> expected,
            Actor actor,
            Function<MerchantProfile, Either<F, T>> rule,
            Function<T, Decision> decision) {
        return transactions
                .<ChangeFailure<F>, Recorded<T>>inTransactionOrElse(
                        ChangeFailure.StoreUnavailable::new,
                        () -> this.<F>findExpected(merchant, expected)
                                .flatMap(before -> rule.apply(before)
                                        .<ChangeFailure<F>>mapLeft(ChangeFailure.Refused::new)
                                        .filterOrElse(
                                                outcome -> isReadByAllNodes(before, decision.apply(outcome)),
                                                outcome -> new ChangeFailure.UpgradeUnfinished<>())
                                        .map(outcome -> save(outcome, decision.apply(outcome), actor, before))))
                .map(this::committed);
    }

    private <F> Either<ChangeFailure<F>, MerchantProfile> findExpected(
            MerchantId merchant, Option<ProfileVersion> expected) {
        return profiles.findForChange(merchant)
                .<ChangeFailure<F>>toEither(() -> new ChangeFailure.UnknownMerchant<>(merchant))
                .filterOrElse(
                        profile -> expected.forAll(profile.version()::equals),
                        profile -> new ChangeFailure.Outdated<>(profile.version()));
    }

    private boolean isReadByAllNodes(MerchantProfile before, Decision decision) {
        return decision.profile().version().equals(before.version()) || changeFeed.canAppend(decision.profile());
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
        // Without a change of its own the caller waits for the latest one, which may be the same change and not
        // effective yet.
        return new Recorded<>(outcome, changed ? changeFeed.append(decision.profile()) : changeFeed.head());
    }

    private <T> Committed<T> committed(Recorded<T> recorded) {
        return new Committed<>(recorded.outcome(), effective.apply(recorded.number()));
    }

    private record Recorded<T>(T outcome, long number) {}
}
