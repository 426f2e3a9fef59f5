package org.merchantaccess.application.upkeep;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.wiring.RequestStyle;

/**
 * Replaces the sealing keys and peppers while logins, calls and changes continue. App keys and signing keys stay the same; only their
 * sealed form changes.
 *
 * <p>Can be interrupted at any moment and repeated.
 */
@Value.Enclosing
@RequestStyle
public interface RotateSealingKeys {

    Either<UpkeepFailure, Rotated> handle(Command command);

    /** A request without parameters. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of() {
            return ImmutableRotateSealingKeys.Command.of();
        }
    }

    /**
     * Result of the rotation.
     *
     * @param version the current version of the sealing keys
     * @param kept number of app keys sealed again
     * @param unreadable number of app keys that could not be opened and stay as they are; former sealing keys are kept in that case
     */
    record Rotated(int version, long kept, long unreadable) {}
}
