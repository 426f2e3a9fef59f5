package org.merchantaccess.contracts.store;

import io.vavr.control.Either;
import java.util.function.Supplier;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.port.Statistics;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.application.port.key.ResourceServers;
import org.merchantaccess.application.port.key.SealingKeys;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.port.node.Nodes;
import org.merchantaccess.application.port.token.AssertionIds;
import org.merchantaccess.application.port.token.RevokedTokens;
import org.merchantaccess.application.wiring.Ports;

/** The ports of one store, as used by the contracts. */
public record Store(
        StoreTopology topology,
        Transactions transactions,
        Transactions followerTransactions,
        MerchantProfiles profiles,
        AppKeys appKeys,
        SigningKeyStore signingKeys,
        ResourceServers resourceServers,
        RevokedTokens revokedTokens,
        AssertionIds assertionIds,
        SealingKeys sealingKeys,
        ChangeFeed changeFeed,
        Nodes nodes,
        AuditTrail auditTrail,
        Refusals refusals,
        Usage usage,
        Statistics statistics,
        ManagementKeys managementKeys,
        IdempotencyRecords idempotencyRecords) {

    /** Returns the store behind the given ports. */
    public static Store of(Ports ports) {
        return new Store(
                ports.store().topology(),
                ports.store().transactions(),
                ports.store().followerTransactions(),
                ports.store().profiles(),
                ports.store().appKeys(),
                ports.store().signingKeys(),
                ports.store().resourceServers(),
                ports.store().revokedTokens(),
                ports.store().assertionIds(),
                ports.store().sealingKeys(),
                ports.store().changeFeed(),
                ports.store().nodes(),
                ports.store().auditTrail(),
                ports.store().refusals(),
                ports.store().usage(),
                ports.store().statistics(),
                ports.store().managementKeys(),
                ports.store().idempotencyRecords());
    }

    /** Runs the work in its own transaction, which commits, and returns the result. */
    public <T> T commit(Supplier<T> work) {
        return transactions
                .<String, T>inTransaction(() -> "the store is unavailable", () -> Either.right(work.get()))
                .getOrElseThrow(reason -> new AssertionError(reason));
    }

    /** Runs work that only reads in its own transaction, and returns the result. */
    public <T> T read(Supplier<T> work) {
        return transactions
                .<String, T>inReadOnlyTransaction(() -> "the store is unavailable", () -> Either.right(work.get()))
                .getOrElseThrow(reason -> new AssertionError(reason));
    }

    /** Runs the work in its own transaction, which commits. */
    public void write(Runnable work) {
        commit(() -> {
            work.run();
            return true;
        });
    }

    /** Runs work of many statements in its own transaction, which commits. */
    public void writeInBulk(Runnable work) {
        transactions
                .<String, Boolean>inBulkTransaction(() -> "the store is unavailable", () -> {
                    work.run();
                    return Either.right(true);
                })
                .getOrElseThrow(reason -> new AssertionError(reason));
    }

    /** Follows the feed: runs the work in a transaction of the follower, which commits, and returns the result. */
    public <T> T follow(Supplier<T> work) {
        return followerTransactions
                .<String, T>inTransaction(() -> "the store is unavailable", () -> Either.right(work.get()))
                .getOrElseThrow(reason -> new AssertionError(reason));
    }

    /** Returns the position of the newest entry of the feed. */
    public FeedPosition headPosition() {
        return follow(() -> changeFeed
                .snapshot()
                .map(ChangeFeed.Snapshot::head)
                .getOrElseThrow(failure -> new AssertionError(failure)));
    }

    /** Runs the work in its own transaction, which is rolled back. */
    public void rollBack(Runnable work) {
        transactions.<String, String>inTransaction(() -> "the store is unavailable", () -> {
            work.run();
            return Either.left("refused");
        });
    }
}
