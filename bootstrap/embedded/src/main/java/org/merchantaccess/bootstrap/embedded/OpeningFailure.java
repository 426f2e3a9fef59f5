package org.merchantaccess.bootstrap.embedded;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.persistence.folder.FolderFailure;
import org.merchantaccess.persistence.store.StoreFailure;

/** Why merchant access in a folder is not opened. Nothing in the folder was changed. */
public sealed interface OpeningFailure {

    /** The folder is not to be had. */
    record FolderRefused(FolderFailure failure) implements OpeningFailure {
        public FolderRefused {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.folderRefused(this);
        }
    }

    /** What is in the folder is not to be had, or not to be trusted. */
    record StoreRefused(StoreFailure failure) implements OpeningFailure {
        public StoreRefused {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeRefused(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R folderRefused(FolderRefused failure);

        R storeRefused(StoreRefused failure);
    }
}
