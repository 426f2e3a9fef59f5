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
        return transactions.inTransaction(
                ManagementFailure.StoreUnavailable::new,
                () -> keys.find(query.presented())
                        .filter(KeptManagementKey::isGood)
                        .<ManagementFailure>toEither(ManagementFailure.UnknownKey::new)
                        .map(this::used));
    }

    /** Noted once a minute, so that most questions change nothing. */
    private Holder used(KeptManagementKey key) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!key.lastUsedAt().contains(minute)) {
            keys.used(key, minute);
        }
        return new Holder(key.name());
    }
}
