package org.merchantaccess.bootstrap.control;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.folder.FolderFailure;
import org.merchantaccess.persistence.store.StoreFailure;

/** Why an environment was not reached. */
public sealed interface ChannelFailure {

    /** The data folder cannot be used, or whoever has it takes no orders. */
    record FolderRefused(FolderFailure failure) implements ChannelFailure {
        public FolderRefused {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.folderRefused(this);
        }
    }

    /** The folder is ours, but not what is in it. */
    record NotOpened(StoreFailure failure) implements ChannelFailure {
        public NotOpened {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notOpened(this);
        }
    }

    /** The server that has the folder serves the other environment only. */
    record NotServed(Environment environment) implements ChannelFailure {
        public NotServed {
            requireNonNull(environment, "environment");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notServed(this);
        }
    }

    /** There is no store of that environment, and this was no reason to make one. */
    record NoStore(Environment environment) implements ChannelFailure {
        public NoStore {
            requireNonNull(environment, "environment");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noStore(this);
        }
    }

    /** The server gave no answer. Whether it did what it was asked is not known. */
    record NoAnswer(String reason) implements ChannelFailure {
        public NoAnswer {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noAnswer(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R folderRefused(FolderRefused failure);

        R notOpened(NotOpened failure);

        R notServed(NotServed failure);

        R noStore(NoStore failure);

        R noAnswer(NoAnswer failure);
    }
}
