package org.merchantaccess.persistence.key.file;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.HostFault;

/** The reason why a key file cannot be used. */
public sealed interface KeyFileFailure {

    /** Users other than the owner may read or write the file of a management key. The key must be considered leaked. */
    record OpenToOthers(Path file, Set<PosixFilePermission> permissions) implements KeyFileFailure {
        public OpenToOthers {
            requireNonNull(file, "file");
            requireNonNull(permissions, "permissions");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.openToOthers(this);
        }
    }

    /** The file does not contain a management key of that environment. */
    record NoKey(Path file) implements KeyFileFailure {
        public NoKey {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noKey(this);
        }
    }

    /** The file is a symbolic link: its target would be left in place when the keys are replaced. */
    record SymbolicLink(Path file) implements KeyFileFailure {
        public SymbolicLink {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.symbolicLink(this);
        }
    }

    /** The file could not be read or created. */
    record Unusable(Path file, HostFault fault) implements KeyFileFailure {
        public Unusable {
            requireNonNull(file, "file");
            requireNonNull(fault, "fault");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unusable(this);
        }
    }

    /** The file does not exist, and the stored data cannot be read without it. */
    record Missing(Path file) implements KeyFileFailure {
        public Missing {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.missing(this);
        }
    }

    /** Users other than the owner may read or write the sealing keys of an environment. */
    record Exposed(Path file, Set<PosixFilePermission> permissions) implements KeyFileFailure {
        public Exposed {
            requireNonNull(file, "file");
            requireNonNull(permissions, "permissions");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exposed(this);
        }
    }

    /** Users other than the owner may use the folder: they may read the file or replace it. */
    record FolderOpenToOthers(Path folder, Set<PosixFilePermission> permissions) implements KeyFileFailure {
        public FolderOpenToOthers {
            requireNonNull(folder, "folder");
            requireNonNull(permissions, "permissions");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.folderOpenToOthers(this);
        }
    }

    /** The file contains the keys of the other environment. */
    record OtherEnvironment(Path file, Environment wanted) implements KeyFileFailure {
        public OtherEnvironment {
            requireNonNull(file, "file");
            requireNonNull(wanted, "wanted");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.otherEnvironment(this);
        }
    }

    /**
     * A line is malformed.
     *
     * @param line the line number, from 1
     */
    record MalformedLine(Path file, int line) implements KeyFileFailure {
        public MalformedLine {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.malformedLine(this);
        }
    }

    /**
     * A required entry is missing.
     *
     * @param entry such as {@code pepper.2}
     */
    record Incomplete(Path file, String entry) implements KeyFileFailure {
        public Incomplete {
            requireNonNull(file, "file");
            requireNonNull(entry, "entry");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.incomplete(this);
        }
    }

    /**
     * A key does not have 32 bytes.
     *
     * @param entry such as {@code pepper.2}
     */
    record WrongLength(Path file, String entry, int bytes) implements KeyFileFailure {
        public WrongLength {
            requireNonNull(file, "file");
            requireNonNull(entry, "entry");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrongLength(this);
        }
    }

    /**
     * A key is not random: an example, a text, a pattern, or the same key twice.
     *
     * @param entry such as {@code pepper.2}
     */
    record SampleSecret(Path file, String entry) implements KeyFileFailure {
        public SampleSecret {
            requireNonNull(file, "file");
            requireNonNull(entry, "entry");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sampleSecret(this);
        }
    }

    /** The keys are valid, but the stored data were sealed with others. */
    record KeysOfAnotherStore(Path file) implements KeyFileFailure {
        public KeysOfAnotherStore {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keysOfAnotherStore(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R openToOthers(OpenToOthers failure);

        R noKey(NoKey failure);

        R symbolicLink(SymbolicLink failure);

        R unusable(Unusable failure);

        R missing(Missing failure);

        R exposed(Exposed failure);

        R folderOpenToOthers(FolderOpenToOthers failure);

        R otherEnvironment(OtherEnvironment failure);

        R malformedLine(MalformedLine failure);

        R incomplete(Incomplete failure);

        R wrongLength(WrongLength failure);

        R sampleSecret(SampleSecret failure);

        R keysOfAnotherStore(KeysOfAnotherStore failure);
    }
}
