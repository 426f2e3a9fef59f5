package org.merchantaccess.persistence.store;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.key.KeyFileFailure;
import org.merchantaccess.persistence.restore.Ended;
import org.merchantaccess.persistence.restore.JournalFlaw;

/** Why a store is not opened. Nothing in it was changed. */
public sealed interface StoreFailure {

    /** The machine lets it be neither read nor made. Nothing says that it is damaged. */
    record Unusable(Path file, HostFault fault) implements StoreFailure {
        public Unusable {
            requireNonNull(file, "file");
            requireNonNull(fault, "fault");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unusable(this);
        }
    }

    /**
     * It is damaged.
     *
     * @param findings what is damaged, for people; at least one
     */
    record Damaged(Path file, List<String> findings) implements StoreFailure {
        public Damaged {
            requireNonNull(file, "file");
            requireNonNull(findings, "findings");
            findings = List.copyOf(findings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.damaged(this);
        }
    }

    /** Others than its owner may read or write it. */
    record Exposed(Path file, Set<PosixFilePermission> permissions) implements StoreFailure {
        public Exposed {
            requireNonNull(file, "file");
            requireNonNull(permissions, "permissions");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exposed(this);
        }
    }

    /** One of its files is a symbolic link: what is behind it is not kept to one process with the data folder. */
    record SymbolicLink(Path file) implements StoreFailure {
        public SymbolicLink {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.symbolicLink(this);
        }
    }

    /** The folder of the keys is that of the data, or lies in it, or the other way round: a copy of the data would hold the keys. */
    record KeysAmongData(Path data, Path keys) implements StoreFailure {
        public KeysAmongData {
            requireNonNull(data, "data");
            requireNonNull(keys, "keys");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keysAmongData(this);
        }
    }

    /** Another database was there before, and left its log beside this one: together they would be neither. */
    record LogOfAnother(Path log) implements StoreFailure {
        public LogOfAnother {
            requireNonNull(log, "log");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.logOfAnother(this);
        }
    }

    /** It was written by a newer version of this program. */
    record Newer(Path file, int version) implements StoreFailure {
        public Newer {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.newer(this);
        }
    }

    /** It is the store of another environment. */
    record OtherEnvironment(Path file, Environment wanted) implements StoreFailure {
        public OtherEnvironment {
            requireNonNull(file, "file");
            requireNonNull(wanted, "wanted");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.otherEnvironment(this);
        }
    }

    /** Its keys are not to be had, or not the right ones. */
    record NoKeys(KeyFileFailure failure) implements StoreFailure {
        public NoKeys {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noKeys(this);
        }
    }

    /** The key that signs tokens is gone, or cannot be opened. */
    record NoSigningKey(Path file) implements StoreFailure {
        public NoSigningKey {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noSigningKey(this);
        }
    }

    /**
     * It was put back from an older copy.
     *
     * @param revived what had ended since that copy was made and would be good again
     */
    record Restored(Path file, List<Ended> revived) implements StoreFailure {
        public Restored {
            requireNonNull(file, "file");
            requireNonNull(revived, "revived");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.restored(this);
        }
    }

    /**
     * Its restore journal is not the one it was left with, so that it may be an older copy without anything telling so.
     *
     * @param journal where the journal is expected, beside the keys
     */
    record UntrustedJournal(Path journal, JournalFlaw flaw) implements StoreFailure {
        public UntrustedJournal {
            requireNonNull(journal, "journal");
            requireNonNull(flaw, "flaw");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.untrustedJournal(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R unusable(Unusable failure);

        R damaged(Damaged failure);

        R exposed(Exposed failure);

        R symbolicLink(SymbolicLink failure);

        R keysAmongData(KeysAmongData failure);

        R logOfAnother(LogOfAnother failure);

        R newer(Newer failure);

        R otherEnvironment(OtherEnvironment failure);

        R noKeys(NoKeys failure);

        R noSigningKey(NoSigningKey failure);

        R restored(Restored failure);

        R untrustedJournal(UntrustedJournal failure);
    }
}
