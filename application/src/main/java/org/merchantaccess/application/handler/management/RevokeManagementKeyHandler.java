package org.merchantaccess.application.handler.management;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.application.management.RevokeManagementKey;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

final class RevokeManagementKeyHandler implements RevokeManagementKey {

    private final Transactions transactions;
    private final ManagementKeys keys;
    private final ManagementKeyAudit trail;
    private final Clock clock;

    RevokeManagementKeyHandler(Transactions transactions, ManagementKeys keys, ManagementKeyAudit trail, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Either<ManagementFailure, ManagementKeyMetadata> handle(Command command) {
        return transactions.inTransactionOrElse(ManagementFailure.StoreUnavailable::new, () -> {
            // Audited first: a transaction that has appended to the change feed must wait for nothing but its commit.
            keys.all().stream()
                    .filter(key -> key.id().equals(command.id()) && key.isValid())
                    .forEach(key -> trail.revoked(key, command.actor()));
            return keys.revoke(command.id(), clock.instant()).toEither(ManagementFailure.UnknownKey::new);
        });
    }
}
