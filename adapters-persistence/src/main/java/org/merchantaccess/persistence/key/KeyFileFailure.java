package org.merchantaccess.persistence.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.HostFault;

/** Why a key file is not used. */
public sealed interface KeyFileFailure {

    /** Others than its owner may read or write the file of a management key: the key must be held to be known. */
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

    /** What is in it is no management key of that environment. */
    record NoKey(Path file) implements KeyFileFailure {
        public NoKey {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noKey(this);
        }
    }

    /** It is a symbolic link: what is behind it would stay where it is when the keys are replaced. */
    record SymbolicLink(Path file) implements KeyFileFailure {
        public SymbolicLink {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.symbolicLink(this);
        }
    }

    /** The machine lets it be neither read nor made. */
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

    /** It is not there, and what is stored cannot be read without it. */
    record Missing(Path file) implements KeyFileFailure {
        public Missing {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.missing(this);
        }
    }

    /** Others than its owner may read or write the keys an environment is sealed with. */
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

    /** Its folder is not its owner's alone: others may see what is in it, or put another file in its place. */
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

    /** It holds the keys of another environment than the one that is to be served. */
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
     * A line of it is not understood.
     *
     * @param line counted from 1
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
     * An entry it needs is not in it.
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
     * A key in it is not of 32 bytes.
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
     * A key in it was not drawn at random: an example, a text, a pattern, or the same key twice.
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

    /** Its keys are sound, but not those that what is stored was sealed with. */
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

    /** One answer for each failure. */
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
