package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import org.merchantaccess.application.kernel.UnavailableReason;

/** Why no backup was made. Nothing of it is left behind. */
public sealed interface BackupFailure {

    /** There is something at that place already. */
    record AlreadyThere(Path file) implements BackupFailure {
        public AlreadyThere {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyThere(this);
        }
    }

    /** It would lie in the folder of the keys, where a copy of the one is a copy of the other. */
    record AmongKeys(Path file, Path keyFolder) implements BackupFailure {
        public AmongKeys {
            requireNonNull(file, "file");
            requireNonNull(keyFolder, "keyFolder");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.amongKeys(this);
        }
    }

    /** What is to be copied is damaged, so that a copy would be of no use. */
    record StoreDamaged(String reason) implements BackupFailure {
        public StoreDamaged {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeDamaged(this);
        }
    }

    /** It could not be written. */
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

    /** This store does not outlive the process, so there is nothing to copy. */
    record NothingAtRest() implements BackupFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothingAtRest(this);
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

    /** One answer for each failure. */
    interface Cases<R> {
        R alreadyThere(AlreadyThere failure);

        R amongKeys(AmongKeys failure);

        R storeDamaged(StoreDamaged failure);

        R unwritable(Unwritable failure);

        R nothingAtRest(NothingAtRest failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
