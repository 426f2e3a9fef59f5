package org.merchantaccess.persistence.sqlite;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.key.file.KeyFileFailure;
import org.merchantaccess.persistence.restore.JournalFlaw;
import org.merchantaccess.persistence.restore.RevokedRight;

/** The reason why a store was not opened. Its content is unchanged. */
public sealed interface SqliteFailure {

    /** The machine prevents reading or creating a file. The store is not known to be damaged. */
    record Unusable(Path file, HostFault fault) implements SqliteFailure {
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
     * The store is damaged.
     *
     * @param findings the damage, for people; at least one
     */
    record Damaged(Path file, List<String> findings) implements SqliteFailure {
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

    /** Users other than the owner may read or write a file of the store. */
    record Exposed(Path file, Set<PosixFilePermission> permissions) implements SqliteFailure {
        public Exposed {
            requireNonNull(file, "file");
            requireNonNull(permissions, "permissions");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exposed(this);
        }
    }

    /** A file of the store is a symbolic link: the lock of the data folder does not protect its target. */
    record SymbolicLink(Path file) implements SqliteFailure {
        public SymbolicLink {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.symbolicLink(this);
        }
    }

    /** The folders of keys and data are the same, or one lies within the other: a copy of the data would include the keys. */
    record KeysAmongData(Path data, Path keys) implements SqliteFailure {
        public KeysAmongData {
            requireNonNull(data, "data");
            requireNonNull(keys, "keys");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keysAmongData(this);
        }
    }

    /** Another database at this path left its log, which would damage this one. */
    record ForeignLog(Path log) implements SqliteFailure {
        public ForeignLog {
            requireNonNull(log, "log");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.foreignLog(this);
        }
    }

    /** A newer version of this program wrote the store. */
    record Newer(Path file, int version) implements SqliteFailure {
        public Newer {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.newer(this);
        }
    }

    /** The store belongs to the other environment. */
    record OtherEnvironment(Path file, Environment wanted) implements SqliteFailure {
        public OtherEnvironment {
            requireNonNull(file, "file");
            requireNonNull(wanted, "wanted");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.otherEnvironment(this);
        }
    }

    /** The keys of the store cannot be read, or are not its own. */
    record NoKeys(KeyFileFailure failure) implements SqliteFailure {
        public NoKeys {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noKeys(this);
        }
    }

    /** The signing key is missing or cannot be opened. */
    record NoSigningKey(Path file) implements SqliteFailure {
        public NoSigningKey {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noSigningKey(this);
        }
    }

    /**
     * The store was restored from an older copy.
     *
     * @param revived the rights revoked after the copy was made that would be valid again
     */
    record Restored(Path file, List<RevokedRight> revived) implements SqliteFailure {
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
     * The restore journal is not the one of this store, so the store may be an older copy without any other sign of it.
     *
     * @param journal the expected file, beside the keys
     */
    record UntrustedJournal(Path journal, JournalFlaw flaw) implements SqliteFailure {
        public UntrustedJournal {
            requireNonNull(journal, "journal");
            requireNonNull(flaw, "flaw");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.untrustedJournal(this);
        }
    }

    /**
     * The restore journal exists under its present and under its former name. It is unknown which one is this store's.
     *
     * @param journal the file under the present name
     * @param former the file under the name that earlier versions gave it
     */
    record TwoJournals(Path journal, Path former) implements SqliteFailure {
        public TwoJournals {
            requireNonNull(journal, "journal");
            requireNonNull(former, "former");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.twoJournals(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R unusable(Unusable failure);

        R damaged(Damaged failure);

        R exposed(Exposed failure);

        R symbolicLink(SymbolicLink failure);

        R keysAmongData(KeysAmongData failure);

        R foreignLog(ForeignLog failure);

        R newer(Newer failure);

        R otherEnvironment(OtherEnvironment failure);

        R noKeys(NoKeys failure);

        R noSigningKey(NoSigningKey failure);

        R restored(Restored failure);

        R untrustedJournal(UntrustedJournal failure);

        R twoJournals(TwoJournals failure);
    }
}
