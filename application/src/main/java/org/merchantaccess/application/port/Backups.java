package org.merchantaccess.application.port;

import io.vavr.control.Either;
import java.nio.file.Path;
import org.merchantaccess.application.storage.BackupFailure;

/** Creates copies of the whole store as of one moment, while it is in use. Called outside of transactions. */
public interface Backups {

    /**
     * Writes a copy to a new file.
     *
     * @return the size of the file in bytes
     */
    Either<BackupFailure, Long> writeTo(Path file);
}
