package org.merchantaccess.application.management;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.application.port.Transactions;

final class RevokeManagementKeyHandler implements RevokeManagementKey {

    private final Transactions transactions;
    private final ManagementKeys keys;
    private final Clock clock;

    RevokeManagementKeyHandler(Transactions transactions, ManagementKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Either<ManagementFailure, KeptManagementKey> handle(Command command) {
        return transactions.inTransaction(
                ManagementFailure.StoreUnavailable::new,
                () -> keys.revoke(command.id(), clock.instant()).toEither(ManagementFailure.UnknownKey::new));
    }
}
