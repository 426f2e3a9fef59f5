package org.merchantaccess.persistence.store;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A log beside a database that never had one, left there by the database that was in its place before.
 *
 * <p>SQLite would take pages of the one into the other, and leave neither. A database says in its header (bytes 18 and 19) whether it
 * is written through a log; a backup says that it is not.
 */
final class ForeignLog {

    private static final int HEADER = 20;
    private static final int WRITE_VERSION = 18;
    private static final int WITHOUT_LOG = 1;

    private final Path database;

    ForeignLog(Path database) {
        this.database = database;
    }

    /** The log, if there is one. */
    Option<Path> beside() throws IOException {
        Path log = Path.of(database + "-wal");
        boolean isForeign = Files.exists(log) && Files.size(log) > 0 && hasNeverHadOne();
        return Option.when(isForeign, log);
    }

    private boolean hasNeverHadOne() throws IOException {
        try (InputStream in = Files.newInputStream(database)) {
            byte[] header = in.readNBytes(HEADER);
            return header.length == HEADER && header[WRITE_VERSION] == WITHOUT_LOG;
        }
    }
}
