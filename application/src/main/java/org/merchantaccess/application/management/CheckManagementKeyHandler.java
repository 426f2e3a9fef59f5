package org.merchantaccess.application.management;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.application.port.Transactions;

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
                .inTransaction(ManagementFailure.StoreUnavailable::new, () -> good(query))
                .peek(this::noteUse)
                .map(key -> new Holder(key.name(), key.id()));
    }

    private Either<ManagementFailure, KeptManagementKey> good(Query query) {
        return keys.find(query.presented())
                .filter(KeptManagementKey::isGood)
                .toEither(ManagementFailure.UnknownKey::new);
    }

    /**
     * Once a minute, so that most questions change nothing; and apart from the question, which must be answered on a disk that is full as
     * well.
     */
    private void noteUse(KeptManagementKey key) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!key.lastUsedAt().contains(minute)) {
            transactions.<KeptManagementKey, KeptManagementKey>inTransaction(() -> key, () -> {
                keys.used(key, minute);
                return Either.right(key);
            });
        }
    }
}
