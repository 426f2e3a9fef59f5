package org.merchantaccess.application.management;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.application.port.ManagementKeys;

final class RevokeManagementKeyHandler implements RevokeManagementKey {

    private final KeyChanges changes;
    private final ManagementKeys keys;
    private final KeyTrail trail;
    private final Clock clock;

    RevokeManagementKeyHandler(KeyChanges changes, ManagementKeys keys, KeyTrail trail, Clock clock) {
        this.changes = changes;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Either<ManagementFailure, KeptManagementKey> handle(Command command) {
        return changes.by(command.authority(), actor -> {
            boolean isGood = keys.all().stream().anyMatch(key -> key.id().equals(command.id()) && key.isGood());
            return keys.revoke(command.id(), clock.instant())
                    .peek(revoked -> note(revoked, isGood, actor))
                    .toEither(ManagementFailure.UnknownKey::new);
        });
    }

    private void note(KeptManagementKey revoked, boolean wasGood, Actor actor) {
        if (wasGood) {
            trail.revoked(revoked, actor);
        }
    }
}
