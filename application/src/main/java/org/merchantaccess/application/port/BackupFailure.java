package org.merchantaccess.application.port;

import java.nio.file.Path;

/** Why no backup was made. Nothing of it is left behind. */
public sealed interface BackupFailure {

    /** There is something at that place already. */
    record AlreadyThere(Path file) implements BackupFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyThere(this);
        }
    }

    /** It could not be written. */
    record Unwritable(Path file, String reason) implements BackupFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unwritable(this);
        }
    }

    /** This store does not outlive the process, so there is nothing to copy. */
    record NothingAtRest() implements BackupFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothingAtRest(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R alreadyThere(AlreadyThere failure);

        R unwritable(Unwritable failure);

        R nothingAtRest(NothingAtRest failure);
    }
}
