package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.nio.file.Path;
import org.merchantaccess.application.storage.BackupFailure;

/** Writes a copy of the whole store as of one moment, while it is in use. */
public interface BackUp {

    Either<BackupFailure, Written> handle(Command command);

    /**
     * Request for a backup.
     *
     * @param file the target, which must not exist
     */
    record Command(Path file) {
        public Command {
            requireNonNull(file, "file");
        }
    }

    /** A backup that can be restored. The keys in it cannot be read without the key file. */
    record Written(Path file, long bytes) {
        public Written {
            requireNonNull(file, "file");
        }
    }
}
