package org.merchantaccess.application.port;

import io.vavr.control.Either;
import java.nio.file.Path;

/** Copies of the whole store as it was at one moment, made while it is in use. Called outside of transactions. */
public interface Backups {

    /**
     * Writes a copy to a new file.
     *
     * @return its size in bytes
     */
    Either<BackupFailure, Long> writeTo(Path file);
}
