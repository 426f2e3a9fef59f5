package org.merchantaccess.application.handler.management;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

final class CreateManagementKeyHandler implements CreateManagementKey {

    private final Transactions transactions;
    private final ManagementKeys keys;
    private final ManagementKeyAudit trail;
    private final Identifiers identifiers;
    private final Clock clock;
    private final Environment environment;

    CreateManagementKeyHandler(
            Transactions transactions,
            ManagementKeys keys,
            ManagementKeyAudit trail,
            Identifiers identifiers,
            Clock clock,
            Environment environment) {
        this.transactions = transactions;
        this.keys = keys;
        this.trail = trail;
        this.identifiers = identifiers;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public Either<ManagementFailure, ManagementKey> handle(Command command) {
        ManagementKey key = command.chosen().getOrElse(() -> identifiers.managementKey(environment));
        return transactions.inTransactionOrElse(ManagementFailure.StoreUnavailable::new, () -> {
            if (!isValid(key) && goodKeys() >= ManagementKeys.MAX_GOOD) {
                return Either.left(new ManagementFailure.TooMany(ManagementKeys.MAX_GOOD));
            }
            trail.created(keys.add(command.name(), key, clock.instant()), command.actor());
            return Either.right(key);
        });
    }

    private boolean isValid(ManagementKey key) {
        return keys.find(key).exists(ManagementKeyMetadata::isValid);
    }

    private long goodKeys() {
        return keys.all().stream().filter(ManagementKeyMetadata::isValid).count();
    }
}
