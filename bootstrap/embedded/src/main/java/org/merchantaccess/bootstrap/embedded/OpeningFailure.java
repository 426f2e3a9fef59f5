package org.merchantaccess.bootstrap.embedded;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.persistence.folder.FolderFailure;
import org.merchantaccess.persistence.postgresql.PostgresqlFailure;
import org.merchantaccess.persistence.sqlite.SqliteFailure;

/** The reason why merchant access was not opened. The folder or the database is unchanged. */
public sealed interface OpeningFailure {

    /** The folder could not be locked. */
    record FolderRefused(FolderFailure failure) implements OpeningFailure {
        public FolderRefused {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.folderRefused(this);
        }
    }

    /** The store in the folder could not be opened or is not trusted. */
    record StoreRefused(SqliteFailure failure) implements OpeningFailure {
        public StoreRefused {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeRefused(this);
        }
    }

    /** The store on PostgreSQL could not be opened or is not trusted. */
    record DatabaseRefused(PostgresqlFailure failure) implements OpeningFailure {
        public DatabaseRefused {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.databaseRefused(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R folderRefused(FolderRefused failure);

        R storeRefused(StoreRefused failure);

        R databaseRefused(DatabaseRefused failure);
    }
}
