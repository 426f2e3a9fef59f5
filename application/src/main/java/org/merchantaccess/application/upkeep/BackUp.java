package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.nio.file.Path;
import org.immutables.value.Value;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.application.wiring.RequestStyle;

/** Writes a copy of the whole store as of one moment, while it is in use. */
@Value.Enclosing
@RequestStyle
public interface BackUp {

    Either<BackupFailure, Written> handle(Command command);

    /** Request for a backup. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(Path file) {
            return ImmutableBackUp.Command.of(file);
        }

        /** Returns the target, which must not exist. */
        public abstract Path file();
    }

    /** A backup that can be restored. The keys in it cannot be read without the key file. */
    record Written(Path file, long bytes) {
        public Written {
            requireNonNull(file, "file");
        }
    }
}
