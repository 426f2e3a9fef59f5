package org.merchantaccess.persistence.key.file;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.merchantaccess.persistence.file.HostFault;

/** The reason why the file with the password of a database user cannot be used. */
public sealed interface PasswordFileFailure {

    /** Users other than the owner may read or write the file. */
    record OpenToOthers(Path file, Set<PosixFilePermission> permissions) implements PasswordFileFailure {
        public OpenToOthers {
            requireNonNull(file, "file");
            requireNonNull(permissions, "permissions");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.openToOthers(this);
        }
    }

    /** The file does not exist or cannot be read. */
    record Unreadable(HostFault fault) implements PasswordFileFailure {
        public Unreadable {
            requireNonNull(fault, "fault");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unreadable(this);
        }
    }

    /** The file has no content. */
    record Empty(Path file) implements PasswordFileFailure {
        public Empty {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.empty(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R openToOthers(OpenToOthers failure);

        R unreadable(Unreadable failure);

        R empty(Empty failure);
    }
}
