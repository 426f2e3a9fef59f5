package org.merchantaccess.application.management;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

final class CreateManagementKeyHandler implements CreateManagementKey {

    private final Transactions transactions;
    private final ManagementKeys keys;
    private final Identifiers identifiers;
    private final Clock clock;
    private final Environment environment;

    CreateManagementKeyHandler(
            Transactions transactions,
            ManagementKeys keys,
            Identifiers identifiers,
            Clock clock,
            Environment environment) {
        this.transactions = transactions;
        this.keys = keys;
        this.identifiers = identifiers;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public Either<ManagementFailure, ManagementKey> handle(Command command) {
        ManagementKey key = command.chosen().getOrElse(() -> identifiers.managementKey(environment));
        return transactions.inTransaction(ManagementFailure.StoreUnavailable::new, () -> {
            keys.add(command.name(), key, clock.instant());
            return Either.right(key);
        });
    }
}
