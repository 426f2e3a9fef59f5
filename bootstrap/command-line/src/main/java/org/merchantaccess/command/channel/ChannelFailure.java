package org.merchantaccess.command.channel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.kernel.Environment;

/** The reason why an environment cannot be reached. */
public sealed interface ChannelFailure {

    /**
     * The data folder cannot be used.
     *
     * @param remedy what is wrong and what to do about it
     */
    record FolderRefused(String remedy) implements ChannelFailure {
        public FolderRefused {
            requireNonNull(remedy, "remedy");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.folderRefused(this);
        }
    }

    /**
     * Another process has locked the data folder and cannot be called.
     *
     * @param remedy which process, and what to do about it
     */
    record FolderHeld(String remedy) implements ChannelFailure {
        public FolderHeld {
            requireNonNull(remedy, "remedy");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.folderHeld(this);
        }
    }

    /**
     * The store in the data folder cannot be opened.
     *
     * @param remedy what is wrong and what to do about it
     */
    record StoreRefused(String remedy) implements ChannelFailure {
        public StoreRefused {
            requireNonNull(remedy, "remedy");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeRefused(this);
        }
    }

    /** The running server serves the other environment only. */
    record NotServed(Environment environment) implements ChannelFailure {
        public NotServed {
            requireNonNull(environment, "environment");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notServed(this);
        }
    }

    /** The environment has no store, and the command does not create one. */
    record NoStore(Environment environment) implements ChannelFailure {
        public NoStore {
            requireNonNull(environment, "environment");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noStore(this);
        }
    }

    /** The server did not respond. Whether it carried out the call is unknown. */
    record NoResponse(String reason) implements ChannelFailure {
        public NoResponse {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noResponse(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One result for each failure. */
    interface Cases<R> {
        R folderRefused(FolderRefused failure);

        R folderHeld(FolderHeld failure);

        R storeRefused(StoreRefused failure);

        R notServed(NotServed failure);

        R noStore(NoStore failure);

        R noResponse(NoResponse failure);
    }
}
