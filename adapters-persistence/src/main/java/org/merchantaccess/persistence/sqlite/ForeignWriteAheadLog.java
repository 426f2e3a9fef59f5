package org.merchantaccess.persistence.sqlite;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Detects a write-ahead log that was left by another database at the same path.
 *
 * <p>SQLite would apply its pages and damage the present database. The header of a database (bytes 18 and 19) tells whether it uses a log;
 * a backup does not.
 */
final class ForeignWriteAheadLog {

    private static final int HEADER = 20;
    private static final int WRITE_VERSION = 18;
    private static final int WITHOUT_LOG = 1;

    private final Path database;

    ForeignWriteAheadLog(Path database) {
        this.database = database;
    }

    /** Returns the foreign log; none if there is none. */
    Option<Path> beside() throws IOException {
        Path log = Path.of(database + "-wal");
        boolean isForeign = Files.exists(log) && Files.size(log) > 0 && usesNoLog();
        return Option.when(isForeign, log);
    }

    private boolean usesNoLog() throws IOException {
        try (InputStream in = Files.newInputStream(database)) {
            byte[] header = in.readNBytes(HEADER);
            return header.length == HEADER && header[WRITE_VERSION] == WITHOUT_LOG;
        }
    }
}
