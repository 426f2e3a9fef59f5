package org.merchantaccess.application.management;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

final class CreateManagementKeyHandler implements CreateManagementKey {

    private final KeyChanges changes;
    private final ManagementKeys keys;
    private final KeyTrail trail;
    private final Identifiers identifiers;
    private final Clock clock;
    private final Environment environment;

    CreateManagementKeyHandler(
            KeyChanges changes,
            ManagementKeys keys,
            KeyTrail trail,
            Identifiers identifiers,
            Clock clock,
            Environment environment) {
        this.changes = changes;
        this.keys = keys;
        this.trail = trail;
        this.identifiers = identifiers;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public Either<ManagementFailure, ManagementKey> handle(Command command) {
        ManagementKey key = command.chosen().getOrElse(() -> identifiers.managementKey(environment));
        return changes.by(command.authority(), actor -> {
            if (!isGood(key) && goodKeys() >= ManagementKeys.MAX_GOOD) {
                return Either.left(new ManagementFailure.TooMany(ManagementKeys.MAX_GOOD));
            }
            trail.created(keys.add(command.name(), key, clock.instant()), actor);
            return Either.right(key);
        });
    }

    private boolean isGood(ManagementKey key) {
        return keys.find(key).exists(KeptManagementKey::isGood);
    }

    private long goodKeys() {
        return keys.all().stream().filter(KeptManagementKey::isGood).count();
    }
}
