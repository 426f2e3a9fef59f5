package org.merchantaccess.application.port;

import io.vavr.control.Either;
import java.util.function.Supplier;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;

/** One store with everything that is at rest in it, as the contracts use it. */
public record Store(
        Transactions transactions,
        MerchantProfiles profiles,
        AppKeys appKeys,
        KeptSigningKeys signingKeys,
        SealingKeys sealingKeys,
        ChangeFeed changeFeed,
        Nodes nodes,
        AuditTrail auditTrail,
        Refusals refusals,
        Usage usage,
        ManagementKeys managementKeys,
        IdempotencyRecords idempotencyRecords,
        PeoplePorts people) {

    /** What is at rest behind those ports. */
    public static Store of(Ports ports) {
        return new Store(
                ports.transactions(),
                ports.profiles(),
                ports.appKeys(),
                ports.signingKeys(),
                ports.sealingKeys(),
                ports.changeFeed(),
                ports.nodes(),
                ports.auditTrail(),
                ports.refusals(),
                ports.usage(),
                ports.managementKeys(),
                ports.idempotencyRecords(),
                ports.people());
    }

    /** Does it in a transaction of its own, which commits, and tells what came of it. */
    public <T> T commit(Supplier<T> work) {
        return transactions
                .<String, T>inTransaction(() -> "the store is unavailable", () -> Either.right(work.get()))
                .getOrElseThrow(reason -> new AssertionError(reason));
    }

    /** Does it in a transaction of its own, which commits. */
    public void write(Runnable work) {
        commit(() -> {
            work.run();
            return true;
        });
    }

    /** Does it in a transaction of its own, which is refused in the end. */
    public void rollBack(Runnable work) {
        transactions.<String, String>inTransaction(() -> "the store is unavailable", () -> {
            work.run();
            return Either.left("refused");
        });
    }
}
