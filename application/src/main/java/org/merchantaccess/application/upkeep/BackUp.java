package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.nio.file.Path;
import org.merchantaccess.application.port.BackupFailure;

/** Writes a copy of the whole store as it is at one moment, while everything goes on. */
public interface BackUp {

    Either<BackupFailure, Written> handle(Command command);

    /** Where to: a file that is not there yet. */
    record Command(Path file) {
        public Command {
            requireNonNull(file, "file");
        }
    }

    /** A backup that can be restored from; without the key file nobody can read the keys in it. */
    record Written(Path file, long bytes) {
        public Written {
            requireNonNull(file, "file");
        }
    }
}
