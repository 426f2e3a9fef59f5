package org.merchantaccess.application.handler.oauth;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.limit.RevocationLimits;
import org.merchantaccess.application.oauth.RevocationFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.port.token.RevokedTokens;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.RevokedToken;

/**
 * Commits revocations of tokens in batches: those that arrive while a transaction runs are committed together by the next one, with one entry
 * of the change feed. Thread-safe.
 */
final class TokenRevocations {

    private final Transactions transactions;
    private final RevokedTokens revokedTokens;
    private final AuditTrail auditTrail;
    private final ChangeFeed changeFeed;
    private final Propagation propagation;
    private final Clock clock;
    private final Queue<Pending> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock committing = new ReentrantLock();

    TokenRevocations(
            Transactions transactions,
            RevokedTokens revokedTokens,
            AuditTrail auditTrail,
            ChangeFeed changeFeed,
            Propagation propagation,
            Clock clock) {
        this.transactions = transactions;
        this.revokedTokens = revokedTokens;
        this.auditTrail = auditTrail;
        this.changeFeed = changeFeed;
        this.propagation = propagation;
        this.clock = clock;
    }

    /** Revokes a token of a merchant. Waits for the commit, and for one that runs already. */
    Either<RevocationFailure, Committed<Option<RevokedToken>>> revoke(
            MerchantId merchant, RevokedToken token, Actor actor) {
        Pending pending = new Pending(merchant, token, actor);
        queue.add(pending);
        committing.lock();
        try {
            while (pending.outcome == null) {
                commitNext();
            }
        } finally {
            committing.unlock();
        }
        return Objects.requireNonNull(pending.outcome).map(effective -> new Committed<>(Option.some(token), effective));
    }

    private void commitNext() {
        List<Pending> batch = new ArrayList<>();
        @Nullable Pending next = queue.poll();
        while (next != null) {
            batch.add(next);
            next = batch.size() < ChangeFeed.MAX_REVOKED_TOKENS ? queue.poll() : null;
        }
        try {
            Either<RevocationFailure, Batch> committed = transactions.inTransactionOrElse(
                    RevocationFailure.StoreUnavailable::new,
                    () -> changeFeed.canAppendRevokedTokens()
                            ? Either.right(record(batch))
                            : Either.left(new RevocationFailure.UpgradeUnfinished()));
            Either<RevocationFailure, CompletionStage<Void>> effective =
                    committed.map(made -> propagation.effective(made.number));
            batch.forEach(pending -> pending.outcome = committed
                    .filterOrElse(
                            made -> !made.excess.contains(pending),
                            made -> new RevocationFailure.TooManyRevocations(RevocationLimits.UNTIL_ONE_EXPIRES))
                    .flatMap(made -> effective));
        } catch (RuntimeException | Error bug) {
            // The other calls of the batch must not wait forever.
            batch.forEach(pending ->
                    pending.outcome = Either.left(new RevocationFailure.StoreUnavailable(UnavailableReason.NO_ANSWER)));
            throw bug;
        }
    }

    private Batch record(List<Pending> batch) {
        Map<AppId, Long> counts = new HashMap<>();
        List<Pending> excess = new ArrayList<>();
        List<Pending> accepted = new ArrayList<>();
        for (Pending pending : batch) {
            AppId appId = pending.token.appId();
            long count = counts.computeIfAbsent(appId, first -> revokedTokens.count(appId, clock.instant()));
            if (count >= RevokedToken.MAX_UNEXPIRED) {
                excess.add(pending);
            } else {
                accepted.add(pending);
                counts.put(appId, count + 1);
            }
        }
        List<RevokedToken> added = revokedTokens.add(
                accepted.stream().map(pending -> pending.token).distinct().toList());
        // The same token may have been sent twice at once.
        added.forEach(token -> accepted.stream()
                .filter(pending -> pending.token.equals(token))
                .findFirst()
                .ifPresent(this::audit));
        // Without a new revocation the callers wait for the latest change, which may be the same one and not effective
        // yet.
        return new Batch(excess, added.isEmpty() ? changeFeed.head() : changeFeed.appendRevokedTokens(added));
    }

    private void audit(Pending pending) {
        auditTrail.append(new AuditEntry(
                clock.instant(),
                pending.merchant,
                pending.actor,
                AccessAction.TOKEN_REVOKED,
                pending.token.appId().text(),
                pending.token.id().text()));
    }

    private record Batch(List<Pending> excess, long number) {}

    /** A revocation that waits for its commit. */
    private static final class Pending {

        private final MerchantId merchant;
        private final RevokedToken token;
        private final Actor actor;

        /** Written and read by the holder of the lock. */
        private @Nullable Either<RevocationFailure, CompletionStage<Void>> outcome;

        Pending(MerchantId merchant, RevokedToken token, Actor actor) {
            this.merchant = merchant;
            this.token = token;
            this.actor = actor;
        }
    }
}
