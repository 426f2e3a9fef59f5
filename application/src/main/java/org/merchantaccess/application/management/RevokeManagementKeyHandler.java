package org.merchantaccess.application.management;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.domain.audit.Actor;
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
        return transactions.inTransaction(ManagementFailure.StoreUnavailable::new, () -> {
            boolean isGood = keys.all().stream().anyMatch(key -> key.id().equals(command.id()) && key.isValid());
            return keys.revoke(command.id(), clock.instant())
                    .peek(revoked -> audit(revoked, isGood, command.actor()))
                    .toEither(ManagementFailure.UnknownKey::new);
        });
    }

    private void audit(ManagementKeyMetadata revoked, boolean wasGood, Actor actor) {
        if (wasGood) {
            trail.revoked(revoked, actor);
        }
    }
}
