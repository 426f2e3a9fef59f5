package org.merchantaccess.application.management;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

final class CheckManagementKeyHandler implements CheckManagementKey {

    private final Transactions transactions;
    private final ManagementKeys keys;
    private final Clock clock;

    CheckManagementKeyHandler(Transactions transactions, ManagementKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Either<ManagementFailure, Holder> handle(Query query) {
        return transactions
                .inReadOnlyTransaction(ManagementFailure.StoreUnavailable::new, () -> findGood(query))
                .peek(this::recordUse)
                .map(key -> new Holder(key.name(), key.id()));
    }

    private Either<ManagementFailure, ManagementKeyMetadata> findGood(Query query) {
        return keys.find(query.presented())
                .filter(ManagementKeyMetadata::isValid)
                .toEither(ManagementFailure.UnknownKey::new);
    }

    /**
     * Records the use at most once a minute, so that most requests write nothing. It is a separate transaction, because a key must work
     * on a full disk as well.
     */
    private void recordUse(ManagementKeyMetadata key) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!key.lastUsedAt().contains(minute)) {
            transactions.<ManagementKeyMetadata, ManagementKeyMetadata>inTransaction(() -> key, () -> {
                keys.used(key, minute);
                return Either.right(key);
            });
        }
    }
}
