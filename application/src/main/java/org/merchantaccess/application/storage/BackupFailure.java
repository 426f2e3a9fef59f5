package org.merchantaccess.application.storage;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import org.merchantaccess.application.outcome.UnavailableReason;

/** Reasons why no backup was made. No partial file remains. */
public sealed interface BackupFailure {

    /** The target file exists already. */
    record FileExists(Path file) implements BackupFailure {
        public FileExists {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fileExists(this);
        }
    }

    /** The target is in the key folder, where copying the backup would copy the keys as well. */
    record InKeyFolder(Path file, Path keyFolder) implements BackupFailure {
        public InKeyFolder {
            requireNonNull(file, "file");
            requireNonNull(keyFolder, "keyFolder");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inKeyFolder(this);
        }
    }

    /** The store is damaged, so a copy would be useless. */
    record StoreDamaged(String reason) implements BackupFailure {
        public StoreDamaged {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeDamaged(this);
        }
    }

    /** The file could not be written. */
    record Unwritable(Path file, String reason) implements BackupFailure {
        public Unwritable {
            requireNonNull(file, "file");
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unwritable(this);
        }
    }

    /** The store exists in memory only, so there is nothing to copy. */
    record NothingStored() implements BackupFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothingStored(this);
        }
    }

    /**
     * The store is in a database server, which makes its own backups.
     *
     * @param tool the program of the server for this, such as {@code pg_dump}
     */
    record MadeByDatabaseServer(String tool) implements BackupFailure {
        public MadeByDatabaseServer {
            requireNonNull(tool, "tool");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.madeByDatabaseServer(this);
        }
    }

    /** The store cannot be reached, or the instance is closed. */
    record StoreUnavailable(UnavailableReason reason) implements BackupFailure {

        public StoreUnavailable {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeUnavailable(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R fileExists(FileExists failure);

        R inKeyFolder(InKeyFolder failure);

        R storeDamaged(StoreDamaged failure);

        R unwritable(Unwritable failure);

        R nothingStored(NothingStored failure);

        R madeByDatabaseServer(MadeByDatabaseServer failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
