package org.merchantaccess.application.management;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.application.port.Transactions;

final class RevokeManagementKeyHandler implements RevokeManagementKey {

    private final Transactions transactions;
    private final ManagementKeys keys;
    private final KeyTrail trail;
    private final Clock clock;

    RevokeManagementKeyHandler(Transactions transactions, ManagementKeys keys, KeyTrail trail, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Either<ManagementFailure, KeptManagementKey> handle(Command command) {
        return transactions.inTransaction(ManagementFailure.StoreUnavailable::new, () -> {
            boolean isGood = keys.all().stream().anyMatch(key -> key.id().equals(command.id()) && key.isGood());
            return keys.revoke(command.id(), clock.instant())
                    .peek(revoked -> note(revoked, isGood, command.actor()))
                    .toEither(ManagementFailure.UnknownKey::new);
        });
    }

    private void note(KeptManagementKey revoked, boolean wasGood, Actor actor) {
        if (wasGood) {
            trail.revoked(revoked, actor);
        }
    }
}
