package org.merchantaccess.application.report;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

/**
 * Collects when management keys were used, to the minute, until the background work writes it. So a request neither waits for a change nor locks a
 * row that all requests with the same key share, and a key works on a full disk as well.
 *
 * <p>Thread-safe.
 */
public final class ManagementKeyUses {

    private final Transactions transactions;
    private final ManagementKeys keys;
    private final Clock clock;
    private final Map<String, Use> pending = new ConcurrentHashMap<>();

    /** Creates a collection without uses. */
    public ManagementKeyUses(Transactions transactions, ManagementKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    /** Records that a key is used now. Never waits for the store. */
    public void record(ManagementKeyMetadata key) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!key.lastUsedAt().contains(minute)) {
            pending.put(key.id(), new Use(key, minute));
        }
    }

    /** Writes the uses to the store. The rest is written next time if the store does not accept one. */
    public void flush() {
        for (Use use : List.copyOf(pending.values())) {
            if (!isWritten(use)) {
                return;
            }
            pending.remove(use.key.id(), use);
        }
    }

    /** Writes in one transaction for each key: nodes that write the same keys in another order must not wait for each other. */
    private boolean isWritten(Use use) {
        return transactions
                .<Use, Use>inBulkTransaction(() -> use, () -> {
                    keys.used(use.key, use.minute);
                    return Either.right(use);
                })
                .isRight();
    }

    private record Use(ManagementKeyMetadata key, Instant minute) {}
}
